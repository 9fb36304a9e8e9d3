using System.Globalization;
using System.Reflection;
using CommandLine;
using LaborSpark.EndToEnd.Tests.Jobs.Select;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>A selection on a cluster that has nothing of ours: the bytes are those of the selection on this machine.</summary>
[TestFixture]
[SecondSuite("A cluster of its own. WorkerBesideProgramTests start the worker as an executor gets it, SelectIndependenceTests divide the tables differently.")]
internal sealed class ClusterSelectTests
{
    // Two workers of a standalone cluster, the program as it is published.
    [Test]
    public void Select_OnACluster_ChangesNoByte()
    {
        using var cluster = new StandaloneCluster();
        var options = TwentyTweets.AllMethods(TwentyTweets.Tables.Options) with { Output = TwentyTweets.Tables["clustered"] };
        using var job = new JobProcess(["select", options.InferenceFolder, options.DataFolder, .. WordsOf(options), "--master", cluster.Master, "--config", cluster.SettingsFile], PublishedProgram.Program);
        var code = job.WaitForEnd();
        Assert.That((code, Different("clustered")), Is.EqualTo((0, "")), job.All);
    }

    private static string Different(string folder) => string.Join(", ", TwentyTweets.Tables.Contents(folder).Except(Expected).Concat(Expected.Except(TwentyTweets.Tables.Contents(folder))));

    // The options as a command line has them.
    private static IEnumerable<string> WordsOf(SelectOptions options) => typeof(SelectOptions).GetProperties()
        .Select(p => (Option: p.GetCustomAttribute<OptionAttribute>(), Value: p.GetValue(options)))
        .Where(p => p.Option is not null && p.Value is not null and not false)
        .SelectMany(p => p.Value is true ? ["--" + p.Option!.LongName] : new[] { "--" + p.Option!.LongName, Convert.ToString(p.Value, CultureInfo.InvariantCulture)! });

    private static IReadOnlyList<string> Expected
    {
        get
        {
            Assert.That(TwentyTweets.Selected.Result.Tables, Is.Not.Empty);
            return TwentyTweets.Tables.Contents();
        }
    }
}
