using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>Why a tweet is to be labelled.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Key">The keyword or structure; empty for a method without.</param>
internal sealed record ReportReason(string Method, string Key)
{
    private const string Between = " · ";

    /// <summary>The words for a reason.</summary>
    public static ReportReason Of(PickReason reason) => new(MethodWords.Of(reason.Source).Name, string.Join(Between, new[] { reason.Keyword, reason.SkipGram }.Where(key => key.Length > 0)));
}
