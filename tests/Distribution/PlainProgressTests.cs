namespace LaborSpark.Spark.Distribution.Tests;

public sealed class PlainProgressTests
{
    [Test]
    public void Report_EveryPercent_WritesOneLineEachTenth()
    {
        var output = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(output);
        for (var percent = 0; percent <= 100; percent++)
            progress.Report(new(DistributionStage.Unpacking, "a.tgz", percent * 1_000_000, 100_000_000));
        Assert.That(output.ToString(), Is.EqualTo(
            "Unpacking a.tgz\n  10 of 100 MB\n  20 of 100 MB\n  30 of 100 MB\n  40 of 100 MB\n  50 of 100 MB\n"
            + "  60 of 100 MB\n  70 of 100 MB\n  80 of 100 MB\n  90 of 100 MB\n  100 of 100 MB\n"));
    }

    [Test]
    public void Report_DownloadTakenUp_SaysWhere()
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainProgress(output).Report(new(DistributionStage.Downloading, "http://m/a.tgz", 40_000_000, 100_000_000));
        Assert.That(output.ToString(), Is.EqualTo("Downloading http://m/a.tgz, taking it up at 40 of 100 MB\n"));
    }

    [Test]
    public void Report_UnknownTotal_WritesEachFiftyMegabytes()
    {
        var output = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(output);
        for (var done = 0L; done <= 100; done += 20)
            progress.Report(new(DistributionStage.Downloading, "a", done * 1_000_000, null));
        Assert.That(output.ToString(), Is.EqualTo("Downloading a\n  60 MB\n  100 MB\n"));
    }
}
