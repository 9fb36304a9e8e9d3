using System.Diagnostics;
using System.Globalization;

namespace LaborSpark.Spark.Connect.Execution;

/// <summary>How long Spark has given no sign of life to one call, and what was tried meanwhile. Not thread-safe.</summary>
/// <param name="policy">When to say so, and when it is enough.</param>
/// <param name="target">What is waited for, for messages.</param>
/// <param name="attempt">What was done to get an answer, for messages.</param>
internal sealed class Silence(RetryPolicy policy, string target, string attempt = "a call was sent, and a question whether it lives")
{
    /// <summary>The setting that says when it is enough.</summary>
    public const string LimitKey = "spark.laborspark.answerTimeout";

    /// <summary>The longest time to wait without looking at the clock.</summary>
    private static readonly TimeSpan LongestSlice = TimeSpan.FromMilliseconds(500);

    private TimeSpan _length;
    private TimeSpan _nextWord = policy.WordAfter;
    private string? _lastFailure;

    /// <summary>Repetitions without a sign of life between them.</summary>
    public int Failures { get; private set; }

    /// <summary>True once it is enough.</summary>
    public bool IsOver => _length >= policy.AnswerTimeout;

    /// <summary>What was tried, how long, and what failed last.</summary>
    public string Tried
    {
        get
        {
            var seconds = _length.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return _lastFailure is null
                ? $"{attempt}; nothing came for {seconds} s"
                : string.Create(CultureInfo.InvariantCulture, $"tried {Failures} times in {seconds} s, last: {_lastFailure}");
        }
    }

    /// <summary>Notes a sign of life: all begins anew.</summary>
    public void Break()
    {
        _length = TimeSpan.Zero;
        _nextWord = policy.WordAfter;
        _lastFailure = null;
        Failures = 0;
    }

    /// <summary>Notes an attempt that failed on the way.</summary>
    public void Fail(string failure)
    {
        _lastFailure = failure;
        Failures++;
    }

    /// <summary>Waits until a call has ended, however; asks beside it whether the server lives.</summary>
    /// <param name="answer">The call's answer.</param>
    /// <param name="ask">Asks: null is a sign of life, a text what failed.</param>
    /// <param name="limit">How long to wait for a server that lives; null for as long as it takes.</param>
    /// <returns>False if the limit has passed, or the silence is over (see <see cref="IsOver"/>).</returns>
    public bool WaitFor(Task answer, Func<Task<string?>> ask, TimeSpan? limit = null)
    {
        Task<string?>? question = null;
        var quiet = Stopwatch.StartNew();
        for (var whole = Stopwatch.StartNew(); !answer.IsCompleted;)
        {
            if (question is null && quiet.Elapsed >= policy.AskAfter)
                question = ask();
            WaitForEither(answer, question);
            if (answer.IsCompleted)
                break;
            if (question is { IsCompleted: true })
            {
                Take(question.GetAwaiter().GetResult());
                question = null;
                quiet.Restart();
            }

            if (IsOver || whole.Elapsed > limit)
                return false;
        }

        return true;
    }

    /// <summary>Waits before a repetition, until the end of the waiting at most.</summary>
    public void Pause(CancellationToken cancellation)
    {
        var delay = policy.Delay(Math.Max(0, Failures - 1), Random.Shared.NextDouble());
        var rest = policy.AnswerTimeout - _length;
        delay = delay < rest ? delay : rest;
        if (delay > TimeSpan.Zero)
            Count(delay, () => cancellation.WaitHandle.WaitOne(delay));
    }

    /// <summary>Waits, and counts the time.</summary>
    /// <param name="planned">How long the waiting takes at most.</param>
    /// <param name="wait">Waits; true if what was waited for is there.</param>
    public void Count(TimeSpan planned, Func<bool> wait)
    {
        var clock = Stopwatch.StartNew();
        var ended = wait();
        var taken = clock.Elapsed;

        // A program that was itself stopped, or a laptop that slept, must not take that time for Spark's silence.
        _length += taken < 2 * planned ? taken : 2 * planned;
        if (!ended && _length >= _nextWord)
        {
            _nextWord += policy.WordAfter;
            policy.OnWaiting?.Invoke(new SparkWaiting(target, _length, Tried));
        }
    }

    private void WaitForEither(Task answer, Task? question)
    {
        var slice = TimeSpan.FromTicks(Math.Min(LongestSlice.Ticks, Math.Max(policy.AnswerTimeout.Ticks / 4, TimeSpan.TicksPerMillisecond)));
        Task[] tasks = question is null ? [answer] : [answer, question];
        Count(slice, () => Task.WaitAny(tasks, slice) >= 0);
    }

    private void Take(string? failure)
    {
        if (failure is null)
            Break();
        else
            Fail(failure);
    }
}
