using System.Numerics;

namespace LaborSpark.Udfs;

/// <summary>
/// What an elongated word stands for, equal to ekphrasis 0.5.4's <c>handle_elongated_match</c> without its tag. Not thread-safe.
/// </summary>
/// <remarks>
/// The reference takes each letter's doubles away, all runs of a letter at once, in every combination of letters, and picks the most frequent
/// known result. That is exponential, so here the combinations are walked along the trie of words, which ends most of them at once. How often a letter
/// is halved is settled no further than its runs so far tell, so that no two ways lead to the same place of the trie.
/// Of equally frequent words, where the reference depends on the order of a set, the first in code-point order is taken.
/// </remarks>
internal sealed class ElongatedWords
{
    private const int LargestKept = 1 << 16;
    private const int Letters = 26;

    private readonly CompiledStatistics _statistics;
    private readonly SpellingEdits _spelling;

    // For each letter: how often its runs are halved at least, whether just as often, and how often they are in the best word.
    private readonly int[] _halvings = new int[Letters];
    private readonly bool[] _isExact = new bool[Letters];
    private readonly int[] _best = new int[Letters];

    private int[] _word = new int[64];
    private Run[] _runs = new Run[64];
    private int _runCount;
    private long _bestCount;
    private int _bestWord;

    /// <summary>Makes the normaliser of elongated words.</summary>
    /// <param name="statistics">The counts, which may be shared.</param>
    public ElongatedWords(WordStatistics statistics)
    {
        _statistics = statistics.Compiled;
        _spelling = new SpellingEdits(_statistics);
    }

    /// <summary>Shortens an elongated word to a known one.</summary>
    /// <param name="word">The word: ASCII letters, at least one.</param>
    /// <param name="correct">Whether its spelling is corrected after that.</param>
    /// <returns>The word in the same case, or in small letters if its case is mixed; valid until the next call.</returns>
    public ReadOnlySpan<int> Normalize(ReadOnlySpan<int> word, bool correct)
    {
        if (_word.Length < word.Length + 1 || _word.Length > LargestKept)
        {
            _word = new int[Math.Max(word.Length + 1, 64)];
            _runs = new Run[_word.Length];
        }

        var text = _word.AsSpan(0, KeepTwoOfEachRun(word, _word));
        var letterCase = CaseOf(text);
        FindRuns(text);
        FindBest();
        var length = WriteBest();
        if (correct)
        {
            // The case is that of the word as it is by now: of a mixed one nothing but small letters is left, and a title of one letter is capitals.
            SetCase(_word.AsSpan(0, length), letterCase);
            letterCase = CaseOf(_word.AsSpan(0, length));
            SetLower(_word.AsSpan(0, length));
            length = _spelling.Correct(_word, length);
        }

        SetCase(_word.AsSpan(0, length), letterCase);
        return _word.AsSpan(0, length);
    }

    private static int KeepTwoOfEachRun(ReadOnlySpan<int> word, Span<int> kept)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length < 2 || kept[length - 1] != letter || kept[length - 2] != letter)
                kept[length++] = letter;
        }

        return length;
    }

    private static LetterCase CaseOf(ReadOnlySpan<int> word)
    {
        var capitals = 0;
        foreach (var letter in word)
            capitals += SocialClasses.IsAsciiUpper(letter) ? 1 : 0;
        if (capitals == word.Length)
            return LetterCase.Upper;
        if (capitals == 0)
            return LetterCase.Lower;
        return capitals == 1 && SocialClasses.IsAsciiUpper(word[0]) ? LetterCase.Title : LetterCase.Mixed;
    }

    private static void SetCase(Span<int> word, LetterCase letterCase)
    {
        if (letterCase == LetterCase.Title)
            word = word[..Math.Min(1, word.Length)];
        if (letterCase is LetterCase.Title or LetterCase.Upper)
        {
            foreach (ref var letter in word)
                letter -= 'a' - 'A';
        }
    }

    private static void SetLower(Span<int> word)
    {
        foreach (ref var letter in word)
            letter |= 0x20;
    }

    private void FindRuns(ReadOnlySpan<int> word)
    {
        _runCount = 0;
        for (var at = 0; at < word.Length;)
        {
            var letter = (word[at] | 0x20) - 'a';
            var end = at + 1;
            while (end < word.Length && (word[end] | 0x20) - 'a' == letter)
                end++;

            _runs[_runCount++] = new Run(letter, end - at);
            at = end;
        }
    }

    private void FindBest()
    {
        _bestCount = 0;
        Array.Clear(_halvings);
        Array.Clear(_isExact);
        Array.Clear(_best);
        Walk(0, 0);
        _statistics.KeepAlive();
    }

    /// <summary>Follows the trie along the runs from one on, in every way that is still open.</summary>
    private void Walk(int run, int node)
    {
        for (; run < _runCount && IsDecided(_runs[run]); run++)
        {
            var (letter, length) = _runs[run];
            node = Follow(node, letter, Halved(length, _halvings[letter]));
            if (node < 0)
                return;
        }

        if (run == _runCount)
            TakeIfBetter(node);
        else
            WalkEachWay(run, node);
    }

    /// <summary>Halves a run as often as the runs before it allow; when one letter is left of it, later runs may still be halved more often.</summary>
    private void WalkEachWay(int run, int node)
    {
        var (letter, length) = _runs[run];
        var (least, most) = (_halvings[letter], HalvingsOf(length));
        for (var halvings = least; halvings <= most; halvings++)
        {
            var next = Follow(node, letter, Halved(length, halvings));
            if (next < 0)
                continue;
            (_halvings[letter], _isExact[letter]) = (halvings, halvings < most);
            Walk(run + 1, next);
        }

        (_halvings[letter], _isExact[letter]) = (least, false);
    }

    private bool IsDecided(Run run) => _isExact[run.Letter] || _halvings[run.Letter] >= HalvingsOf(run.Length);

    /// <summary>How often the doubles of a run can be taken away until one letter is left.</summary>
    private static int HalvingsOf(int length) => length == 1 ? 0 : BitOperations.Log2((uint)(length - 1)) + 1;

    private static int Halved(int length, int times) => (int)((length + (1L << times) - 1) >> times);

    private int Follow(int node, int letter, int times)
    {
        var nodes = _statistics.Nodes;
        for (; times > 0 && node >= 0; times--)
            node = nodes[node].Child(TrieSymbols.FirstLetter + letter);
        return node;
    }

    private void TakeIfBetter(int node)
    {
        var value = _statistics.Nodes[node].Value;
        if (value < 0)
            return;

        var word = TrieNode.WordOf(value);
        var count = _statistics.Counts[word];
        if (count > _bestCount || (count > 0 && count == _bestCount && word < _bestWord))
        {
            (_bestCount, _bestWord) = (count, word);
            _halvings.CopyTo(_best, 0);
        }
    }

    private int WriteBest()
    {
        var length = 0;
        foreach (var run in _runs.AsSpan(0, _runCount))
        {
            var times = Halved(run.Length, _best[run.Letter]);
            _word.AsSpan(length, times).Fill('a' + run.Letter);
            length += times;
        }

        return length;
    }

    /// <summary>A letter and how often it stands in a row.</summary>
    private readonly record struct Run(int Letter, int Length);
}
