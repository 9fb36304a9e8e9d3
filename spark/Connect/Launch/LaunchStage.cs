namespace LaborSpark.Spark;

/// <summary>What a start of Spark waits for.</summary>
public enum LaunchStage
{
    /// <summary>The Java process: from its start to the moment it can be spoken to.</summary>
    Java,

    /// <summary>Spark's context and its Connect server: with them the executors are asked for.</summary>
    Context,

    /// <summary>The first answer to the session. Reported for a server that runs elsewhere too.</summary>
    Session,

    /// <summary>At the end of a first use: what the JVM has loaded is kept, so that later starts take less time.</summary>
    ClassArchive,
}
