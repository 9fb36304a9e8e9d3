namespace LaborSpark.Jobs.Cli;

/// <summary>A failure told to the user as its message alone: what was expected, what came, where, and what to do.</summary>
/// <param name="code">The exit code the program ends with.</param>
/// <param name="message">The whole text the user sees.</param>
/// <param name="inner">The cause, for debuggers; never printed.</param>
internal sealed class JobException(ExitCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The exit code the program ends with.</summary>
    public ExitCode Code { get; } = code;

    /// <summary>Data that is missing, damaged or of the wrong shape.</summary>
    public static JobException BadInput(string message, Exception? inner = null) => new(ExitCode.BadInput, message, inner);

    /// <summary>A command line, environment or configuration that cannot be meant.</summary>
    public static JobException WrongUsage(string message, Exception? inner = null) => new(ExitCode.WrongUsage, message, inner);

    /// <summary>A failure of the job itself.</summary>
    public static JobException Failed(string message, Exception? inner = null) => new(ExitCode.JobFailed, message, inner);
}
