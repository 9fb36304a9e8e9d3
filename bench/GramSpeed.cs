using System.Globalization;
using System.Runtime.InteropServices;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>Skip-grams of n = 4, k = 2 per second of one core's CPU time, best of five rounds in which all take their turn, beside string keys.</summary>
internal static class GramSpeed
{
    private const int Rounds = 5;
    private const long Ample = 1L << 30;

    // String keys are slow and large: a part of the tweets is enough for them.
    private const int StringTweets = 20_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">A folder of chunks.</param>
    /// <param name="output">Receives the table.</param>
    public static void Run(string folder, TextWriter output)
    {
        var texts = Tokens(Data.Texts(folder));
        var tweets = Numbered(texts);
        var pattern = new SkipGramPattern(4, 2);
        var (whole, parts) = (new GramCounter(Ample), new GramCounter(new GramOptions().Memory / 4 * 3));
        (string Name, Func<long> Run)[] measured =
        [
            ("counted by string keys in a Dictionary (baseline)", () => ByStrings(texts.Take(StringTweets))),
            ("enumerated, by token id", () => Enumerate(tweets)),
            ("counted exactly by token id, all in one count", () => Count(tweets, pattern, whole)),
            ($"counted exactly in {new GramOptions().Memory >> 20} MB, partial counts taken out", () => Count(tweets, pattern, parts)),
        ];
        var best = new double[measured.Length];
        var grams = new long[measured.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < measured.Length; index++)
            {
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                grams[index] = measured[index].Run();
                best[index] = Math.Max(best[index], grams[index] / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }

        for (var index = 0; index < measured.Length; index++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured[index].Name,-62} {best[index] / 1e6,8:N1} million grams/s/core {best[index] / best[0],8:N1} x {grams[index],12:N0} grams"));
    }

    private static string[][] Tokens(string[] texts)
    {
        var statistics = WordStatistics.Load(Data.Statistics);
        var tokenizer = new SocialTokenizer(statistics, statistics);
        return [.. texts.Select(tokenizer.Tokenize)];
    }

    private static int[][] Numbered(string[][] tweets)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. tweets.Select(tokens => tokens.Select(token => Number(ids, token)).ToArray())];
    }

    private static int Number(Dictionary<string, int> ids, string token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, token, out var known);
        if (!known)
            id = ids.Count - 1;
        return id;
    }

    private static long Enumerate(int[][] tweets)
    {
        var grams = 0L;
        foreach (var tweet in tweets)
        {
            foreach (var gram in SkipGrams.Of(tweet, 4, 2))
                grams += gram.Length >> 2;
        }

        return grams;
    }

    private static long ByStrings(IEnumerable<string[]> tweets)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var gram in tweets.SelectMany(tokens => SkipGrams.Of(tokens, 4, 2)))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join('\0', gram), out _)++;
        return counts.Values.Sum();
    }

    private static long Count(int[][] tweets, SkipGramPattern pattern, GramCounter counter)
    {
        var grams = 0L;
        foreach (var tweet in tweets)
        {
            for (var at = 0; (at = counter.AddSkipGrams(tweet, at, pattern)) < tweet.Length;)
                grams += TakeOut(counter);
        }

        return grams + TakeOut(counter);
    }

    private static long TakeOut(GramCounter counter)
    {
        var grams = 0L;
        Span<int> gram = stackalloc int[GramCounter.LongestGram];
        for (var place = 0; counter.TryNext(ref place, gram, out var count);)
            grams += count;
        counter.Clear();
        return grams;
    }
}
