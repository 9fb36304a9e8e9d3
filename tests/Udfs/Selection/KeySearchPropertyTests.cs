using CsCheck;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>What holds for any keys and tweets: what the plain way finds, and the same whatever the partitions and batches.</summary>
public sealed class KeySearchPropertyTests
{
    // Few letters, so that keywords meet, overlap and begin again within themselves.
    private static readonly Gen<string> FewLetters = Gen.OneOf("a", "b", "ab", "aa", "é", "c", "😀", " ").Array[1, 5].Select(string.Concat);

    private static readonly Gen<string[]> Words = Gen.OneOf("a", "b", "c", "d", "<e>").Array[0, 12];

    [TestCase(400)]
    [TestCase(2_000, Category = SecondSuiteAttribute.Category)]
    public void Search_AnyKeywords_AreFoundWhereContainsFindsThem(int searches) =>
        Gen.Select(FewLetters.Array[1, 20], FewLetters.Array[0, 4].Select(string.Concat).Array[1, 10]).Sample(
            (keywords, texts) => IsAsContains(keywords, texts), iter: searches, threads: 1);

    [Test]
    public void Search_OddTexts_AreFoundWhereContainsFindsThem() =>
        Gen.Select(OddTexts.Any, Gen.Int[0, 1000], Gen.Int[1, 6]).Array[1, 8].Sample(
            texts => IsAsContains([.. texts.Select(text => Part(text.Item1, text.Item2, text.Item3)).Where(part => part.Length > 0)], [.. texts.Select(text => WellFormed(text.Item1))]),
            iter: 500,
            threads: 1);

    [Test]
    public void Search_ThousandKeywords_AreFoundWhereContainsFindsThem()
    {
        // Three letters of five at every turn: in the same order in every run.
        string[] keywords = [.. Enumerable.Range(0, 1_000).Select(number => string.Concat(Digits(number * 7919L, 2 + (number % 7))))];
        string[] texts = [.. Enumerable.Range(0, 400).Select(number => string.Concat(Digits(number * 104_729L * 15_485_863L, 60)))];
        Assert.That(IsAsContains([.. keywords.Distinct()], texts));
    }

    [Test]
    public void Search_AnySkipGrams_AreFoundWhereListed() =>
        Gen.Select(Gen.Select(Words.Where(words => words.Length is > 0 and < 5), Gen.Int[0, 4]).Array[1, 6], Words.Array[1, 8]).Sample(
            (grams, tweets) =>
            {
                var keys = SearchKeys.Of([.. grams.Select(gram => new SearchKey(SearchKind.SkipGram, gram.Item1, 0, 0, 100, gram.Item2))]);
                var found = FoundTweets.In(keys, SearchBatches.Of([.. tweets.Select((words, tweet) => new SearchedTweet(Id(tweet), "x") { Tokens = words })]));
                return grams.Index().All(gram => Ids(found, gram.Index).SequenceEqual(Where(
                    tweets, words => SkipGrams.Of(words, gram.Item.Item1.Length, gram.Item.Item2).Any(listed => listed.SequenceEqual(gram.Item.Item1)))));
            },
            iter: 2_000,
            threads: 1);

    [TestCase(200)]
    [TestCase(1_000, Category = SecondSuiteAttribute.Category)]
    public void Search_AnyPartitions_FindsTheSame(int searches) =>
        Gen.Select(FewLetters.Array[1, 6], FewLetters.Array[1, 30], Gen.Int[1, 5], Gen.Int[1, 7], Gen.Bool).Sample(
            (words, texts, most, size, ranked) =>
            {
                var keys = SearchKeys.Of([.. words.Select((word, key) => new SearchKey(SearchKind.Keyword, [word], key % 2, key, most, 0))]);
                SearchedTweet[] tweets = [.. texts.Select((text, tweet) => Tweet(tweet, text, ranked))];
                var whole = FoundTweets.In(keys, SearchBatches.Of(tweets));
                var parts = new FoundTweets(keys);
                foreach (var part in tweets.Chunk(size * 2))
                    parts.Add(part.Chunk(size).Reverse().Select(rows => SearchBatches.Of(rows)));
                return Enumerable.Range(0, words.Length).All(key => whole.Best(key).SequenceEqual(parts.Best(key)) && whole.Hits.GetValueOrDefault(key) == parts.Hits.GetValueOrDefault(key));
            },
            iter: searches,
            threads: 1);

    private static SearchedTweet Tweet(int tweet, string text, bool ranked) =>
        ranked ? new(Id(tweet), text) { ClassNumber = tweet % 2, Rank = tweet * 7 % 11 } : new(Id(tweet), text);

    private static bool IsAsContains(string[] keywords, string[] texts)
    {
        var keys = SearchKeys.Of([.. keywords.Select(keyword => new SearchKey(SearchKind.Keyword, [keyword], 0, 0, texts.Length, 0))]);
        var found = FoundTweets.In(keys, SearchBatches.Of([.. texts.Select((text, tweet) => new SearchedTweet(Id(tweet), text))]));
        return keywords.Index().All(keyword => Ids(found, keyword.Index).SequenceEqual(Where(texts, text => text.Contains(keyword.Item, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Ids(FoundTweets found, int key) => found.Best(key).Select(tweet => tweet.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Where<T>(IEnumerable<T> tweets, Func<T, bool> contains) => tweets.Index().Where(tweet => contains(tweet.Item)).Select(tweet => Id(tweet.Index));

    private static string Id(int tweet) => tweet.ToString("D4");

    private static IEnumerable<char> Digits(long number, int count)
    {
        var state = (ulong)number;
        for (var index = 0; index < count; index++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            yield return "abcde"[(int)(state >> 61) % 5];
        }
    }

    private static string Part(string text, int start, int length)
    {
        var whole = WellFormed(text);
        start %= Math.Max(1, whole.Length);
        return WellFormed(whole[start..Math.Min(whole.Length, start + length)]);
    }

    // Half a surrogate pair is U+FFFD in UTF-8.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
