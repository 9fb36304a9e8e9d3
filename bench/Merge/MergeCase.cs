namespace LaborSpark.Bench.Merge;

/// <summary>A case: what is run, and on how many classes.</summary>
/// <param name="Kind">What is run.</param>
/// <param name="Classes">The classes, one or five.</param>
internal sealed record MergeCase(MergeCaseKind Kind, IReadOnlyList<string> Classes)
{
    /// <summary>The name: <c>merge</c> for one class, <c>merge5</c> for five.</summary>
    public string Name => Kind.ToString().ToLowerInvariant() + (Classes.Count == 1 ? "" : "5");

    /// <summary>The case of a name; null if there is none.</summary>
    public static MergeCase? Find(string name)
    {
        var kind = name.EndsWith('5') ? name[..^1] : name;
        // Of the class with the most top tweets: the hardest case.
        var one = kind.Equals(nameof(MergeCaseKind.TopTweets), StringComparison.OrdinalIgnoreCase) ? "job_offer" : MergeData.Classes[0];
        var classes = name == kind ? [one] : MergeData.Classes;
        return Enum.GetValues<MergeCaseKind>().Where(k => k.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).Select(k => new MergeCase(k, classes)).FirstOrDefault();
    }
}
