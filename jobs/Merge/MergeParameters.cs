using System.Globalization;

namespace LaborSpark.Jobs.Merge;

/// <summary>What a merge was told, as its manifests keep it: the values used, also where they are defaults.</summary>
internal static class MergeParameters
{
    /// <summary>The parameters of one class's tables.</summary>
    /// <param name="options">The options by name.</param>
    /// <param name="merged">The class.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> options, MergeClass merged) => new SortedDictionary<string, string>(options.ToDictionary(), StringComparer.Ordinal)
    {
        ["base-rate"] = string.Create(CultureInfo.InvariantCulture, $"{merged.Name}={merged.BaseRate:R}"),
        ["n-random"] = merged.RandomTweets.ToString(CultureInfo.InvariantCulture),
    };
}
