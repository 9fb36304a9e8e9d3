using LaborSpark.Tests;

namespace LaborSpark.EndToEnd.Tests.Launch;

[TestFixture]
internal sealed class DriverProcessTests
{
    /// <summary>The limit that users are promised, in milliseconds.</summary>
    private const int Promised = 10_000;

    [TestCase("query", 0, Category = SecondSuiteAttribute.Category)]
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

    [TestCase(0, Category = SecondSuiteAttribute.Category)]
    [TestCase(700)]
    [TestCase(2500, Category = SecondSuiteAttribute.Category)]
    public void Driver_KilledWhileSparkStarts_LeavesNothing(int milliseconds)
    {
        using var driver = DriverProcess.Start("endless");
        driver.WaitFor("opening");
        Thread.Sleep(milliseconds);
        driver.Signal("KILL");
        Assert.That(driver.Alive, Is.Zero.After(Promised, 100));
    }

    [TestCase("HUP", 129, Category = SecondSuiteAttribute.Category)]
    [TestCase("INT", 130, Category = SecondSuiteAttribute.Category)]
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
    [SecondSuite("Driver_InterruptedFromATerminal_LeavesNothing interrupts a Spark that has started, Driver_KilledWhileSparkStarts_LeavesNothing ends one that has not.")]
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
        Signal.Send("KILL", jvm);
        driver.WaitForExit();
        Assert.That(driver.Errors, Does.Contain("LaborSpark.Spark.SparkConnectionException: Spark's process ended with exit code 137 while this program was using it."));
    }

    // The server answers neither to a query in a session that it cannot make, so that a program would wait for ever.
    [TestCase("spark.sql.shuffle.partitions", "abc", "It should be a/an 'int' value")]
    [TestCase("spark.sql.execution.arrow.maxBytesPerBatch", "-1", "should be greater than zero and less than INT_MAX")]
    public void Driver_SettingThatSparkRefuses_EndsWithSettingValueAndReason(string key, string value, string reason)
    {
        using var driver = DriverProcess.Start("first-query", $"{key}={value}");
        driver.WaitForExit();
        Assert.That(driver.Errors, Does.Contain($"LaborSpark.Spark.SparkSettingException: Spark refuses the setting {key}, '{value}': ").And.Contain(reason));
    }

    [Test]
    public void Driver_UnderSparkSubmit_NamesTheSettingOfItsCommandLine()
    {
        var placeholder = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".py");
        File.WriteAllText(placeholder, "# The program is the one that spark.pyspark.driver.python names.\n");
        using var driver = DriverProcess.Submit(SparkFixture.SparkHome, placeholder, "first-query", "--master", "local[1]", "--conf", "spark.sql.shuffle.partitions=abc");
        driver.WaitForExit();
        File.Delete(placeholder);

        // spark-submit passes both of a program's outputs on as its own first.
        Assert.That(driver.Output, Does.Contain("Spark refuses the setting spark.sql.shuffle.partitions, 'abc'").And.Contain("It comes from spark-submit's command line or from spark-defaults.conf"));
    }

    [Test]
    [SecondSuite("A Spark of its own and a wait; SilentServerTests ask a program that says nothing.")]
    public void Driver_WhoseSparkStandsStill_IsToldAndEnds()
    {
        using var driver = DriverProcess.Start("endless", "spark.laborspark.answerTimeout=8");
        var jvm = driver.WaitFor("jvm");
        driver.WaitFor("ready");
        Signal.Send("STOP", jvm);
        driver.WaitFor("waiting for Spark at 127.0.0.1:");
        driver.WaitForExit();
        Assert.That((driver.Errors.Contains("SparkConnectionException: The Spark Connect server at 127.0.0.1:", StringComparison.Ordinal), driver.Alive()), Is.EqualTo((true, 0)), driver.Errors);
    }

    [Test]
    [SecondSuite("A pause as long as a collection of a large heap; SilenceTests count the time of a server that lives.")]
    public void Driver_WhoseSparkStandsStillForAWhile_GetsItsRows()
    {
        using var driver = DriverProcess.Start("slow");
        var jvm = driver.WaitFor("jvm");
        driver.WaitFor("ready");
        Signal.Send("STOP", jvm);
        Thread.Sleep(TimeSpan.FromSeconds(40));
        Signal.Send("CONT", jvm);
        Assert.That((driver.WaitForExit(), driver.WaitFor("rows")), Is.EqualTo((0, "10")), driver.Errors);
    }
}
