using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>The text that a keyword is looked for as.</summary>
internal static class KeywordText
{
    private const string Continuation = "##";

    /// <summary>The keyword in lower case; of the piece of a word, which no text holds as it is written in a vocabulary, what comes after <c>##</c>.</summary>
    public static string Of(string keyword) =>
        PythonText.ToLower(keyword.Length > Continuation.Length && keyword.StartsWith(Continuation, StringComparison.Ordinal) ? keyword[Continuation.Length..] : keyword);
}
