using LaborSpark.Spark.Connect.Execution;

namespace LaborSpark.Spark.Connect.Tests.Execution;

[TestFixture]
internal sealed class SilenceTests
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private static RetryPolicy Impatient => new()
    {
        AnswerTimeout = TimeSpan.FromMilliseconds(400),
        WordAfter = TimeSpan.FromMilliseconds(100),
        AskAfter = TimeSpan.FromMilliseconds(50),
    };

    [Test]
    public void WaitFor_ServerThatLives_WaitsForTheAnswer()
    {
        var answer = new TaskCompletionSource();
        var questions = 0;

        // Together the questions take longer than a silence may.
        async Task<string?> Ask()
        {
            await Task.Delay(50);
            if (++questions == 8)
                answer.SetResult();
            return null;
        }

        Assert.That(new Silence(Impatient, "Spark").WaitFor(answer.Task, Ask), Is.True);
    }

    [Test]
    public void WaitFor_NoAnswerToAnything_EndsAtTheLimit()
    {
        var silence = new Silence(Impatient, "Spark");
        var answered = silence.WaitFor(Task.Delay(Never), NeverAnswered);
        Assert.That((answered, silence.IsOver), Is.EqualTo((false, true)));
    }

    [Test]
    public void WaitFor_QuestionsThatFail_TellsTheLastFailure()
    {
        var silence = new Silence(Impatient, "Spark");
        silence.WaitFor(Task.Delay(Never), () => Task.FromResult<string?>("no route"));
        Assert.That(silence.Tried, Does.Match(@"^tried \d+ times in 0\.\d s, last: no route$"));
    }

    [Test]
    public void WaitFor_NoAnswerToAnything_SaysWhatIsWaitedFor()
    {
        var words = new List<SparkWaiting>();
        new Silence(Impatient with { OnWaiting = words.Add }, "Spark at h:1").WaitFor(Task.Delay(Never), NeverAnswered);
        Assert.That(words[0].ToString(), Does.Match(@"^waiting for Spark at h:1 for 0 s: a call was sent, and a question whether it lives; nothing came for 0\.\d s$"));
    }

    [Test]
    public void WaitFor_ServerThatLives_SaysNothing()
    {
        var words = new List<SparkWaiting>();
        new Silence(Impatient with { OnWaiting = words.Add, WordAfter = TimeSpan.FromMilliseconds(200) }, "Spark").WaitFor(
            Task.Delay(Never), () => Task.FromResult<string?>(null), TimeSpan.FromMilliseconds(500));
        Assert.That(words, Is.Empty);
    }

    [Test]
    public void WaitFor_LimitOfAServerThatLives_IsNoEnd()
    {
        var silence = new Silence(Impatient, "Spark");
        var answered = silence.WaitFor(Task.Delay(Never), () => Task.FromResult<string?>(null), TimeSpan.FromMilliseconds(150));
        Assert.That((answered, silence.IsOver), Is.EqualTo((false, false)));
    }

    [Test]
    public void Count_TimeInWhichTheProgramItselfStood_IsNotSparks()
    {
        var silence = new Silence(Impatient, "Spark");
        silence.Count(TimeSpan.FromMilliseconds(10), () => Task.Delay(500).Wait(Never));
        Assert.That(silence.IsOver, Is.False);
    }

    [Test]
    public void Pause_SilenceThatIsOver_EndsItAtOnce()
    {
        var silence = new Silence(Impatient with { AnswerTimeout = TimeSpan.Zero, FirstDelay = Never, LongestDelay = Never }, "Spark");
        silence.Fail("x");
        silence.Pause(CancellationToken.None);
        Assert.That(silence.IsOver, Is.True);
    }

    private static async Task<string?> NeverAnswered()
    {
        await Task.Delay(Never);
        return null;
    }
}
