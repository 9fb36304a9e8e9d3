using System.Reflection;
using CommandLine;
using CommandLine.Text;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Cli;

/// <summary>What the program says about itself and about command lines it cannot read.</summary>
internal static class UsageText
{
    private const string Footer = """
        Settings come from, in this order: the command line; the environment (LABORSPARK_DATA for --data-root,
        else LABORSPARK_ and the option's name in capitals); --config; conf/laborspark.json beside the program; defaults.
        Exit codes: 0 done, 1 unexpected fault, 2 wrong usage, 3 bad input or set-up, 4 refused by a guard or tables differ,
        75 not now, the same command may succeed later, 129 terminal gone, 130 interrupted, 143 told to end.
        """;

    /// <summary>The version as <c>laborspark 0.1.0</c>.</summary>
    public static string Version => $"laborspark {ProgramVersion.Text}";

    /// <summary>The text asked for.</summary>
    /// <exception cref="JobException">Wrong usage, if no text was asked for.</exception>
    public static string TextOrError(NotParsed<object> failed, SettingLayers layers)
    {
        var errors = failed.Errors.ToList();
        if (errors.Exists(e => e is VersionRequestedError))
            return Version;
        if (errors.Exists(e => e is HelpRequestedError or HelpVerbRequestedError))
            return Help(failed);
        if (errors.Exists(e => e is NoVerbSelectedError))
            throw JobException.WrongUsage(Help(failed));
        var problems = string.Join("\n", errors.Select(e => Problem(e, layers)).Distinct(StringComparer.Ordinal));
        var verb = failed.TypeInfo.Current.GetCustomAttribute<VerbAttribute>()?.Name;
        throw JobException.WrongUsage($"{problems}\nTry: laborspark {(verb is null ? "" : verb + " ")}--help");
    }

    private static string Help(NotParsed<object> failed) => HelpText.AutoBuild(
        failed,
        help =>
        {
            help.Heading = $"{Version}: finds rare disclosures about jobs among tweets, on Apache Spark";
            help.Copyright = "";
            help.AdditionalNewLineAfterOption = false;
            help.AddDashesToOption = true;
            help.MaximumDisplayWidth = 110;
            help.AddPreOptionsLine(Synopsis(failed.TypeInfo.Current));
            help.AddPostOptionsText(Footer);
            return help;
        },
        example => example,
        verbsIndex: failed.TypeInfo.Current.GetCustomAttribute<VerbAttribute>() is null);

    private static string Synopsis(Type options)
    {
        var verb = options.GetCustomAttribute<VerbAttribute>()?.Name;
        var positional = options.GetProperties().Select(p => p.GetCustomAttribute<ValueAttribute>()?.MetaName).OfType<string>();
        return verb is null ? "\nUsage: laborspark VERB [OPTIONS]" : $"\nUsage: laborspark {string.Join(' ', [verb, .. positional])} [OPTIONS]";
    }

    private static string Problem(Error error, SettingLayers layers) => error switch
    {
        BadVerbSelectedError bad => $"There is no verb '{bad.Token}'.",
        UnknownOptionError unknown => $"There is no option '--{unknown.Token}'.",
        MissingValueOptionError missing => $"--{missing.NameInfo.LongName} needs a value.",
        RepeatedOptionError repeated => $"--{repeated.NameInfo.LongName} is given twice.",
        MissingRequiredOptionError required => $"{(required.NameInfo.LongName is { Length: > 0 } name ? "--" + name : "The folder")} is missing.",
        BadFormatConversionError format => $"--{format.NameInfo.LongName}: the value is of the wrong kind{From(format.NameInfo, layers)}.",
        TokenError token => $"'{token.Token}' is not understood here.",
        NamedError named => $"--{named.NameInfo.LongName} cannot be read ({error.Tag}).",
        _ => $"The command line cannot be read ({error.Tag}).",
    };

    private static string From(NameInfo name, SettingLayers layers) =>
        layers.SourceOf("--" + name.LongName) is { } source ? $" (from {source})" : "";
}
