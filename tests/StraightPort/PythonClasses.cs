namespace LaborSpark.StraightPort;

/// <summary>The classes of all code points.</summary>
internal static class PythonClasses
{
    private const int CodePoints = 0x110000;
    private const string Letters = "wdsluci";
    private static readonly PythonClass[] Table = ReadTable();

    /// <summary>Gets the class of a code point.</summary>
    public static PythonClass Of(int codePoint) => Table[codePoint];

    /// <summary>Says whether a code point is of a class.</summary>
    public static bool Is(int codePoint, PythonClass asked) => (Table[codePoint] & asked) != 0;

    private static PythonClass[] ReadTable()
    {
        var table = new PythonClass[CodePoints];
        foreach (var run in DataLines.Read("classes.txt"))
        {
            var value = run[2].Aggregate(PythonClass.None, (flags, letter) => flags | (PythonClass)(1 << Letters.IndexOf(letter)));
            table.AsSpan(DataLines.CodePoint(run[0])..(DataLines.CodePoint(run[1]) + 1)).Fill(value);
        }

        return table;
    }
}
