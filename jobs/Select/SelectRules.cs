using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Select.Methods;
using LaborSpark.Jobs.Select.Methods.Exploit;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Select;

/// <summary>What options say together, where each by itself is possible.</summary>
internal static class SelectRules
{
    /// <summary>Refuses options that contradict each other; all that do are in one message.</summary>
    /// <exception cref="JobException">Wrong usage, or an output that would replace an input.</exception>
    public static void Check(SelectOptions options)
    {
        var problems = Problems(options).ToList();
        if (problems.Count > 0)
            throw JobException.WrongUsage(string.Join("\n", problems));
        IEnumerable<string> read = [options.OperationsPath, options.WordcountPath, options.RankingsPath, .. options.ExcludePaths];
        foreach (var path in read)
            TargetCheck.RefuseOverlap(options.OutputPath, path);
    }

    private static IEnumerable<string> Problems(SelectOptions options)
    {
        foreach (var method in options.Quotas.Keys.Except(options.Methods).Order())
            yield return $"--quota names {OneOrMoreOfAttribute.NameOf(method)}, which is none of the methods: {string.Join(", ", options.Methods.Select(m => OneOrMoreOfAttribute.NameOf(m)))}. Add it to --methods, or take the quota away.";
        if (options.Floor is not null && (!options.Methods.Contains(MethodName.Exploit) || options.ExploitMethod != ExploitWay.TopTweets))
            yield return "--floor widens top_tweets of exploit alone. Choose these, or take the floor away.";
        if (options.InferenceName.Trim('.').Length == 0)
            yield return $"INFERENCE_FOLDER '{options.InferenceFolder}' has no name, and the selection's folder is named by it. Give the folder's name.";
    }
}
