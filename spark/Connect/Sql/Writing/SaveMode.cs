namespace Microsoft.Spark.Sql;

/// <summary>What a writer does where something is already.</summary>
public enum SaveMode
{
    /// <summary>Adds to what is there.</summary>
    Append,

    /// <summary>Deletes what is there first: a writer that fails then has lost it.</summary>
    Overwrite,

    /// <summary>Refuses.</summary>
    ErrorIfExists,

    /// <summary>Leaves what is there and writes nothing.</summary>
    Ignore,
}
