namespace LaborSpark.Spark.Distribution;

/// <summary>What set-up is busy with.</summary>
public enum DistributionStage
{
    /// <summary>Another process prepares the same Spark; this one waits for it.</summary>
    Waiting,

    /// <summary>An archive is being downloaded.</summary>
    Downloading,

    /// <summary>The SHA-512 of an archive is being computed.</summary>
    Checking,

    /// <summary>An archive is being unpacked.</summary>
    Unpacking,
}
