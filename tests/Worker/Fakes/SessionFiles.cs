namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>A session's files directory with this assembly in an artifact folder, as the driver delivers it.</summary>
internal static class SessionFiles
{
    public const string Folder = "udf-tests";

    public static string Directory { get; } = Make();

    private static string Make()
    {
        var root = System.IO.Directory.CreateTempSubdirectory("laborspark-files-").FullName;
        var folder = Path.Combine(root, Folder);
        System.IO.Directory.CreateDirectory(folder);
        var own = typeof(SessionFiles).Assembly.Location;
        File.Copy(own, Path.Combine(folder, Path.GetFileName(own)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(root, recursive: true);
        return root;
    }
}
