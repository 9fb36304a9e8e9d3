using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Cli;

/// <summary>Brings an argument list into the form the parser reads rightly.</summary>
internal static class ArgumentFolding
{
    /// <summary>Leaves out the path of the placeholder script that spark-submit puts first, and folds every <c>--conf key=value</c>, and its like of <see cref="SettingPairs.Options"/>, into one option.</summary>
    /// <remarks>
    /// The parser lets a repeatable option swallow the words that follow it, a positional among them, so repeats never reach it.
    /// Words after <c>--</c> are left as they are.
    /// </remarks>
    /// <exception cref="JobException">Such an option without <c>key=value</c>.</exception>
    public static string[] Fold(IReadOnlyList<string> arguments)
    {
        var start = arguments.Count > 0 && arguments[0].EndsWith(".py", StringComparison.Ordinal) ? 1 : 0;
        var folded = new List<string>(arguments.Count);
        var pairs = SettingPairs.Options.ToDictionary(name => "--" + name, _ => new List<string>(), StringComparer.Ordinal);
        for (var i = start; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                folded.AddRange(arguments.Skip(i));
                break;
            }
            var option = argument.Split('=')[0];
            if (!pairs.TryGetValue(option, out var given))
                folded.Add(argument);
            else if (argument == option)
                given.Add(Checked(option, ++i < arguments.Count ? arguments[i] : null));
            else
                given.Add(Checked(option, argument[(option.Length + 1)..]));
        }
        foreach (var (option, given) in pairs.Where(p => p.Value.Count > 0))
            folded.InsertRange(Math.Min(1, folded.Count), [option, SettingPairs.Join(given)]);
        return [.. folded];
    }

    private static string Checked(string option, string? pair)
    {
        if (pair is not null && SettingPairs.IsPair(pair))
            return pair;
        throw JobException.WrongUsage(
            $"{option} expects key=value, for example {option} {SettingPairs.Example(option[2..])}, but {(pair is null ? "nothing followed it" : $"'{pair}' followed")}.");
    }
}
