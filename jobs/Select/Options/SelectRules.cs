using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Select.Options;

/// <summary>What options say together, where each by itself is possible.</summary>
internal static class SelectRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<CombinedRule> Of(SelectOptions options) =>
    [
        new(["--quota", "--methods"], () => Unused(options)),
        new(["--floor", "--methods", "--exploit-method"], () => options.Floor is null || (options.Methods.Contains(MethodName.Exploit) && options.ExploitMethod == ExploitWay.TopTweets)
            ? null
            : "--floor widens top_tweets of exploit alone. Choose these, or take the floor away."),
        new(["INFERENCE_FOLDER"], () => options.InferenceName.Trim('.').Length > 0
            ? null
            : $"INFERENCE_FOLDER '{options.InferenceFolder}' has no name, and the selection's folder is named by it. Give the folder's name."),
    ];

    private static string? Unused(SelectOptions options)
    {
        var unused = options.Quotas.Keys.Except(options.Methods).Order().Select(m => OneOrMoreOfAttribute.NameOf(m)).ToList();
        return unused.Count == 0 ? null
            : $"--quota names {string.Join(", ", unused)}, not among the methods: {string.Join(", ", options.Methods.Select(m => OneOrMoreOfAttribute.NameOf(m)))}. Add to --methods, or take the quota away.";
    }
}
