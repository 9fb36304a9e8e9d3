using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Cli;

/// <summary>Brings an argument list into the form the parser reads rightly.</summary>
internal static class ArgumentFolding
{
    private const string Conf = "--conf";

    /// <summary>Leaves out the path of the placeholder script that spark-submit puts first, and folds every <c>--conf key=value</c> into one option.</summary>
    /// <remarks>
    /// The parser lets a repeatable option swallow the words that follow it, a positional among them, so repeats never reach it.
    /// Words after <c>--</c> are left as they are.
    /// </remarks>
    /// <exception cref="JobException">A <c>--conf</c> without <c>key=value</c>.</exception>
    public static string[] Fold(IReadOnlyList<string> arguments)
    {
        var start = arguments.Count > 0 && arguments[0].EndsWith(".py", StringComparison.Ordinal) ? 1 : 0;
        var folded = new List<string>(arguments.Count);
        var pairs = new List<string>();
        for (var i = start; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                folded.AddRange(arguments.Skip(i));
                break;
            }
            if (argument == Conf)
                pairs.Add(Checked(++i < arguments.Count ? arguments[i] : null));
            else if (argument.StartsWith(Conf + "=", StringComparison.Ordinal))
                pairs.Add(Checked(argument[(Conf.Length + 1)..]));
            else
                folded.Add(argument);
        }
        if (pairs.Count > 0)
            folded.InsertRange(Math.Min(1, folded.Count), [Conf, SparkConf.Join(pairs)]);
        return [.. folded];
    }

    private static string Checked(string? pair)
    {
        if (pair is not null && SparkConf.IsPair(pair))
            return pair;
        throw JobException.WrongUsage(
            $"--conf expects key=value, for example --conf spark.executor.memory=4g, but {(pair is null ? "nothing followed it" : $"'{pair}' followed")}.");
    }
}
