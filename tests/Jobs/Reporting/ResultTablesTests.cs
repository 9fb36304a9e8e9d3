using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Tests.Reporting;

public sealed class ResultTablesTests
{
    [Test]
    public void Steps_Results_AreATableAndThePaths()
    {
        var output = new StringWriter { NewLine = "\n" };
        var ledger = new RowLedger(1_000, new Dictionary<string, long> { ["null id"] = 5 });
        List<JobResult> results = [new JobResult([new("preprocess", ledger, 995, "/data/[x]")], TimeSpan.FromSeconds(1.5), new Dictionary<string, IReadOnlyDictionary<string, long>>())];
        ResultTables.On(output).Steps(results);
        ResultTables.On(output).Paths(results);
        Assert.That(output.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0), Is.EqualTo(new[]
        {
            "+------------+---------+-------------------+----------+---------+",
            "| step       | rows in | dropped by reason | rows out | seconds |",
            "|------------+---------+-------------------+----------+---------|",
            "| preprocess |   1,000 | null id 5         |      995 |     1.5 |",
            "+------------+---------+-------------------+----------+---------+",
            "preprocess: /data/[x]",
        }));
    }
}
