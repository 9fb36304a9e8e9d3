using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds LaborSpark.sln.</summary>
    public static string Root => SharedData.CheckoutRoot;

    /// <summary>The built program of a project, of the same configuration as these tests.</summary>
    /// <param name="project">The project's name, for example <c>LaborSpark.Jobs</c>.</param>
    /// <param name="program">The executable's file name.</param>
    public static string Built(string project, string program)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(Root, "artifacts", "bin", project, configuration, program);
        return File.Exists(path) ? path : throw new FileNotFoundException($"Expected the built program at {path}: build the solution.");
    }
}
