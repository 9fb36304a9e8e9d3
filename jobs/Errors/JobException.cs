namespace LaborSpark.Jobs.Errors;

/// <summary>A failure told to the user as its message alone: what was expected, what came, where, and what to do.</summary>
/// <param name="code">The exit code the program ends with.</param>
/// <param name="message">The whole text the user sees.</param>
/// <param name="inner">The cause, for debuggers; never printed.</param>
internal sealed class JobException(ExitCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The exit code the program ends with.</summary>
    public ExitCode Code { get; } = code;

    /// <summary>Data, an output in the way or a set-up that a person has to change.</summary>
    public static JobException BadInput(string message, Exception? inner = null) => new(ExitCode.BadInput, message, inner);

    /// <summary>A command line, environment or configuration that cannot be meant.</summary>
    public static JobException WrongUsage(string message, Exception? inner = null) => new(ExitCode.WrongUsage, message, inner);

    /// <summary>A guard that lets nothing be published: what was written is not what it has to be.</summary>
    public static JobException Refused(string message) => new(ExitCode.Refused, message);

    /// <summary>A hindrance that passes: the same command may succeed later.</summary>
    public static JobException NotNow(string message, Exception? inner = null) => new(ExitCode.NotNow, message, inner);

    /// <summary>What should not happen, whatever is asked for.</summary>
    public static JobException Fault(string message, Exception? inner = null) => new(ExitCode.Fault, message, inner);
}
