namespace LaborSpark.Tests;

/// <summary>Where tests find the sample in the checkout, and the real tweets and reference answers that lie beside it, outside the project.</summary>
internal static class SharedData
{
    /// <summary>Gets the root of the checkout: the nearest folder upwards of the test that holds LaborSpark.sln.</summary>
    public static string CheckoutRoot { get; } = FindCheckoutRoot();

    /// <summary>Gets a file or folder of <c>conf/sample</c>, which is part of the checkout and so always there.</summary>
    /// <param name="relative">The path under <c>conf/sample</c>, such as <c>vocab/vocab.txt</c>.</param>
    /// <returns>The full path.</returns>
    public static string Sample(string relative) => Path.Combine(CheckoutRoot, "conf", "sample", relative);

    /// <summary>Gets a file or folder of <c>../shared</c>. Where it is absent the test fails if <c>CI</c> is <c>true</c>, and is reported as skipped elsewhere.</summary>
    /// <param name="relative">The path under <c>../shared</c>, such as <c>data/golden/operations.parquet</c>.</param>
    /// <returns>The full path of what exists.</returns>
    public static string Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(CheckoutRoot, "..", "shared", relative));
        if (Path.Exists(path))
            return path;

        var message = $"This test needs {path}, the reference data beside the checkout.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message + " Under CI its absence is a failure.");

        // Skipped tests are told as such: the data is not part of the project.
        Assert.Ignore(message);
        throw new FileNotFoundException(message, path);
    }

    private static string FindCheckoutRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LaborSpark.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No LaborSpark.sln above {AppContext.BaseDirectory}: tests run from a checkout.");
    }
}
