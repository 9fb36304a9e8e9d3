using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>The texts of the training set's positives: what they hold needs no exploring.</summary>
/// <param name="texts">The texts as they came.</param>
internal sealed class PositiveTexts(IEnumerable<string> texts)
{
    private readonly List<string> _lowercased = [.. texts.Select(PythonText.ToLower)];

    /// <summary>Says whether a keyword is in one of the texts, be it as a part of a word.</summary>
    /// <param name="lowercasedKeyword">The keyword in lower case, as literal text.</param>
    /// <returns>Whether the lower case of one holds it.</returns>
    public bool Contains(string lowercasedKeyword) => _lowercased.Any(text => text.Contains(lowercasedKeyword, StringComparison.Ordinal));
}
