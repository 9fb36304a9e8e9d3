using System.Runtime.InteropServices;
using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class ConnectionHealthTests
{
    [Test]
    public void IsReplaceable_SparkLost_IsTrue()
    {
        using var health = new ConnectionHealth();
        health.Lose("gone");
        Assert.That(health.IsReplaceable, Is.True);
    }

    [Test]
    public void IsReplaceable_AfterASignal_IsFalse()
    {
        using var health = new ConnectionHealth();
        health.Interrupt(PosixSignal.SIGTERM);
        Assert.That(health.IsReplaceable, Is.False);
    }

    [Test]
    public void ThrowIfEnded_WhileItStands_DoesNothing()
    {
        using var health = new ConnectionHealth();
        Assert.That(health.ThrowIfEnded, Throws.Nothing);
    }

    [TestCase(PosixSignal.SIGINT, 130)]
    [TestCase(PosixSignal.SIGTERM, 143)]
    public void ThrowIfEnded_Interrupted_TellsTheSignalsExitCode(PosixSignal signal, int expected)
    {
        using var health = new ConnectionHealth();
        health.Interrupt(signal);
        Assert.That(health.ThrowIfEnded, Throws.InstanceOf<SparkInterruptedException>().With.Property(nameof(SparkInterruptedException.ExitCode)).EqualTo(expected));
    }

    [Test]
    public void ThrowIfEnded_LostAfterAnInterruption_TellsTheFirstReason()
    {
        using var health = new ConnectionHealth();
        health.Interrupt(PosixSignal.SIGINT);
        health.Lose("gone");
        Assert.That(health.ThrowIfEnded, Throws.InstanceOf<SparkInterruptedException>());
    }

    [Test]
    public void Ended_Lost_Fires()
    {
        using var health = new ConnectionHealth();
        health.Lose("gone");
        Assert.That((health.Ended.IsCancellationRequested, health.Reason!.Message), Is.EqualTo((true, "gone")));
    }

    [Test]
    public void Busy_WithinAnOperation_IsTrue()
    {
        using var health = new ConnectionHealth();
        var before = health.Busy;
        var operation = health.Occupy();
        var within = health.Busy;
        operation.Dispose();
        operation.Dispose();
        Assert.That((before, within, health.Busy), Is.EqualTo((false, true, false)));
    }
}
