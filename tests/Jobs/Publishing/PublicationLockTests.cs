using System.Diagnostics;
using System.Runtime.Versioning;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;

namespace LaborSpark.Jobs.Tests.Publishing;

public sealed class PublicationLockTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Take_FileThatAnotherHolds_IsBusy()
    {
        using var first = PublicationLock.Take(_folder["lock"], () => "busy");
        Assert.That(() => PublicationLock.Take(_folder["lock"], () => "busy"), Throws.TypeOf<JobException>()
            .With.Property(nameof(JobException.Code)).EqualTo(ExitCode.NotNow).And.Message.EqualTo("busy"));
    }

    [Test]
    public void Take_FileThatItsLastHolderDeletesMeanwhile_HoldsTheOneThatOthersFind()
    {
        var opened = 0;
        using var held = PublicationLock.Take(_folder["lock"], () => "busy", path =>
        {
            var file = PublicationLock.Open(path);
            if (++opened == 1)
                File.Delete(path);
            return file;
        });
        Assert.That(() => PublicationLock.Take(_folder["lock"], () => "busy"), Throws.TypeOf<JobException>().With.Message.EqualTo("busy"));
    }

    // A program that runs cannot be opened for writing (ETXTBSY), and nobody holds a lock on it.
    [Test]
    [UnsupportedOSPlatform("windows")]
    public void Take_FileThatCannotBeOpenedForAnotherReason_IsNotCalledBusy()
    {
        File.Copy("/bin/sleep", _folder["lock"]);
        using var running = Process.Start(_folder["lock"], "60");
        try
        {
            Assert.That(() => PublicationLock.Take(_folder["lock"], () => "busy"), Throws.TypeOf<IOException>());
        }
        finally
        {
            running.Kill();
            running.WaitForExit();
        }
    }
}
