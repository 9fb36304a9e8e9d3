using System.Text.Json;

namespace LaborSpark.Oracle;

/// <summary>Collects the differing texts and writes them down.</summary>
/// <param name="path">The file for them.</param>
internal sealed class Differences(string path)
{
    private readonly List<Difference> _found = [];

    /// <summary>Gets how many there are.</summary>
    public int Count => _found.Count;

    /// <summary>Adds one.</summary>
    public void Add(Difference difference) => _found.Add(difference);

    /// <summary>Adds one if the two differ.</summary>
    public void Compare(string text, string column, string[] expected, string[] actual)
    {
        if (!expected.SequenceEqual(actual))
            _found.Add(new Difference(column, text, expected, actual));
    }

    /// <summary>Writes the file, if there is anything to write.</summary>
    /// <returns>The exit code: 0 if nothing differs, else 1.</returns>
    public int Report()
    {
        if (_found.Count == 0)
            return 0;

        File.WriteAllLines(path, _found.Select(difference => JsonSerializer.Serialize(difference)));
        Console.WriteLine($"The differing texts are in {Path.GetFullPath(path)}: make each a case of a test.");
        return 1;
    }
}
