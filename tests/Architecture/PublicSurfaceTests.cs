using System.Reflection;
using System.Xml.Linq;

namespace LaborSpark.Architecture.Tests;

/// <summary>Public types are sealed and documented. The generated messages of spark/Protocol are not ours to shape.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>Bases that are public and open on purpose.</summary>
    private static readonly HashSet<string> OpenOnPurpose = new(StringComparer.Ordinal)
    {
        // Microsoft.Spark declares it so.
        "Microsoft.Spark.Sql.Types.Timestamp",
        "Microsoft.Spark.Sql.Types.Date",
        // The root of the typed errors: callers catch it, its kinds derive from it.
        "LaborSpark.Spark.SparkException",
        // Text that cannot be parsed is a kind of query that cannot be analysed, here as in Spark.
        "LaborSpark.Spark.AnalysisException",
    };

    private static readonly string[] AssemblyNames =
        ["LaborSpark.Arrow", "LaborSpark.Spark.Contracts", "LaborSpark.Spark.Distribution", "LaborSpark.Spark.Connect", "laborspark-worker", "LaborSpark.Udfs", "laborspark"];

    [TestCaseSource(nameof(AssemblyNames))]
    public void PublicClasses_AreSealed(string assembly)
    {
        var open = PublicTypes(assembly)
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !OpenOnPurpose.Contains(type.FullName!))
            .Select(type => type.FullName);
        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(AssemblyNames))]
    public void PublicTypes_AreDocumented(string assembly)
    {
        var documented = DocumentedMembers(assembly);
        var missing = PublicTypes(assembly)
            .Where(type => !documented.Contains("T:" + type.FullName!.Replace('+', '.')))
            .Select(type => type.FullName);
        Assert.That(missing, Is.Empty);
    }

    [TestCase("spark")]
    [TestCase("udfs")]
    [TestCase("jobs")]
    public void SourceFiles_HoldOnePublicTypeEach(string folder)
    {
        var crowded = Repository.Sources(folder)
            .Select(path => (path, count: File.ReadLines(path).Count(DeclaresPublicType)))
            .Where(file => file.count > 1)
            .Select(file => $"{Repository.Relative(file.path)}: {file.count}");
        Assert.That(crowded, Is.Empty);
    }

    private static bool DeclaresPublicType(string line) =>
        line.StartsWith("public ", StringComparison.Ordinal)
        && new[] { " class ", " record ", " struct ", " interface ", " enum ", " delegate " }.Any(kind => line.Contains(kind, StringComparison.Ordinal))
        && !line.Contains(" partial ", StringComparison.Ordinal);

    private static IEnumerable<Type> PublicTypes(string assembly) => Assembly.Load(assembly).GetExportedTypes();

    private static HashSet<string> DocumentedMembers(string assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly + ".xml");
        Assert.That(path, Does.Exist);
        return [.. XDocument.Load(path).Descendants("member")
            .Where(member => member.Descendants().Any(text => text.Name.LocalName is "summary" or "inheritdoc"))
            .Select(member => (string)member.Attribute("name")!)];
    }
}
