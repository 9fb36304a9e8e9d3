using System.Globalization;
using System.Text;
using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>
/// The normaliser's first pass over tweets it has not seen, with empty caches and compiled code: a fresh tokenizer for each of five rounds, in which the
/// straight port takes its turn; the best of each counts, in CPU time of the whole process. Then texts made to be slow.
/// </summary>
internal static class SocialSpeed
{
    private const int Rounds = 5;
    private const int Tweets = 100_000;

    // The straight port is slow: a part of the tweets is enough for it.
    private const int StraightTweets = 4_000;
    private const int WarmUps = 12;
    private const int Long = 2_000_000;

    private static readonly (string Name, string Text)[] LongTexts =
    [
        .. new[] { "a", "A", "#", ":)", "(", "@", "&", "&#", "7", "👩\u200D", "a ", "e\u0301", "*", ".", "#a", "@a ", "😂" }.Select(part => ($"'{part}' again and again", Repeat(part))),
        ("a hashtag of 100,000 letters", "#" + new string('a', 100_000)),
        ("a hashtag of 100,000 letters of words", "#" + string.Concat(Enumerable.Repeat("lostmyjobtoday", 100_000 / 14))),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">A folder of chunks.</param>
    /// <param name="output">Receives the table.</param>
    public static void Run(string folder, TextWriter output)
    {
        var texts = Data.Texts(folder).Distinct(StringComparer.Ordinal).ToArray();
        var most = Math.Min(Tweets, texts.Length - (texts.Length / 20));
        var (measured, others) = (texts[..most], texts[most..]);
        var sample = measured.Take(StraightTweets).ToList();
        var utf8 = measured.Select(Encoding.UTF8.GetBytes).ToArray();
        var statistics = WordStatistics.Load(Data.Statistics);
        var straightStatistics = StraightStatistics.Load(Data.Statistics);
        var straight = new StraightTokenizer(straightStatistics, straightStatistics);
        WarmUp([.. others.Select(Encoding.UTF8.GetBytes)], new SocialTokenizer(statistics, statistics));
        Straight(straight, others);

        var (best, slow, bytes) = (0.0, 0.0, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var tokenizer = new SocialTokenizer(statistics, statistics);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            best = Math.Max(best, utf8.Length / Seconds(() => Fast(tokenizer, utf8)));
            bytes = Math.Min(bytes, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)utf8.Length);
            slow = Math.Max(slow, sample.Count / Seconds(() => Straight(straight, sample)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"straight port to compiled Regex (baseline)",-62} {slow,12:N0} tweets/s/core"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"normaliser, first pass over {utf8.Length:N0} distinct tweets",-62} {best,12:N0} tweets/s/core {best / slow,6:N1} x {bytes,10:N1} bytes allocated a tweet"));
        foreach (var (name, text) in LongTexts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-62} {TimeOf(text, new SocialTokenizer(statistics, statistics)),12:N3} s for {text.EnumerateRunes().Count():N0} characters"));
    }

    private static void WarmUp(byte[][] texts, SocialTokenizer tokenizer)
    {
        for (var time = 0; time < WarmUps; time++)
        {
            Fast(tokenizer, texts);

            // The runtime compiles in the background once nothing new has come for a while.
            Thread.Sleep(150);
        }
    }

    private static void Fast(SocialTokenizer tokenizer, byte[][] texts)
    {
        var tokens = new TokenTexts();
        foreach (var text in texts)
            tokenizer.Tokenize(text, tokens);
    }

    private static void Straight(StraightTokenizer tokenizer, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            tokenizer.Tokenize(text);
    }

    private static double Seconds(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double TimeOf(string text, SocialTokenizer tokenizer)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new TokenTexts();
        return Seconds(() => tokenizer.Tokenize(bytes, tokens));
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Long / part.EnumerateRunes().Count()));
}
