using LaborSpark.Jobs.Compare;
using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;
using Parquet;
using Parquet.Schema;

namespace LaborSpark.Jobs.Tests.Compare;

public sealed class CompareInputsTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Open_Default_ComparesTheColumnsThatBothHave()
    {
        var inputs = CompareInputs.Open(new CompareOptions { Expected = SharedData.Sample("operations.parquet"), Actual = SharedData.Sample("tweets.parquet") });
        Assert.That(
            (inputs.Columns.Select(c => c.Name), inputs.OnlyInExpected, inputs.OnlyInActual),
            Is.EqualTo((new[] { "text" }, new[] { "convbert_tokenized_text", "lowercased_text", "tokenized_preprocessed_text" }, Array.Empty<string>())).UsingPropertiesComparer());
    }

    [Test]
    public void Open_WholeNumbersOfTwoWidths_AreReadAsOneThatHoldsBoth() =>
        Assert.That(Open(Write("int", 1), Write("long", 1L)).Columns.Single().ReadAs, Is.EqualTo("decimal(38,0)"));

    [Test]
    public void Open_SingleBesideDouble_IsReadAsDouble() =>
        Assert.That(Open(Write("float", 1f), Write("double", 1d)).Columns.Single().ReadAs, Is.EqualTo("double"));

    [Test]
    public void Open_TextBesideNumbers_NamesTheColumnAndBothTypes()
    {
        var (texts, numbers) = (Write("text", "1"), Write("number", 1L));
        Assert.That(() => Open(texts, numbers), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo(
            $"bad input:\n  column 'value' holds string in {texts}, but bigint in {numbers}: these do not compare. Write both as one type, or name the columns to compare with --columns."));
    }

    [Test]
    public void Open_Dates_AreRefused()
    {
        var dates = Write("dates", new DateTime(2023, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(() => Open(dates, dates), Throws.TypeOf<JobException>().With.Message.Contains("column 'value' holds").And.Message.Contains("which compare does not read"));
    }

    [Test]
    public void Open_ColumnAskedForIsMissing_NamesTheFile()
    {
        var file = Write("asked", 1L);
        Assert.That(
            () => CompareInputs.Open(new CompareOptions { Expected = file, Actual = file, ColumnsText = "score" }),
            Throws.TypeOf<JobException>().With.Message.Contains($"{file}: column 'score' is missing (expected any type)"));
    }

    [Test]
    public void Open_NothingInCommon_SaysWhatThereIs()
    {
        var (left, right) = (Write("left", 1L, "a"), Write("right", 1L, "b"));
        Assert.That(() => Open(left, right), Throws.TypeOf<JobException>().With.Message.EqualTo(
            $"bad input: {left} and {right} have no column in common but the key 'tweet_id'. The first has 'a', the second 'b'."));
    }

    [Test]
    public void Open_FloatKeys_AreRefused()
    {
        var file = Write("keys", 1.5, "score");
        Assert.That(
            () => CompareInputs.Open(new CompareOptions { Expected = file, Actual = file, Key = "score" }),
            Throws.TypeOf<JobException>().With.Message.Contains("column 'score' holds double, expected text or whole numbers"));
    }

    [Test]
    public void Open_ReportThatIsThere_IsRefusedWithoutOverwrite()
    {
        var (file, report) = (Write("report", 1L), _folder.Write("report.json", "{}"));
        Assert.That(
            () => CompareJob.Open(new CompareOptions { Expected = file, Actual = file, Json = report }),
            Throws.TypeOf<JobException>().With.Message.EqualTo($"{report} is there already. Give --overwrite to replace, or another --json."));
    }

    [Test]
    public void Open_ReportInPlaceOfATable_IsRefusedWithOverwriteToo()
    {
        var file = Write("replaced", 1L);
        Assert.That(
            () => CompareJob.Open(new CompareOptions { Expected = Write("right", 1L), Actual = file, Json = file, Overwrite = true }),
            Throws.TypeOf<JobException>().With.Message.EqualTo($"the output {file} and the input {file} overlap. Choose another --json."));
    }

    private static CompareInputs Open(string expected, string actual) => CompareInputs.Open(new CompareOptions { Expected = expected, Actual = actual });

    private string Write<T>(string name, T value, string column = "value")
    {
        var path = _folder[name + ".parquet"];
        var schema = new ParquetSchema(new DataField<string>("tweet_id"), new DataField<T>(column));
        Task.Run(async () =>
        {
            await using var stream = File.Create(path);
            await using var writer = await ParquetWriter.CreateAsync(schema, stream);
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.DataFields[0], ["1"]);
            await Values(group, schema.DataFields[1], value);
        }).GetAwaiter().GetResult();
        return path;
    }

    private static async Task Values<T>(ParquetRowGroupWriter group, DataField field, T value)
    {
        switch (value)
        {
            case string text:
                await group.WriteAsync(field, [text]);
                break;
            case int number:
                await group.WriteAsync<int>(field, new[] { number });
                break;
            case long number:
                await group.WriteAsync<long>(field, new[] { number });
                break;
            case float number:
                await group.WriteAsync<float>(field, new[] { number });
                break;
            case double number:
                await group.WriteAsync<double>(field, new[] { number });
                break;
            case DateTime time:
                await group.WriteAsync<DateTime>(field, new[] { time });
                break;
        }
    }
}
