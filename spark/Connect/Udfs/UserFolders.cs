namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>The artifact folders of an assembly: of what the user compiled, and of the packages it needs; null for none.</summary>
internal sealed record UserFolders(string? Own, string? Packages)
{
    /// <summary>Of an assembly that the worker has anyway.</summary>
    public static UserFolders None { get; } = new(null, null);
}
