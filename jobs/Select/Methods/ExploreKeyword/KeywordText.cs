using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>The text that a keyword is looked for as.</summary>
internal static class KeywordText
{
    private const string Continuation = "##";

    // Of two letters nearly every text holds some word that holds them.
    private const int ShortestPiece = 3;

    /// <summary>True unless it is the piece of a word of which so little is left that it would be found in any word.</summary>
    public static bool CanBeFound(string keyword) =>
        !keyword.StartsWith(Continuation, StringComparison.Ordinal) || keyword.Length - Continuation.Length is 0 or >= ShortestPiece;

    /// <summary>The keyword in lower case; of the piece of a word, which no text holds as it is written in a vocabulary, what comes after <c>##</c>.</summary>
    public static string Of(string keyword) =>
        PythonText.ToLower(keyword.Length > Continuation.Length && keyword.StartsWith(Continuation, StringComparison.Ordinal) ? keyword[Continuation.Length..] : keyword);
}
