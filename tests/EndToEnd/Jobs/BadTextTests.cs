using System.Text;
using LaborSpark.Jobs.Preprocess;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Texts that are none, empty, no UTF-8 or of any plane, all in one chunk through preprocess. A text's place is its id.</summary>
[TestFixture]
internal sealed class BadTextTests
{
    private static readonly byte[]?[] Texts =
    [
        null,
        [],
        " \t\r\n\u3000"u8.ToArray(),
        "a\0b"u8.ToArray(),
        [.. Enumerable.Range(0, 32).Select(i => (byte)i), 0x7F],
        [0x4A, 0xFF, 0x4F, 0x42],
        [0xE2, 0x82],
        [0xED, 0xA0, 0x80],
        [0xC0, 0xAF],
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 17).Select(plane => char.ConvertFromUtf32((plane << 16) + 0x2345)))),
        "\u200f\u202eabc\u202c 1\ufe0f\u20e3 🇺🇸 👩\u200d💻"u8.ToArray(),
        Encoding.UTF8.GetBytes("e" + new string('\u0301', 10_000)),
        Encoding.UTF8.GetBytes("#" + new string('a', 100_000)),
        "#Laid_Off &amp; :-( soooo"u8.ToArray(),
    ];

    private readonly ScratchFolder _folder = new();
    private string _table = "";

    [OneTimeSetUp]
    public void RunPreprocess()
    {
        using (var session = JobsOnSpark.NewSession())
        {
            var values = Texts.Select((text, id) => text is null ? $"('{id}', CAST(NULL AS BINARY))" : $"('{id}', X'{Convert.ToHexString(text)}')");
            session.Spark.Sql($"SELECT tweet_id, CAST(bytes AS STRING) AS text FROM VALUES {string.Join(", ", values)} AS t(tweet_id, bytes)").Write().Parquet(SparkPath.ToWrite(_folder["chunks"]));
        }
        _table = JobsOnSpark.Run(() => PreprocessJob.Open(RealTweets.Preprocess(_folder.Path) with { Input = _folder["chunks"] })).Tables.Single().Path;
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Preprocess_BadTexts_AreKeptByteForByte()
    {
        var made = Rows("tweet_id", "hex(CAST(text AS BINARY))").ToDictionary(r => r.GetAs<string>(0), r => r.GetAs<string?>(1));
        Assert.That(made, Is.EquivalentTo(Texts.Select((text, id) => KeyValuePair.Create($"{id}", text is null ? null : Convert.ToHexString(text)))));
    }

    [Test]
    public void Preprocess_BadTexts_AreCounted()
    {
        var manifest = Manifest.TryRead(_table)!;
        Assert.That((manifest.Ledger.RowsIn, manifest.Ledger.RowsKept, manifest.Audit![WorkerRows.Name]), Is.EqualTo((14L, 14L, 14L)));
    }

    [Test]
    public void Preprocess_BadTexts_HaveNoNullButForANullText() =>
        Assert.That(
            Rows("tweet_id", "convbert_tokenized_text IS NULL", "lowercased_text IS NULL", "tokenized_preprocessed_text IS NULL")
                .Select(r => (r.GetAs<string>(0), r.GetAs<bool>(1), r.GetAs<bool>(2), r.GetAs<bool>(3)))
                .Where(r => r.Item2 || r.Item3 || r.Item4),
            Is.EqualTo(new[] { ("0", true, true, true) }));

    // As the reference answers for the text with U+FFFD in place of what is no UTF-8.
    [TestCase(1, "", "", "")]
    [TestCase(2, "", " \t\r\n\u3000", "")]
    [TestCase(5, "JOB", "j\ufffdob", "j|\ufffd|ob")]
    [TestCase(6, "", "\ufffd", "\ufffd")]
    [TestCase(7, "", "\ufffd\ufffd\ufffd", "\ufffd|\ufffd|\ufffd")]
    [TestCase(8, "", "\ufffd\ufffd", "\ufffd|\ufffd")]
    [TestCase(13, "#|La|##id|_|Off|&|amp|;|:|-|(|soooo", "#laid_off &amp; :-( soooo", "<hashtag>|laid|off|</hashtag>|&|<sad>|so|<elongated>")]
    public void Preprocess_BadText_GivesWhatTheReferenceDoes(int id, string tokens, string lower, string social)
    {
        var row = Rows("tweet_id", "array_join(convbert_tokenized_text, '|')", "lowercased_text", "array_join(tokenized_preprocessed_text, '|')").Single(r => r.GetAs<string>(0) == $"{id}");
        Assert.That((row.GetAs<string>(1), row.GetAs<string>(2), row.GetAs<string>(3)), Is.EqualTo((tokens, lower, social)));
    }

    private List<Row> Rows(params string[] expressions)
    {
        using var session = JobsOnSpark.NewSession();
        return [.. session.Spark.Read().Parquet(SparkPath.ToRead(_table)).SelectExpr(expressions).Collect()];
    }
}
