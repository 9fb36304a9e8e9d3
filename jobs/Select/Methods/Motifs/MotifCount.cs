using LaborSpark.Jobs.Select.Searching;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.Motifs;

/// <summary>The motifs of one class: counted in its first tweets, and those that may be chosen counted in random ones too, as far as is needed.</summary>
internal sealed class MotifCount
{
    // What one tweet alone holds says little of a class, and is a hundred times more than what two hold: of many tweets it is left out.
    private const long MostCombinations = 2_000_000;

    // Of what fewer of the first tweets hold, nothing can be chosen nearly always: what can, is counted then.
    private const long FirstTop = 10;

    // A text of a thousand words would have 166 million combinations of three.
    private const int MostTokens = 200;

    private readonly MotifSettings _settings;
    private readonly long _randomTweets;
    private readonly long _topTweets;
    private readonly long _fewest;
    private readonly MotifCandidates? _candidates;
    private readonly Dictionary<string, (string[] Tokens, long InTop, long InRandom)> _counted = new(StringComparer.Ordinal);
    private long _least = FirstTop;

    private MotifCount(SelectClass selected, MotifSettings settings, IReadOnlyList<IReadOnlyList<string>> top, long randomTweets)
    {
        (Class, _settings, _topTweets, _randomTweets) = (selected, settings, top.Count, randomTweets);
        _fewest = top.Sum(Combinations) <= MostCombinations ? 1 : 2;
        _candidates = top.Count == 0 || randomTweets == 0 ? null : new MotifCandidates(top);
    }

    /// <summary>The class.</summary>
    public SelectClass Class { get; }

    /// <summary>The motifs chosen by what is counted so far.</summary>
    public IReadOnlyList<ChosenMotif> Chosen { get; private set; } = [];

    /// <summary>True if nothing that is not counted could be chosen.</summary>
    public bool IsFinal => _candidates is null || _least == 0;

    /// <summary>True if motifs that one of the first tweets alone holds were not looked at, though one of them might have been chosen.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Counts in a class's first tweets.</summary>
    /// <param name="selected">The class.</param>
    /// <param name="settings">How motifs are found.</param>
    /// <param name="tweets">The first tweets of all classes.</param>
    /// <param name="randomTweets">How many random tweets there are.</param>
    public static MotifCount Of(SelectClass selected, MotifSettings settings, ReadTweets tweets, long randomTweets)
    {
        var top = tweets.Top(selected, settings.TopTweets).Select(OperationsTable.SocialTokens).Collect<string?[]?>();
        return new MotifCount(selected, settings, [.. top.Select(t => (IReadOnlyList<string>)[.. MotifTokens.Of(t ?? []).Take(MostTokens)])], randomTweets);
    }

    /// <summary>The name of a motif among those of all classes.</summary>
    public static string KeyOf(IEnumerable<string> tokens) => string.Join('\u001f', tokens);

    /// <summary>The motifs that are to be counted in random tweets next.</summary>
    public IReadOnlyList<string[]> Wanted() => IsFinal ? [] : [.. _candidates!.AtLeast(_least).Select(c => c.Tokens).Where(t => !_counted.ContainsKey(KeyOf(t)))];

    /// <summary>Takes the counts of what was wanted, and chooses.</summary>
    /// <param name="inRandom">In how many random tweets each motif is, by its key; those in none are left out.</param>
    public void Take(IReadOnlyDictionary<string, long> inRandom)
    {
        foreach (var (tokens, inTop) in _candidates!.AtLeast(_least))
            _counted.TryAdd(KeyOf(tokens), (tokens, inTop, inRandom.GetValueOrDefault(KeyOf(tokens))));
        var choice = MotifChoice.Choose([.. _counted.Values], _topTweets, _randomTweets, _settings.LeastRandom, _settings.Motifs, Class.Labels.UsedMotifs);
        Chosen = choice.Chosen;
        var isFinal = choice.IsFinal(_least - 1);
        IsCut = !isFinal && _least == _fewest && _fewest > 1;
        _least = isFinal || _least == _fewest ? 0 : Math.Max(_fewest, Math.Min(_least - 1, Next()));
    }

    private static long Combinations(IReadOnlyList<string> tokens) => tokens.Count * (long)(tokens.Count + 1) * (tokens.Count + 2) / 6;

    // The fewest first tweets with which an uncounted motif could reach the least lift chosen; where too few are chosen, half as many as before.
    private long Next() => Chosen.Count < _settings.Motifs
        ? _least / 2
        : (long)Math.Floor(Chosen[^1].Lift * _settings.LeastRandom * _topTweets / _randomTweets);
}
