namespace LaborSpark.Jobs.Errors;

/// <summary>How the program ends; schedulers and scripts decide by these numbers, and <c>docs/exit-codes.md</c> says how.</summary>
internal enum ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    Success = 0,

    /// <summary>Something that nobody foresaw, most likely a defect: one more try is reasonable.</summary>
    Fault = 1,

    /// <summary>The command line, the environment or a configuration file says something that cannot be meant.</summary>
    WrongUsage = 2,

    /// <summary>The data, an output in the way, the machine's set-up or Spark's settings are not as they have to be: a person has to change something.</summary>
    BadInput = 3,

    /// <summary>The data was read and a guard refused: the rows do not add up, or two tables that were compared differ. A person decides.</summary>
    Refused = 4,

    /// <summary>Not now: Spark does not answer, another job holds the output, a disk is full. The same command may succeed later, unchanged (EX_TEMPFAIL of sysexits).</summary>
    NotNow = 75,

    /// <summary>Ended as its terminal went away (SIGHUP).</summary>
    HungUp = 129,

    /// <summary>Ended by Ctrl-C (SIGINT).</summary>
    Interrupted = 130,

    /// <summary>Ended by the order to end (SIGTERM), as of a scheduler.</summary>
    Terminated = 143,
}
