namespace LaborSpark.Jobs.Cli;

/// <summary>The program: reads the command line, runs a verb, and turns what happens into a text and an exit code.</summary>
internal static class LaborSparkProgram
{
    /// <summary>Runs the program on the process's own console, environment and signals.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments)
    {
        var reader = new CommandLineReader(
            Environment.GetEnvironmentVariable, Path.Combine(AppContext.BaseDirectory, "conf", "laborspark.json"));
        return Guarded(Console.Error, () =>
        {
            var (options, text) = reader.Read(arguments);
            if (text is not null)
                Console.Out.WriteLine(text);
            return options is null ? ExitCode.Success : Verb(options);
        });
    }

    /// <summary>Runs an action and reports its failure as a message and an exit code; no failure shows a stack trace.</summary>
    public static ExitCode Guarded(TextWriter errors, Func<ExitCode> action)
    {
        try
        {
            return action();
        }
        catch (Exception error)
        {
            var (code, message) = FailureText.Of(error);
            errors.WriteLine("laborspark: " + message);
            return code;
        }
    }

    private static ExitCode Verb(object options) => ExitCode.Success;
}
