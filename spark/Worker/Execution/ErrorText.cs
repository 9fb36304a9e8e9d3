using LaborSpark.Spark.Worker.Protocol;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>What the user reads when a task failed.</summary>
internal static class ErrorText
{
    private const string OwnFrame = "   at LaborSpark.Spark.Worker.Execution.";
    private const int Limit = 100_000;

    /// <summary>The function's exceptions with their C# stacks, without the worker's own frames.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="hideStack">True to leave the stacks out.</param>
    public static string Of(Exception error, bool hideStack)
    {
        var text = error switch
        {
            UserCodeException => $"{error.Message}: {(hideStack ? Headline(error.InnerException!) : WithoutOwnFrames(error.InnerException!))}",
            TaskRefusedException or ProtocolException or InvalidDataException => error.Message,
            _ => $"The C# worker failed: {(hideStack ? Headline(error) : Whole(error))}",
        };
        return text.Length <= Limit ? text : $"{text.AsSpan(0, Limit)}…";
    }

    /// <summary>Text that user code makes; if that fails, what it was made of and how it failed, by type.</summary>
    /// <param name="source">What the text is of.</param>
    /// <param name="text">Calls user code.</param>
    public static string OrTypeName(object source, Func<string?> text)
    {
        try
        {
            return text() ?? "";
        }
        catch (Exception e)
        {
            return $"{source.GetType()} (its text cannot be had: {e.GetType()})";
        }
    }

    private static string Headline(Exception error) => OrTypeName(error, () => $"{error.GetType()}: {error.Message}");

    private static string WithoutOwnFrames(Exception error) =>
        string.Join('\n', Whole(error).Split('\n').Where(line => !line.StartsWith(OwnFrame, StringComparison.Ordinal))).TrimEnd();

    private static string Whole(Exception error) => OrTypeName(error, error.ToString);
}
