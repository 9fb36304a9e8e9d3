using LaborSpark.Jobs.Charts;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select;

/// <summary>Chooses the tweets to label for each class, and writes them with a report of how they were chosen.</summary>
internal sealed class SelectJob : IJob
{
    private readonly SelectOptions _options;
    private readonly SelectInputs _inputs;
    private readonly Publication _publication;

    private SelectJob(SelectOptions options, SelectInputs inputs, Publication publication) => (_options, _inputs, _publication) = (options, inputs, publication);

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => _inputs.Notes;

    /// <inheritdoc/>
    public long Rows => _inputs.Operations.Rows;

    /// <summary>What was selected; null before the job has run.</summary>
    public Selection? Selection { get; private set; }

    /// <summary>Checks rankings, tweets, words, labels and model, and reserves the output.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="shippedStopWords">The stop words that come with the program.</param>
    /// <exception cref="JobException">Bad input, or no charts can be drawn here.</exception>
    public static SelectJob Open(SelectOptions options, string shippedStopWords)
    {
        RefuseOverlaps(options);
        RefuseUndrawn(options);
        var inputs = SelectInputs.Open(options, shippedStopWords);
        return new SelectJob(options, inputs, Publication.OpenFolder(options.OutputPath, options.Overwrite));
    }

    /// <inheritdoc/>
    public JobResult Run(JobSession session)
    {
        var began = session.Clock.GetTimestamp();
        var selection = new SelectRun(_options, _inputs, _publication.Scratch).Run(session);
        session.Progress.Begin("select: write and publish");
        var staged = Directory.CreateDirectory(_publication.StagedPath(_options.OutputPath)).FullName;
        new SelectFiles(_options.Exports, _options.Floor, !_options.NoChart).Write(selection, staged);
        _publication.StageFolder(_options.OutputPath, _ => SelectManifest.Of(_options, _inputs, selection, session));
        _publication.Publish(session.Published);
        Selection = selection;
        return SelectResult.Of(selection, _options.OutputPath, session.Clock.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public void Dispose() => _publication.Dispose();

    private static void RefuseOverlaps(SelectOptions options)
    {
        IEnumerable<string> read = [options.OperationsPath, options.WordcountPath, options.RankingsPath, .. options.ExcludePaths];
        foreach (var path in read)
            TargetCheck.RefuseOverlap(options.OutputPath, path);
    }

    private static void RefuseUndrawn(SelectOptions options)
    {
        if (!options.NoChart && ChartPicture.Problem() is { } problem)
            throw JobException.BadInput($"the charts of the report cannot be drawn on this machine: {problem} Give --no-chart to go without them.");
    }
}
