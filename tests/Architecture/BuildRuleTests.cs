using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LaborSpark.Architecture.Tests;

/// <summary>The rules of the build hold: versions are exact, restores are locked, a badly formatted line fails.</summary>
public sealed class BuildRuleTests
{
    [Test]
    public void PackageVersions_AreExact()
    {
        var loose = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Where(package => !Regex.IsMatch((string)package.Attribute("Version")!, @"^\[[0-9A-Za-z.\-]+\]$", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(package => (string)package.Attribute("Include")!);
        Assert.That(loose, Is.Empty);
    }

    [Test]
    public void Projects_NeverNameAVersionThemselves()
    {
        var versions = Repository.All
            .Where(project => project.Xml.Descendants("PackageReference").Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null));
        Assert.That(versions, Is.Empty);
    }

    [Test]
    public void Projects_AllHaveALockFile()
    {
        var unlocked = Repository.All.Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project.Path)!, "packages.lock.json")));
        Assert.That(unlocked, Is.Empty);
    }

    // One that a solution's project refers to but the solution does not name is built as Debug, whatever the solution is built as.
    [Test]
    public void Projects_AreAllInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "LaborSpark.sln")).Replace('\\', '/');
        var outside = Repository.All.Where(project => !solution.Contains(Repository.Relative(project.Path), StringComparison.Ordinal));
        Assert.That(outside, Is.Empty);
    }

    [TestCase("public static class Well\n{\n    public static int Two => 2;\n}\n", true)]
    [TestCase("public static class Badly\n{\n  public static int Two=>2;\n}\n", false)]
    public void Build_AcceptsALineOnlyIfItIsWellFormatted(string type, bool accepted)
    {
        // Inside the checkout, so that the repository's own props, targets and .editorconfig apply.
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "format-" + Guid.NewGuid().ToString("N")));
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Probe.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><NoWarn>$(NoWarn);CS1591</NoWarn><RestorePackagesWithLockFile>false</RestorePackagesWithLockFile><RestoreLockedMode>false</RestoreLockedMode><ArtifactsPath>$(MSBuildThisFileDirectory)out</ArtifactsPath></PropertyGroup></Project>");
            File.WriteAllText(Path.Combine(folder.FullName, "Probe.cs"), "namespace Probe;\n\n" + type);
            var (code, output) = Run("dotnet", ["build", folder.FullName, "--nologo", "-v", "q", "-nodeReuse:false"]);
            Assert.That((code == 0, output.Contains("IDE0055", StringComparison.Ordinal)), Is.EqualTo((accepted, !accepted)), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Code, string Output) Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
