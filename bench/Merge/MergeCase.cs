namespace LaborSpark.Bench.Merge;

/// <summary>A case: what is run, and on how many classes.</summary>
/// <param name="Kind">What is run.</param>
/// <param name="Classes">The classes, one or five.</param>
internal sealed record MergeCase(MergeCaseKind Kind, IReadOnlyList<string> Classes)
{
    /// <summary>The name: <c>merge</c> for one class, <c>merge5</c> for five.</summary>
    public string Name => Kind.ToString().ToLowerInvariant() + (Classes.Count == 1 ? "" : "5");

    /// <summary>The case of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static MergeCase Parse(string name)
    {
        var all = name.EndsWith('5');
        return Enum.TryParse<MergeCaseKind>(name.TrimEnd('5'), ignoreCase: true, out var kind)
            ? new MergeCase(kind, all ? MergeData.Classes : [MergeData.Classes[0]])
            : throw new ArgumentException($"There is no case '{name}': expected data, duckdb, spark or merge, each also with 5 after it, or toptweets.");
    }
}
