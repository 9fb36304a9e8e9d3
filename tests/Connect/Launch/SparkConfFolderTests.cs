using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class SparkConfFolderTests
{
    private readonly string _home = Directory.CreateTempSubdirectory("spark-home-").FullName;

    [TearDown]
    public void DeleteHome() => Directory.Delete(_home, recursive: true);

    [TestCase(new string[0], true, false)]
    [TestCase(new[] { "spark-defaults.conf.template", "workers.template" }, true, true)]
    [TestCase(new[] { "spark-defaults.conf.template", "spark-defaults.conf" }, false, false)]
    public void Conf_OfTheSpark_ByItsFiles(string[] files, bool allows, bool isStock)
    {
        var home = Directory.CreateDirectory(Path.Combine(_home, Guid.NewGuid().ToString("N"))).FullName;
        var conf = Directory.CreateDirectory(Path.Combine(home, "conf")).FullName;
        foreach (var file in files)
            File.WriteAllText(Path.Combine(conf, file), "");
        Assert.That((SparkConfFolder.AllowsArchive(new LaunchOptions { Environment = _ => null }, home), SparkConfFolder.IsStock(home)), Is.EqualTo((allows, isStock)));
    }

    [Test]
    public void AllowsArchive_NoConf_IsTrue() => Assert.That(SparkConfFolder.AllowsArchive(new LaunchOptions { Environment = _ => null }, _home), Is.True);

    [Test]
    public void AllowsArchive_FolderOfTheUsersWithSettings_IsFalse()
    {
        var conf = Directory.CreateDirectory(Path.Combine(_home, "theirs")).FullName;
        File.WriteAllText(Path.Combine(conf, "spark-env.sh"), "");
        Assert.That(SparkConfFolder.AllowsArchive(new LaunchOptions { Environment = name => name == SparkConfFolder.Variable ? conf : null }, _home), Is.False);
    }
}
