using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Options;

namespace LaborSpark.Jobs.Select;

/// <summary>The manifest of a selection.</summary>
internal static class SelectManifest
{
    /// <summary>Makes the manifest.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="inputs">What was read.</param>
    /// <param name="selection">What was selected.</param>
    /// <param name="session">The session it was selected in.</param>
    public static Manifest Of(SelectOptions options, SelectInputs inputs, Selection selection, JobSession session)
    {
        var manifest = JobManifest.Make("select", options, session, Inputs(options, inputs), SelectResult.Ledger(selection.Classes), []);
        return manifest with { Parameters = selection.Parameters };
    }

    private static Dictionary<string, Manifest.InputRecord> Inputs(SelectOptions options, SelectInputs inputs)
    {
        var records = new Dictionary<string, Manifest.InputRecord> { ["operations"] = Manifest.InputRecord.Of(inputs.Operations), ["stop-words"] = Manifest.InputRecord.Of(inputs.StopWordsFile) };
        if (inputs.Wordcount is not null)
            records["wordcount"] = Manifest.InputRecord.Of(inputs.Wordcount);
        if (options.ModelPath is { } model)
        {
            records["model"] = Manifest.InputRecord.Of(new FileInfo(model));
            records["vocab"] = Manifest.InputRecord.Of(new FileInfo(options.VocabPath));
        }
        foreach (var selected in inputs.Classes)
        {
            records[$"ranking {selected.Name}"] = Manifest.InputRecord.Of(selected.Ranking);
            records[$"labels {selected.Name}"] = Manifest.InputRecord.Of(options.LabelsPath, [.. selected.Labels.Files.Where(f => f.DirectoryName == options.LabelsPath)]);
            foreach (var (earlier, number) in selected.Labels.Files.Where(f => f.DirectoryName != options.LabelsPath).Select((f, n) => (f, n + 1)))
                records[$"earlier {selected.Name} {number}"] = Manifest.InputRecord.Of(earlier);
        }
        return records;
    }
}
