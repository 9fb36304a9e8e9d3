using System.Text.Json;
using LaborSpark.Bench.Merge.DuckDb;

namespace LaborSpark.Bench.Merge;

/// <summary>The fingerprints of DuckDB's rankings, which lie beside the data that they follow from.</summary>
internal static class ExpectedRanking
{
    /// <summary>The fingerprint for a class.</summary>
    /// <param name="data">The data.</param>
    /// <param name="className">The class.</param>
    /// <param name="make">Makes it, if it is not there.</param>
    public static TableFingerprint Of(MergeData data, string className, Func<TableFingerprint> make)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(data.Folder, "expected")).FullName, className + ".json");
        if (File.Exists(path))
            return JsonSerializer.Deserialize<TableFingerprint>(File.ReadAllText(path))!;
        var made = make();
        File.WriteAllText(path, JsonSerializer.Serialize(made));
        return made;
    }
}
