namespace LaborSpark.Jobs.Settings;

/// <summary>Paths with commas between, each as <see cref="LocalPathAttribute"/> has it. A path that holds a comma cannot be given.</summary>
internal sealed class LocalPathsAttribute() : RuleAttribute("a path that is empty or on no mounted file system cannot be read")
{
    private static readonly LocalPathAttribute Each = new();

    /// <inheritdoc/>
    public override string Expected => "paths on mounted file systems with commas between";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not string text || Split(text).All(Each.Allows);

    /// <summary>The paths of the text, without the blanks around them.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
