using LaborSpark.Jobs.Progress;

namespace LaborSpark.Jobs.Tests.Progress;

public sealed class PlainProgressTests
{
    private readonly ManualClock _clock = new();
    private StringWriter _output = null!;
    private PlainProgress _progress = null!;

    [SetUp]
    public void MakeProgress()
    {
        _output = new StringWriter { NewLine = "\n" };
        _progress = new PlainProgress(_output, _clock);
    }

    [TearDown]
    public void DisposeOutput() => _output.Dispose();

    [Test]
    public void Steps_OneAfterTheOther_AreLinesWithSeconds()
    {
        _progress.Begin("read");
        _clock.Pass(1.3);
        _progress.Begin("write");
        _clock.Pass(2);
        _progress.End();
        Assert.That(_output.ToString(), Is.EqualTo("read ...\nread: 1.3 s\nwrite ...\nwrite: 2.0 s\n"));
    }

    [Test]
    public void Advance_Often_SpeaksEveryTenSeconds()
    {
        _progress.Begin("read");
        for (var done = 1; done <= 25; done++)
        {
            _clock.Pass(1);
            _progress.Advance(done, 1000);
        }
        Assert.That(_output.ToString(), Is.EqualTo("read ...\nread: 10 of 1,000 tasks\nread: 20 of 1,000 tasks\n"));
    }

    [Test]
    public void End_WithoutAStep_SaysNothing()
    {
        _progress.End();
        Assert.That(_output.ToString(), Is.Empty);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
