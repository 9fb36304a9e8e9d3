using LaborSpark.Jobs.Inputs;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Inputs;

/// <summary>What tells data apart, wherever and whenever it was put there.</summary>
public sealed class FingerprintTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(_folder["data"]);
        File.Copy(SharedData.Sample("tweets.parquet"), _folder["data", "0.parquet"]);
        File.Copy(SharedData.Sample("operations.parquet"), _folder["data", "1.parquet"]);
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Fingerprint_IsThatOfSha256() => Assert.That(Of("data"), Does.Match("^[0-9a-f]{64}$"));

    [Test]
    public void Fingerprint_CopyElsewhereAtAnotherTime_IsTheSame()
    {
        Directory.CreateDirectory(_folder["copy"]);
        foreach (var name in new[] { "1.parquet", "0.parquet" })
            File.Copy(_folder["data", name], _folder["copy", name]);
        File.SetLastWriteTimeUtc(_folder["copy", "0.parquet"], DateTime.UnixEpoch);
        Assert.That(Of("copy"), Is.EqualTo(Of("data")));
    }

    [Test]
    public void Fingerprint_OtherContent_IsAnother()
    {
        var before = Of("data");
        File.Copy(_folder["data", "1.parquet"], _folder["data", "0.parquet"], overwrite: true);
        Assert.That(Of("data"), Is.Not.EqualTo(before));
    }

    // A letter of a column's name changes neither the length nor the rows.
    [Test]
    public void Fingerprint_OneByteOfAFooterChanged_IsAnother()
    {
        var before = Of("data");
        var bytes = File.ReadAllBytes(_folder["data", "0.parquet"]);
        var at = bytes.AsSpan().LastIndexOf("text"u8);
        bytes[at] = (byte)'T';
        File.WriteAllBytes(_folder["data", "0.parquet"], bytes);
        Assert.That(Of("data"), Is.Not.EqualTo(before));
    }

    [Test]
    public void Fingerprint_FileRenamed_IsAnother()
    {
        var before = Of("data");
        File.Move(_folder["data", "1.parquet"], _folder["data", "2.parquet"]);
        Assert.That(Of("data"), Is.Not.EqualTo(before));
    }

    [Test]
    public void Fingerprint_FileLess_IsAnother()
    {
        var before = Of("data");
        File.Delete(_folder["data", "1.parquet"]);
        Assert.That(Of("data"), Is.Not.EqualTo(before));
    }

    [Test]
    public void InputRecord_OfATable_HoldsItsFingerprint()
    {
        var table = Open("data");
        Assert.That(Manifest.InputRecord.Of(table).Fingerprint, Is.EqualTo(table.Fingerprint));
    }

    [Test]
    public void InputRecord_OfAnotherFile_HoldsNone() =>
        Assert.That(Manifest.InputRecord.Of(new FileInfo(SharedData.Sample("vocab/vocab.txt"))).Fingerprint, Is.Null);

    private string Of(string name) => Open(name).Fingerprint;

    private InputTable Open(string name) => InputTable.Open("the data", "--input", _folder[name], []);
}
