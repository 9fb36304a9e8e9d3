namespace LaborSpark.EndToEnd.Tests.Launch;

[TestFixture]
internal sealed class DriverProcessTests
{
    /// <summary>The limit that users are promised, in milliseconds.</summary>
    private const int Promised = 10_000;

    [TestCase("query", 0)]
    [TestCase("fail", 3)]
    public void Driver_UnderSparkSubmit_RunsOnItsSparkAndGivesItsExitCode(string mode, int expected)
    {
        var placeholder = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".py");
        File.WriteAllText(placeholder, "# The program is the one that spark.pyspark.driver.python names.\n");
        using var driver = DriverProcess.Submit(SparkFixture.SparkHome, placeholder, mode, "--master", "local[1]", "--conf", "spark.driver.memory=1g", "--name", "submitted");
        var code = driver.WaitForExit();
        File.Delete(placeholder);
        Assert.That((code, driver.WaitFor("rows"), driver.WaitFor("master"), driver.Alive()), Is.EqualTo((expected, "3", "local[1]", 0)), driver.Errors);
    }

    [TestCase(0)]
    [TestCase(700)]
    [TestCase(2500)]
    public void Driver_KilledWhileSparkStarts_LeavesNothing(int milliseconds)
    {
        using var driver = DriverProcess.Start("endless");
        driver.WaitFor("opening");
        Thread.Sleep(milliseconds);
        driver.Signal("KILL");
        Assert.That(driver.Alive, Is.Zero.After(Promised, 100));
    }

    [TestCase("HUP", 129)]
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public void Driver_InterruptedWhileItRuns_EndsWithTheSignalsCode(string signal, int expected)
    {
        using var driver = DriverProcess.Start("endless");
        driver.WaitFor("ready");
        Thread.Sleep(1000);
        driver.Signal(signal);
        Assert.That((driver.WaitForExit(), driver.Errors.Trim()), Is.EqualTo((expected, string.Empty)));
    }

    [Test]
    public void Driver_InterruptedFromATerminal_LeavesNothing()
    {
        using var driver = DriverProcess.Start("endless");
        driver.WaitFor("ready");
        Thread.Sleep(1000);
        driver.SignalGroup("INT");
        Assert.That((driver.WaitForExit(), driver.Alive()), Is.EqualTo((130, 0)), driver.Errors);
    }

    [Test]
    public void Driver_InterruptedWhileSparkStarts_LeavesNothing()
    {
        using var driver = DriverProcess.Start("endless");
        driver.WaitFor("opening");
        Thread.Sleep(1500);
        driver.SignalGroup("INT");
        Assert.That((driver.WaitForExit(), driver.Alive()), Is.EqualTo((130, 0)), driver.Errors);
    }

    [Test]
    public void Driver_WhoseSparkIsKilled_SaysSo()
    {
        using var driver = DriverProcess.Start("endless");
        var jvm = driver.WaitFor("jvm");
        driver.WaitFor("ready");
        Thread.Sleep(1000);
        DriverProcess.Send("KILL", jvm);
        driver.WaitForExit();
        Assert.That(driver.Errors, Does.Contain("LaborSpark.Spark.SparkConnectionException: Spark's process ended with exit code 137 while this program was using it."));
    }
}
