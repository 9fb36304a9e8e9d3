using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>What makes the social tokens.</summary>
internal static class SocialPorts
{
    private static readonly Dictionary<string, StraightStatistics> Loaded = new(StringComparer.Ordinal);

    /// <summary>Makes them.</summary>
    /// <param name="folder">The statistics.</param>
    /// <param name="options">The options.</param>
    /// <returns>Each by its name.</returns>
    public static Dictionary<string, Func<string, string[]>> Make(string folder, SocialOptions options)
    {
        if (!Loaded.TryGetValue(folder, out var statistics))
            Loaded[folder] = statistics = StraightStatistics.Load(folder);
        var compiled = WordStatistics.Load(folder);
        return new()
        {
            ["straight"] = new StraightTokenizer(statistics, statistics, options).Tokenize,
            ["fast"] = new SocialTokenizer(compiled, compiled, options).Tokenize,
        };
    }
}
