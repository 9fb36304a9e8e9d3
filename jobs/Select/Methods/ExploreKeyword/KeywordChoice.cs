using System.Globalization;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Lifts;
using LaborSpark.Jobs.Select.MaskedModels;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Methods.ExploreKeyword;

/// <summary>The choice of a class's keywords, first by their lifts, then among a model's proposals.</summary>
internal sealed class KeywordChoice
{
    private static readonly IReadOnlyList<string> LiftColumns = ["keyword", "in_top", "in_all", "tweets", "lift", "low", "high", "chosen"];
    private static readonly IReadOnlyList<string> CandidateColumns = ["keyword", "resamples", "lift", "low", "high", "in_positives", "chosen"];

    // Of rare words there are many that luck alone lifts.
    private const int UnsureShown = 20;

    private readonly KeywordSettings _settings;
    private readonly LiftTable _lifts;
    private readonly ILookup<string, TopCount> _top;
    private readonly LiftBootstrap _bootstrap;
    private readonly PositiveTexts _positives;
    private readonly List<IReadOnlyList<object?>> _looked = [];
    private int _unsure;

    private KeywordChoice(SelectClass selected, IReadOnlyList<TopCount> top, IReadOnlyList<AllCount> all, KeywordSettings settings)
    {
        (Class, _settings) = (selected, settings);
        _lifts = LiftTable.Of(top, all, selected.Tweets, Math.Max(1, selected.BaseRank));
        _top = top.ToLookup(t => t.Word, StringComparer.Ordinal);
        _bootstrap = new LiftBootstrap(settings.Samples, settings.Confidence, settings.Seed, selected.Name, selected.Tweets, Math.Max(1, selected.BaseRank));
        _positives = new PositiveTexts(selected.Labels.Training.Where(l => l.IsPositive).Select(l => l.Text));
    }

    /// <summary>The class.</summary>
    public SelectClass Class { get; }

    /// <summary>The keywords of highest lift.</summary>
    public IReadOnlyList<string> Lifted { get; private set; } = [];

    /// <summary>Chooses by lift: of the words that are frequent enough those of highest lift whose interval lies above 1.</summary>
    /// <param name="selected">The class.</param>
    /// <param name="top">The words of its top tweets.</param>
    /// <param name="all">The word count of the random set.</param>
    /// <param name="stopWords">The words that are no keywords.</param>
    /// <param name="settings">How many, and how sure.</param>
    public static KeywordChoice Of(SelectClass selected, IEnumerable<TopCount> top, IReadOnlyList<AllCount> all, IReadOnlySet<string> stopWords, KeywordSettings settings)
    {
        var choice = new KeywordChoice(selected, [.. top], all, settings);
        choice.Lifted = [.. choice._lifts.Ordered(stopWords).Where(w => KeywordText.CanBeFound(w.Word)).Where(choice.IsFrequent).Where(choice.IsSure).Take(settings.TopLift).Select(w => w.Word)];
        return choice;
    }

    /// <summary>The plan when there is no model: the keywords of highest lift are looked for themselves, also those that positives hold already, as nearly all of them do.</summary>
    public MethodPlan PlanWithoutModel() => Plan(Lifted, ["no masked language model was given (--model), so the keywords of highest lift are looked for themselves."], []);

    /// <summary>The plan by a model's proposals.</summary>
    /// <param name="proposals">For each keyword, for each of its tweets: the words proposed.</param>
    public MethodPlan PlanWith(IReadOnlyList<(string Keyword, IReadOnlyList<IReadOnlyList<string>> Words)> proposals)
    {
        var bootstrap = new CandidateBootstrap(_settings.Samples, _settings.Seed, Class.Name);
        var candidates = proposals.SelectMany(p => bootstrap.Count(p.Keyword, p.Words))
            .GroupBy(c => c.Key, StringComparer.Ordinal)
            .Select(g => (Word: g.Key, Count: g.Sum(c => c.Value), Lift: _lifts.Find(g.Key)))
            .Where(c => c.Lift is { Lift: > 1 } lift && IsFrequent(lift))
            .Select(c => (c.Word, c.Count, Lift: c.Lift!, Interval: IntervalOf(c.Lift!)))
            .Where(c => c.Interval.Low > 1)
            .OrderByDescending(c => c.Count).ThenBy(c => c.Word, CodePointOrder.Instance)
            .DistinctBy(c => KeywordText.Of(c.Word), StringComparer.Ordinal)
            .Take(_settings.Final)
            .ToList();
        var table = new FindingTable("Words that the model proposed", CandidateColumns,
            [.. candidates.Select(c => (IReadOnlyList<object?>)[c.Word, c.Count, c.Lift.Lift, c.Interval.Low, c.Interval.High, IsKnown(c.Word), !IsKnown(c.Word)])]);
        return Plan([.. candidates.Select(c => c.Word).Where(w => !IsKnown(w))], [.. KnownNote([.. candidates.Select(c => c.Word).Where(IsKnown)])], [table]);
    }

    private MethodPlan Plan(IReadOnlyList<string> final, IReadOnlyList<string> notes, IReadOnlyList<FindingTable> tables) => new(
        Class.Number, MethodName.Keyword, SelectionSource.ExploreKeyword, [.. final.DistinctBy(KeywordText.Of, StringComparer.Ordinal).Select(Request)])
    {
        Notes = [.. notes, .. CaseNote(final), .. final.Count > 0 ? [] : new[] { "no keyword was left to look for." }],
        Tables = [new FindingTable("Keywords by lift" + Unsure(), LiftColumns, _looked), .. tables],
    };

    private PickRequest Request(string keyword) => new(
        Class.Number, MethodName.Keyword, new PickReason(SelectionSource.ExploreKeyword, keyword), _settings.TweetsPerKeyword, new CandidateOrder.WholeTable(SearchKind.Keyword, [KeywordText.Of(keyword)]));

    private string Unsure() => _unsure == 0 ? "" :
        string.Create(CultureInfo.InvariantCulture, $"; {_unsure:N0} were left out, as the interval of their lift reaches down to 1 or below ({Math.Min(_unsure, UnsureShown):N0} shown)");

    private static IEnumerable<string> CaseNote(IReadOnlyList<string> final) => final.Count - final.DistinctBy(KeywordText.Of, StringComparer.Ordinal).Count() is var same && same == 0 ? [] :
        [string.Create(CultureInfo.InvariantCulture, $"keywords that differ from another in case alone, and are looked for with it: {same:N0}.")];

    private IEnumerable<string> KnownNote(IReadOnlyList<string> known) => known.Count == 0 ? [] :
        [string.Create(CultureInfo.InvariantCulture, $"in the text of a positive of the training set already, so not looked for: {string.Join(", ", known)} ({known.Count:N0}).")];

    private bool IsKnown(string keyword) => _positives.Contains(KeywordText.Of(keyword));

    private bool IsFrequent(WordLift word) => LiftTable.IsFrequent(word, Class.Tweets, _settings.MinFrequency);

    private bool IsSure(WordLift word)
    {
        var interval = IntervalOf(word);
        var isSure = interval.Low > 1;
        if (isSure || _unsure++ < UnsureShown)
            _looked.Add([word.Word, word.InTop, word.InAll, word.TweetsInAll, word.Lift, interval.Low, interval.High, isSure]);
        return isSure;
    }

    private LiftInterval IntervalOf(WordLift word) => _bootstrap.Of(word, [.. _top[word.Word]]);
}
