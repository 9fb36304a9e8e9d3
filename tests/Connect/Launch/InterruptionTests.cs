using System.Runtime.InteropServices;
using LaborSpark.Spark.Connect.Launch;

namespace LaborSpark.Spark.Connect.Tests.Launch;

[TestFixture]
internal sealed class InterruptionTests
{
    [TestCase("SigBlk:\t0000000000000001\nSigIgn:\t0000000000000001\n", true)]
    [TestCase("SigIgn:\t0000000000001007\nSigCgt:\t0000000000000000\n", true)]
    [TestCase("SigIgn:\t0000000000001006\nSigCgt:\t0000000000000001\n", false)]
    [TestCase("Name:\tdotnet\n", false)]
    public void IgnoresHangUp_ByTheMaskOfIgnoredSignals(string status, bool expected) =>
        Assert.That(Interruption.IgnoresHangUp(status), Is.EqualTo(expected));

    [TestCase(PosixSignal.SIGHUP, 129)]
    [TestCase(PosixSignal.SIGINT, 130)]
    [TestCase(PosixSignal.SIGTERM, 143)]
    public void ExitCode_IsTheShells(PosixSignal signal, int expected) => Assert.That(new SparkInterruptedException(signal).ExitCode, Is.EqualTo(expected));
}
