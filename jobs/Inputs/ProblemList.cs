using System.Globalization;
using LaborSpark.Jobs.Errors;

namespace LaborSpark.Jobs.Inputs;

/// <summary>Several problems of the data, told in one message.</summary>
internal static class ProblemList
{
    private const int Shown = 10;

    /// <summary>Fails with all problems; the first ten in full.</summary>
    /// <exception cref="JobException">Bad input, if there is any problem.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> problems)
    {
        if (problems.Count == 0)
            return;
        var text = "bad input:\n  " + string.Join("\n  ", problems.Take(Shown));
        if (problems.Count > Shown)
            text += string.Create(CultureInfo.InvariantCulture, $"\n  and {problems.Count - Shown:N0} more like these.");
        throw JobException.BadInput(text);
    }
}
