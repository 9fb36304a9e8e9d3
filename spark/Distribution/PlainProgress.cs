using System.Globalization;

namespace LaborSpark.Spark.Distribution;

/// <summary>Writes progress as plain lines, one at the start of a stage and one each tenth of it: for pipes, logs and builds. Not thread-safe.</summary>
public sealed class PlainProgress(TextWriter output) : IProgress<DistributionProgress>
{
    private const int Steps = 10;
    private const double Megabyte = 1_000_000;
    private (DistributionStage Stage, string Subject)? _current;
    private long _nextStep;

    /// <summary>Writes a line if this value begins a stage or passes its next tenth (each 50 MB when the total is unknown).</summary>
    public void Report(DistributionProgress value)
    {
        if (_current != (value.Stage, value.Subject))
        {
            _current = (value.Stage, value.Subject);
            _nextStep = StepOf(value) + 1;
            output.WriteLine(Opening(value));
        }
        else if (StepOf(value) >= _nextStep)
        {
            _nextStep = StepOf(value) + 1;
            output.WriteLine("  " + Amount(value));
        }

        output.Flush();
    }

    private static long StepOf(DistributionProgress value) => value.Total is > 0 and { } total
        ? value.Done * Steps / total
        : value.Done / (50 * (long)Megabyte);

    private static string Opening(DistributionProgress value) => value.Stage switch
    {
        DistributionStage.Waiting => $"Waiting for another process that prepares {value.Subject}",
        DistributionStage.Downloading => $"Downloading {value.Subject}" + (value.Done > 0 ? ", taking it up at " + Amount(value) : ""),
        DistributionStage.Checking => $"Checking the SHA-512 of {value.Subject}",
        _ => $"Unpacking {value.Subject}",
    };

    private static string Amount(DistributionProgress value) => value.Total is { } total
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Done / Megabyte:F0} of {total / Megabyte:F0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Done / Megabyte:F0} MB");
}
