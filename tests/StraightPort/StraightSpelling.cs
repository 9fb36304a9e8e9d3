namespace LaborSpark.StraightPort;

/// <summary>The spelling corrector, as far as elongated words need it. Words are of ASCII letters.</summary>
internal sealed class StraightSpelling(StraightStatistics statistics)
{
    /// <summary>Shortens a word to the most frequent known one among those with doubled letters made single.</summary>
    /// <param name="word">The word, no letter three times in a row.</param>
    /// <returns>The known word in the case of the word given; the word itself, so cased, if none is known.</returns>
    public string NormalizeElongated(string word)
    {
        var lower = word.ToLowerInvariant();
        return InCaseOf(word, MostFrequent(WithSingledLetters(lower)) ?? lower);
    }

    /// <summary>Corrects a word to the most frequent known one that is an edit away; a word counts as one of its own edits.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The known word in the case of the word given; the word itself if none is known.</returns>
    public string Correct(string word)
    {
        var lower = word.ToLowerInvariant();
        return InCaseOf(word, MostFrequent(Edits(lower)) ?? lower);
    }

    /// <summary>Which of equally frequent words the reference takes is chance: the order of a Python set. Here it is the first in code-point order.</summary>
    private string? MostFrequent(IEnumerable<string> words) =>
        words.Where(statistics.Words.ContainsKey)
            .OrderByDescending(word => statistics.Words[word])
            .ThenBy(word => word, StringComparer.Ordinal)
            .FirstOrDefault();

    private static HashSet<string> WithSingledLetters(string word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { word };
        var open = new Stack<string>(found);
        while (open.TryPop(out var candidate))
        {
            foreach (var letter in candidate.Distinct())
            {
                // A run of four becomes one of two, as replacing goes on behind what it replaced.
                var singled = candidate.Replace($"{letter}{letter}", $"{letter}", StringComparison.Ordinal);
                if (found.Add(singled))
                    open.Push(singled);
            }
        }

        return found;
    }

    private static IEnumerable<string> Edits(string word)
    {
        var letters = Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()).ToArray();
        for (var at = 0; at <= word.Length; at++)
        {
            var (left, right) = (word[..at], word[at..]);
            foreach (var letter in letters)
                yield return left + letter + right;
            if (right.Length == 0)
                continue;
            yield return left + right[1..];
            foreach (var letter in letters)
                yield return left + letter + right[1..];
            if (right.Length > 1)
                yield return left + right[1] + right[0] + right[2..];
        }
    }

    private static string InCaseOf(string model, string word)
    {
        if (model.All(char.IsAsciiLetterUpper))
            return word.ToUpperInvariant();

        // A word known is in lower case; one that is in neither case nor a title's stays as it is found.
        var isTitle = char.IsAsciiLetterUpper(model[0]) && model.Skip(1).All(char.IsAsciiLetterLower);
        return isTitle ? char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant() : model.All(char.IsAsciiLetterLower) ? word.ToLowerInvariant() : word;
    }
}
