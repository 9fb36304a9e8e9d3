using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Sql;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("laborspark-files-");

    private static DataFrame Rows => SharedSession.Spark.Sql("SELECT * FROM VALUES (1, 'a,\"b'), (2, 'é'), (3, null) AS t(id, text)");

    private string Out => Path.Combine(_folder.FullName, "out");

    public void Dispose() => _folder.Delete(recursive: true);

    [TestCase("parquet")]
    [TestCase("json")]
    [TestCase("orc")]
    public void Write_Format_IsReadBack(string format)
    {
        Rows.Write().Format(format).Save(Out);
        Assert.That(Texts(SharedSession.Spark.Read().Format(format).Schema("id INT, text STRING").Load(Out)), Is.EqualTo(new[] { "[1,a,\"b]", "[2,é]", "[3,]" }));
    }

    [Test]
    public void Csv_WithHeader_IsReadBack()
    {
        Rows.Write().Option("header", true).Option("escape", "\"").Csv(Out);
        var read = SharedSession.Spark.Read().Option("header", true).Option("inferSchema", true).Option("escape", "\"").Csv(Out);
        Assert.That(Texts(read), Is.EqualTo(new[] { "[1,a,\"b]", "[2,é]", "[3,]" }));
    }

    [Test]
    public void Text_Lines_AreRows()
    {
        File.WriteAllText(Out, "x\ny\n");
        Assert.That(SharedSession.Spark.Read().Text(Out).Collect().Select(row => row.GetAs<string>("value")), Is.EqualTo(new[] { "x", "y" }));
    }

    [Test]
    public void Save_WhereSomethingIs_IsRefused()
    {
        Rows.Write().Parquet(Out);
        Assert.That(() => Rows.Write().Parquet(Out), Throws.InstanceOf<LaborSpark.Spark.AnalysisException>());
    }

    [Test]
    public void Mode_Append_Adds()
    {
        Rows.Write().Parquet(Out);
        Rows.Write().Mode(SaveMode.Append).Parquet(Out);
        Assert.That(SharedSession.Spark.Read().Parquet(Out).Count(), Is.EqualTo(6));
    }

    [Test]
    public void PartitionBy_Column_MakesFolders()
    {
        Rows.Write().PartitionBy("id").Parquet(Out);
        Assert.That(Directory.GetDirectories(Out).Select(Path.GetFileName), Is.EquivalentTo(new[] { "id=1", "id=2", "id=3" }));
    }

    [Test]
    public void InputFiles_OfParquet_NameThem()
    {
        Rows.Coalesce(1).Write().Parquet(Out);
        Assert.That(SharedSession.Spark.Read().Parquet(Out).InputFiles().Single(), Does.StartWith("file:///").And.EndsWith(".parquet"));
    }

    [Test]
    public void SaveAsTable_ThenCatalog_KnowsIt()
    {
        SharedSession.Spark.Sql("DROP TABLE IF EXISTS files_table");
        Rows.Write().Option("path", Out).SaveAsTable("files_table");
        var table = SharedSession.Spark.Catalog.GetTable("files_table");
        Assert.That((table.Name, table.Database, table.TableType, table.IsTemporary), Is.EqualTo(("files_table", "default", "EXTERNAL", false)));
    }

    [Test]
    public void Catalog_Names_AreKnown()
    {
        var catalog = SharedSession.Spark.Catalog;
        Assert.That(
            (catalog.CurrentDatabase(), catalog.DatabaseExists("nope"), catalog.FunctionExists("upper"), catalog.GetDatabase("default").Name),
            Is.EqualTo(("default", false, true, "default")));
    }

    [Test]
    public void Catalog_CreateTable_GivesItsRows()
    {
        Rows.Write().Parquet(Out);
        SharedSession.Spark.Sql("DROP TABLE IF EXISTS files_created");
        Assert.That(SharedSession.Spark.Catalog.CreateTable("files_created", Out, "parquet").Count(), Is.EqualTo(3));
    }

    [Test]
    public void Conf_SetAndUnset_TakesEffect()
    {
        using var session = SharedSession.Open();
        session.Conf().Set("spark.sql.session.timeZone", "Asia/Tokyo");
        var hour = session.Range(1).Select(Hour(TimestampSeconds(Lit(0)))).First().GetAs<int>(0);
        Assert.That((hour, session.Conf().IsModifiable("spark.sql.session.timeZone"), session.Conf().Get("spark.nope", "d")), Is.EqualTo((9, true, "d")));
    }

    private static IEnumerable<string> Texts(DataFrame frame) => frame.OrderBy("id").Collect().Select(row => row.ToString());
}
