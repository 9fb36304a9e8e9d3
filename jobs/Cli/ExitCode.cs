namespace LaborSpark.Jobs.Cli;

/// <summary>How the program ends; schedulers and scripts decide by these numbers.</summary>
internal enum ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    Success = 0,

    /// <summary>The job failed: Spark, Java, a full disk, a defect.</summary>
    JobFailed = 1,

    /// <summary>Two tables that were compared differ: the number that <c>diff</c> and <c>cmp</c> give.</summary>
    Different = 1,

    /// <summary>The command line, the environment or a configuration file says something that cannot be meant.</summary>
    WrongUsage = 2,

    /// <summary>The data is missing, damaged or of the wrong shape, or an output is in the way.</summary>
    BadInput = 3,

    /// <summary>The data was read and a guard refused: the rows do not add up, or two tables that were compared differ. A person decides.</summary>
    Refused = 4,

    /// <summary>Not now: Spark does not answer, another job holds the output, a disk is full. The same command may succeed later, unchanged (EX_TEMPFAIL of sysexits).</summary>
    NotNow = 75,

    /// <summary>Stopped by Ctrl-C.</summary>
    Interrupted = 130,

    /// <summary>Stopped by the order to end (SIGTERM).</summary>
    Terminated = 143,
}
