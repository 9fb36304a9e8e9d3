using LaborSpark.Spark.Contracts;

namespace Microsoft.Spark;

/// <summary>Finds, inside a running function, the files that the driver added to the session.</summary>
public static class SparkFiles
{
    /// <summary>The absolute path of an added file.</summary>
    /// <param name="fileName">The name that <c>AddFile</c> gave in the driver.</param>
    /// <exception cref="InvalidOperationException">The caller is no function that runs in a Spark task.</exception>
    /// <exception cref="FileNotFoundException">No file of that name was added to the session.</exception>
    public static string Get(string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var root = GetRootDirectory();
        var path = Path.GetFullPath(Path.Combine(root, fileName));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"Expected the name of a file added to the session, got '{fileName}', which leaves the session's folder.", nameof(fileName));
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"Expected '{fileName}' among the session's files, found none: pass the name that AddFile returned in the driver.", path);
    }

    /// <summary>The absolute path of the folder that holds the session's files.</summary>
    /// <exception cref="InvalidOperationException">The caller is no function that runs in a Spark task.</exception>
    public static string GetRootDirectory()
    {
        var task = TaskContext.Current
            ?? throw new InvalidOperationException("The session's files are there only inside a function that runs in a Spark task: call SparkFiles in the function, not in the driver.");
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(task.FilesDirectory));
    }
}
