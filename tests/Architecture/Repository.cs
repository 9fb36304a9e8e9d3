using System.Xml.Linq;
using LaborSpark.Tests;

namespace LaborSpark.Architecture.Tests;

/// <summary>The checkout the tests were built from: its projects, their references and their sources.</summary>
internal static class Repository
{
    /// <summary>The folder that holds LaborSpark.sln.</summary>
    public static string Root => SharedData.CheckoutRoot;

    /// <summary>Every project of the product (tests and benchmarks left out), by its folder under the root.</summary>
    public static IReadOnlyDictionary<string, Project> Products { get; } = Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Select(path => new Project(path))
        .Where(project => project.Folder.StartsWith("spark/", StringComparison.Ordinal) || project.Folder is "udfs" or "jobs")
        .ToDictionary(project => project.Folder, StringComparer.Ordinal);

    /// <summary>Every project of the checkout.</summary>
    public static IReadOnlyList<Project> All { get; } = [.. Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(Path.Combine(Root, "artifacts"), StringComparison.Ordinal))
        .Select(path => new Project(path))];

    /// <summary>The C# sources of a folder, without what the build generated.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>A path as it reads in a message: relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}

/// <summary>A project file, read as XML.</summary>
internal sealed class Project
{
    public Project(string path)
    {
        Path = path;
        Folder = Repository.Relative(System.IO.Path.GetDirectoryName(path)!);
        Xml = XDocument.Load(path);
        References = [.. Xml.Descendants("ProjectReference")
            .Where(reference => !string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase))
            .Select(reference => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, (string)reference.Attribute("Include")!))
            .Select(reference => Repository.Relative(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(reference))!))];
        Packages = [.. Xml.Descendants("PackageReference").Select(package => (string?)package.Attribute("Include")).OfType<string>()];
    }

    public string Path { get; }

    public string Folder { get; }

    /// <summary>The name of its assembly, without the ending.</summary>
    public string Assembly => (string?)Xml.Descendants("AssemblyName").FirstOrDefault() ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    public XDocument Xml { get; }

    /// <summary>Folders of the projects whose assembly this one compiles against.</summary>
    public IReadOnlyList<string> References { get; }

    public IReadOnlyList<string> Packages { get; }

    public override string ToString() => Folder;
}
