using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Candidates;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Methods;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Select.Picking;
using LaborSpark.Jobs.Select.Rankings;

namespace LaborSpark.Jobs.Select;

/// <summary>Selects: two passes over all tweets for all classes and methods, one for the texts of the rankings' rows that are needed, one for what is looked for in all. Motifs read tokens of random tweets besides.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="inputs">What is read.</param>
/// <param name="scratch">A folder for what is not finished.</param>
internal sealed class SelectRun(SelectOptions options, SelectInputs inputs, string scratch)
{
    /// <summary>Selects.</summary>
    public Selection Run(JobSession session)
    {
        var (spark, classes, seed) = (session.Spark, inputs.Classes, options.Seed);
        var methods = SelectMethods.Of(options, inputs, session, scratch);
        var known = classes.Select(c => KnownTweets.Of(c.Labels)).ToList();
        var rankings = new RankingReader(spark, classes);

        session.Progress.Begin("select: scores by rank");
        var decay = rankings.Decay;
        var ranked = methods.ByRank.SelectMany(m => m.Plan(classes, rankings)).ToList();

        session.Progress.Begin("select: texts of the rankings");
        var (walks, tweets) = new RankedPicks(spark, inputs.Operations, classes, rankings, known, seed, scratch)
            .Pick([.. ranked.SelectMany(p => p.Requests)], methods.TopRows);

        session.Progress.Begin(MethodPlan.Step);
        var looked = methods.ByText.SelectMany(m => m.Plan(tweets)).ToList();

        session.Progress.Begin("select: search all tweets");
        var found = new FoundPicks(spark, inputs.Operations, classes, rankings, known, seed, scratch).Pick([.. looked.SelectMany(p => p.Requests)]);

        var plans = ranked.Concat(looked).ToLookup(p => p.ClassNumber);
        return new Selection(options.InferenceName, seed, SelectParameters.Of(options, inputs), [.. classes.Select(c => Of(c, plans[c.Number], decay[c.Number], r => walks.GetValueOrDefault(r) ?? found[r]))]);
    }

    private ClassSelection Of(SelectClass selected, IEnumerable<MethodPlan> plans, IEnumerable<DecayPoint> decay, Func<PickRequest, PickWalk> walkOf)
    {
        var ordered = plans.OrderBy(p => p.Method).ToList();
        var (tweets, outcomes) = PickMerge.Of([.. ordered.SelectMany(p => p.Requests).Select(walkOf)], options.Quotas);
        var findings = ordered.Select(p => new MethodFindings(p.Source, [.. p.Notes, .. p.Requests.Select(walkOf).Select(w => w.Shortfall).OfType<string>()], p.Tables, [.. outcomes.Where(o => o.Reason.Source == p.Source)])).ToList();
        return new ClassSelection(
            selected.Name, selected.BaseRate, selected.RandomTweets, selected.BaseRank, selected.Ranked, selected.Labels.Ids.Count,
            selected.Labels.Training.Where(l => l.IsPositive).Select(l => l.TweetId).Distinct(StringComparer.Ordinal).Count(), [.. decay], findings, tweets);
    }
}
