using LaborSpark.Jobs.Progress;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Jobs.Running;

/// <summary>Finds Spark and Java, and gets Spark where there is none.</summary>
internal static class SparkSetup
{
    /// <summary>Checks Java first, for without it a downloaded Spark is of no use, then finds Spark.</summary>
    /// <param name="sparkHome">The Spark the user names; null to search.</param>
    /// <param name="progress">Told of downloading and unpacking.</param>
    /// <exception cref="SetupException">One of them is not to be had; says what to do.</exception>
    public static (SparkInstallation Spark, JavaInstallation Java) Locate(string? sparkHome, IProgressReport progress)
    {
        var java = JavaLocator.Locate();
        var search = SparkSearch.FromEnvironment() with { SparkHome = sparkHome is null ? null : Path.GetFullPath(sparkHome) };
        return (new SparkLocator().Locate(search, new SetupProgress(progress)), java);
    }

    /// <summary>Passes the stages of set-up on as steps.</summary>
    private sealed class SetupProgress(IProgressReport progress) : IProgress<DistributionProgress>
    {
        private DistributionStage? _stage;

        public void Report(DistributionProgress value)
        {
            if (_stage != value.Stage)
            {
                _stage = value.Stage;
                progress.Begin($"{value.Stage.ToString().ToLowerInvariant()} {Path.GetFileName(value.Subject.TrimEnd('/'))}");
            }
            progress.Advance(value.Done, value.Total ?? 0);
        }
    }
}
