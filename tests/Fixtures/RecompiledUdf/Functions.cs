namespace RecompiledUdf;

/// <summary>A function whose answer tells which build of it ran.</summary>
public static class Functions
{
    /// <summary>The text with the build's name before it.</summary>
    public static string Tell(string text) => Build + " " + text;

#if SECOND
    private const string Build = "second";
#else
    private const string Build = "first";
#endif
}
