using System.Runtime.InteropServices;

namespace LaborSpark.Spark;

/// <summary>Ctrl-C, or the order to end: what Spark was running has been interrupted and nothing more can be run.</summary>
/// <remarks>A program that lets it pass ends with <see cref="ExitCode"/> and without a stack on its standard error.</remarks>
public sealed class SparkInterruptedException : OperationCanceledException
{
    /// <summary>Makes the error.</summary>
    /// <param name="signal">What interrupted the program.</param>
    public SparkInterruptedException(PosixSignal signal)
        : base($"Interrupted by {signal}.") => Signal = signal;

    /// <summary>What interrupted the program.</summary>
    public PosixSignal Signal { get; }

    /// <summary>The exit code that shells expect: 130 after Ctrl-C, 129 when the terminal went away, 143 after the order to end.</summary>
    public int ExitCode => Signal switch
    {
        PosixSignal.SIGINT => 130,
        PosixSignal.SIGHUP => 129,
        _ => 143,
    };
}
