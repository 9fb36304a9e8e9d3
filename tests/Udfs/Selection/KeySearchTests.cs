using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Udfs.Tests.Ranking;

namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>What a search finds in tables small enough to be read by eye.</summary>
public sealed class KeySearchTests
{
    [TestCase("job", "lost my job today", ExpectedResult = true)]
    [TestCase("job", "jobless", ExpectedResult = true, Description = "within a word")]
    [TestCase("my job", "lost my job", ExpectedResult = true)]
    [TestCase("job", "jo b", ExpectedResult = false)]
    [TestCase("job", "JOB", ExpectedResult = false, Description = "nothing is lower-cased")]
    [TestCase("c++", "c++ dev", ExpectedResult = true, Description = "characters of regular expressions mean nothing")]
    [TestCase(".*", "anything", ExpectedResult = false)]
    [TestCase("jobjobjob", "job", ExpectedResult = false, Description = "longer than the text")]
    [TestCase("aab", "aaab", ExpectedResult = true, Description = "begins again within itself")]
    [TestCase("é", "café", ExpectedResult = true)]
    [TestCase("e", "é", ExpectedResult = false)]
    [TestCase("e", "e\u0301", ExpectedResult = true, Description = "literal: a mark that follows is another character")]
    [TestCase("\0", "a\0b", ExpectedResult = true)]
    [TestCase("a", "", ExpectedResult = false)]
    public bool Search_Keyword_IsFoundAsItStands(string keyword, string text) => Hits(Keyword(keyword), text);

    [TestCase("lost job", "lost my job", ExpectedResult = true)]
    [TestCase("lost job", "job lost", ExpectedResult = false)]
    [TestCase("lost job", "lost jobs", ExpectedResult = false)]
    [TestCase("lost job", "(lost)\n#job!", ExpectedResult = true)]
    [TestCase("lost job", "lost the_job", ExpectedResult = false, Description = "an underscore is of the word")]
    [TestCase("lost job", "lost job\u0301", ExpectedResult = false, Description = "a mark is of the word")]
    [TestCase("lost job", "lost job²", ExpectedResult = false, Description = "a number of any kind is of the word")]
    [TestCase("lost job", "élost job", ExpectedResult = false)]
    [TestCase("lost job", "lost 😀job😀", ExpectedResult = true)]
    [TestCase("lost job", "almost lost jobs but a job", ExpectedResult = true, Description = "goes on after what is no whole word")]
    [TestCase("job job", "a job", ExpectedResult = false)]
    [TestCase("job job", "job job", ExpectedResult = true)]
    [TestCase("c++ 5", "c++ at 5", ExpectedResult = true)]
    [TestCase("c++ 5", "c++x 5", ExpectedResult = false)]
    [TestCase(".* 5", "ab 5", ExpectedResult = false)]
    [TestCase("a aa", "aa a", ExpectedResult = false)]
    [TestCase("i", "hi", ExpectedResult = false)]
    public bool Search_Motif_IsFoundAsWholeWordsInOrder(string words, string text) => Hits(Motif(words.Split(' ')), text);

    [TestCase("a b c", 2, "a b c", ExpectedResult = true)]
    [TestCase("a b c", 2, "a x b x c", ExpectedResult = true, Description = "as many left out as may be")]
    [TestCase("a b c", 2, "a x b x x c", ExpectedResult = false, Description = "one more")]
    [TestCase("a b c", 0, "a x b c", ExpectedResult = false)]
    [TestCase("a b c", 2, "a x x x a b c", ExpectedResult = true, Description = "the first a is too far")]
    [TestCase("a b c", 1, "a b b c", ExpectedResult = true)]
    [TestCase("a b c", 2, "b a c", ExpectedResult = false)]
    [TestCase("a a", 0, "a", ExpectedResult = false)]
    [TestCase("a a", 0, "b a a", ExpectedResult = true)]
    [TestCase("a", 0, "b ab a", ExpectedResult = true)]
    [TestCase("a b", int.MaxValue, "a x x x x x x x x b", ExpectedResult = true)]
    [TestCase("<user> b", 0, "<user> b", ExpectedResult = true)]
    public bool Search_SkipGram_IsFoundAsNltkWouldListIt(string gram, int skipped, string tokens) => Hits(SkipGram(gram.Split(' '), skipped), tokens);

    [Test]
    public void Search_SkipGramAroundNullToken_IsFound() =>
        Assert.That(FoundTweets.In(Keys(SkipGram(["a", "b"], 0)), SearchBatches.Of([new("1", "x") { Tokens = ["a", null, "b"] }])).Hits[0], Is.EqualTo(1));

    [Test]
    public void Search_KeywordsWithinOneAnother_AllHit() => Assert.That(
        FoundTweets.In(Keys([.. new[] { "he", "she", "her", "hers", "h", "shers", "s" }.Select(word => Keyword(word))]), SearchBatches.Of([new("1", "ushers")])).Hits,
        Has.Count.EqualTo(7));

    [Test]
    public void Search_SameKeyTwice_BothHit() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job"), Keyword("job"), Motif("job")), SearchBatches.Of([new("1", "job")])).Hits, Has.Count.EqualTo(3));

    [Test]
    public void Search_KeyThatOccursThrice_CountsTweetOnce() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job")), SearchBatches.Of([new("1", "job job job")])).Hits[0], Is.EqualTo(1));

    [Test]
    public void Search_MoreTweetsThanWanted_KeepsLeastRanks()
    {
        SearchedTweet[] tweets = [.. new[] { 5, 3, 9, 1, 7 }.Select(rank => new SearchedTweet($"id{rank}", "job") { ClassNumber = 2, Rank = rank })];
        var found = FoundTweets.In(Keys(Keyword("job", most: 3) with { ClassNumber = 2 }), SearchBatches.Of(tweets));
        Assert.That(found.Ids(), Is.EqualTo("id1 id3 id5"));
    }

    [Test]
    public void Search_MoreTweetsThanWanted_CountsAll() => Assert.That(
        FoundTweets.In(Keys(Keyword("job", most: 1)), SearchBatches.Of([new("1", "job"), new("2", "job"), new("3", "none")])).Hits[0], Is.EqualTo(2));

    [Test]
    public void Search_NoTweetsWanted_CountsOnly() => Assert.That(
        KeySearch.Search([SearchBatches.Of([new("1", "job")])], Keys(Keyword("job", most: 0))).Single().Length, Is.EqualTo(1));

    [Test]
    public void Search_EqualRanks_OrdersByBytesOfId()
    {
        // U+E000 comes before an emoji in UTF-8 and after it in UTF-16.
        SearchedTweet[] tweets = [.. new[] { "😀", "\uE000", "b", "ab" }.Select(id => new SearchedTweet(id, "job") { ClassNumber = 0, Rank = 1 })];
        var batch = KeySearch.Search([SearchBatches.Of(tweets)], Keys(Keyword("job"))).Single();
        Assert.That(Enumerable.Range(1, 4).Select(row => ((StringArray)batch.Column("tweet_id")).GetString(row)), Is.EqualTo(["ab", "b", "\uE000", "😀"]));
    }

    [Test]
    public void Search_OtherClass_IsNotHit()
    {
        SearchedTweet[] tweets = [new("1", "job") { ClassNumber = 0, Rank = 1 }, new("2", "job") { ClassNumber = 1, Rank = 1 }];
        Assert.That(FoundTweets.In(Keys(Keyword("job") with { ClassNumber = 1 }), SearchBatches.Of(tweets)).Ids(), Is.EqualTo("2"));
    }

    [Test]
    public void Search_NoClasses_OrdersByPickHash()
    {
        var prefix = PickHash.Prefix(7, "job_offer", "explore_keyword", "job");
        string[] ids = ["1", "2", "3", "4", "5"];
        var found = FoundTweets.In(Keys(Keyword("job") with { HashPrefix = prefix, ClassNumber = 4 }), SearchBatches.Of([.. ids.Select(id => new SearchedTweet(id, "job"))]));
        Assert.That(found.Ids(), Is.EqualTo(string.Join(' ', ids.OrderBy(id => PickHash.Of(prefix, Encoding.UTF8.GetBytes(id))))));
    }

    [Test]
    public void Search_Hit_GivesTextAndNotLowerCase() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job")), SearchBatches.Of([new("1", "My JOB") { Lowercased = "my job" }])).Best(0).Single().Text, Is.EqualTo("My JOB"));

    [Test]
    public void Search_Nulls_MatchNothing()
    {
        SearchedTweet[] tweets =
        [
            new(null, "job") { ClassNumber = 0, Rank = 1 },
            new("2", null) { Lowercased = "job", Tokens = ["job"], ClassNumber = 0, Rank = 1 },
            new("3", "job") { Lowercased = null, Tokens = null, ClassNumber = 0, Rank = 1 },
            new("4", "job") { ClassNumber = null, Rank = 1 },
            new("5", "job") { ClassNumber = 0, Rank = null },
        ];
        Assert.That(FoundTweets.In(Keys(Keyword("job"), Motif("job"), SkipGram(["job"], 0)), SearchBatches.Of(tweets)).Hits, Is.Empty);
    }

    [Test]
    public void Search_LowerCaseWithoutTokens_StillHitsKeyword() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job"), SkipGram(["job"], 0)), SearchBatches.Of([new("1", "job") { Tokens = null }])).Hits, Is.EqualTo(new Dictionary<int, long> { [0] = 1 }));

    [Test]
    public void Search_NoHits_GivesNoBatch() => Assert.That(KeySearch.Search([SearchBatches.Of([new("1", "none")])], Keys(Keyword("job"))), Is.Empty);

    [Test]
    public void Search_NoKeys_GivesNoBatch() => Assert.That(KeySearch.Search([SearchBatches.Of([new("1", "job")])], Keys()), Is.Empty);

    [Test]
    public void Search_BatchWithoutRows_IsPassedOver() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job"), SkipGram(["job"], 1)), SearchBatches.Of([]), SearchBatches.Of([new("1", "job")])).Hits[0], Is.EqualTo(1));

    [Test]
    public void Search_LargeStrings_AreRead() =>
        Assert.That(FoundTweets.In(Keys(Keyword("job")), SearchBatches.Of([new("1", "no"), new("2", "job")], large: true)).Ids(), Is.EqualTo("2"));

    [TestCase(false)]
    [TestCase(true)]
    public void Search_SlicedColumns_AreReadFromTheirOffset(bool large)
    {
        SearchedTweet[] tweets = [.. new[] { "job a", "x", "job c", "job d" }.Select((text, row) => new SearchedTweet($"id{row}", text) { ClassNumber = 0, Rank = row })];
        var whole = SearchBatches.Of(tweets, large);
        var columns = Enumerable.Range(0, whole.ColumnCount).Select(column => (whole.Schema.FieldsList[column].Name, ArrowArrayFactory.Slice(whole.Column(column), 1, 2))).ToArray();
        var found = FoundTweets.In(Keys(Keyword("job"), SkipGram(["job", "c"], 0), Keyword("x")), IdBatches.Batch(2, columns));
        Assert.That((found.Ids(0), found.Ids(1), found.Ids(2)), Is.EqualTo(("id2", "id2", "id1")));
    }

    [Test]
    public void Search_BrokenUtf8_IsWalkedOverAndPassedOn()
    {
        byte[] text = [0xFF, .. "job"u8, 0xC3];
        var batch = KeySearch.Search([Bytes("1"u8.ToArray(), text)], Keys(Keyword("job"), Motif("job"))).Single();
        Assert.That(((StringArray)batch.Column("text")).GetBytes(3).ToArray(), Is.EqualTo(text));
    }

    [Test]
    public void Search_KeywordsOfEveryByte_AreFound()
    {
        // All bytes that UTF-8 can hold, so that the automaton has a column for nearly each.
        string[] characters = [.. Enumerable.Range(0, 0x110000).Where(code => code is < 0xD800 or > 0xDFFF && code % 499 == 0).Select(char.ConvertFromUtf32)];
        var found = FoundTweets.In(Keys([.. characters.Select(text => Keyword(text))]), SearchBatches.Of([new("1", string.Concat(characters))]));
        Assert.That(found.Hits, Has.Count.EqualTo(characters.Length));
    }

    [Test]
    public void Search_ReusedBuffers_KeepsWhatWasFound()
    {
        var bytes = "job1"u8.ToArray();
        IEnumerable<RecordBatch> Batches()
        {
            yield return Bytes([.. "a"u8], bytes);
            "xxxx"u8.CopyTo(bytes);
            yield return Bytes([.. "b"u8], bytes);
        }

        Assert.That(new FoundTweets(Keys(Keyword("job"))).Add(Batches()).Best(0).Single().Text, Is.EqualTo("job1"));
    }

    // 300 keywords begin at each of 200,000 letters: searched for one by one they would hardly come to an end.
    [Test]
    public void Search_OneLetterManyTimes_HitsEachKeywordOnce()
    {
        var keys = Keys([.. Enumerable.Range(1, 300).Select(length => Keyword(new string('a', length))), Motif("a", "b"), SkipGram(["a", "b"], 3)]);
        var tweet = new SearchedTweet("1", new string('a', 200_000)) { Tokens = [.. Enumerable.Repeat("a", 50_000)] };
        Assert.That(FoundTweets.In(keys, SearchBatches.Of([tweet])).Hits, Is.EqualTo(Enumerable.Range(0, 300).ToDictionary(key => key, _ => 1L)));
    }

    [Test]
    public void Search_ColumnMissing_SaysWhichAreThere() => Assert.That(
        () => KeySearch.Search([IdBatches.Batch(1, ("tweet_id", SearchBatches.Strings(["1"])), ("text", SearchBatches.Strings(["a"])))], Keys(Keyword("job"))).ToList(),
        Throws.InvalidOperationException.With.Message.EqualTo("A column 'lowercased_text' is expected, but the columns are: tweet_id, text."));

    [Test]
    public void Search_TokensMissingWithoutSkipGrams_IsFine() => Assert.That(
        KeySearch.Search([IdBatches.Batch(1, ("tweet_id", SearchBatches.Strings(["1"])), ("text", SearchBatches.Strings(["a"])), ("lowercased_text", SearchBatches.Strings(["a"])))], Keys(Keyword("job"))),
        Is.Empty);

    [Test]
    public void Search_RankWithoutClass_IsRefused() => Assert.That(
        () => KeySearch.Search([IdBatches.Batch(1, ("tweet_id", SearchBatches.Strings(["1"])), ("text", SearchBatches.Strings(["a"])), ("rank", new Int64Array.Builder().Append(1).Build()))], Keys()).ToList(),
        Throws.InvalidOperationException.With.Message.StartsWith("A column 'class_number' is expected"));

    [Test]
    public void Search_ClassOfOtherType_IsRefused()
    {
        var longs = new Int64Array.Builder().Append(1).Build();
        Assert.That(
            () => KeySearch.Search([IdBatches.Batch(1, ("tweet_id", SearchBatches.Strings(["1"])), ("text", SearchBatches.Strings(["a"])), ("class_number", longs), ("rank", longs))], Keys()).ToList(),
            Throws.InvalidOperationException.With.Message.EqualTo("Column 'class_number' is expected to hold 32-bit integers, but is int64."));
    }

    private static bool Hits(SearchKey key, string text) => FoundTweets.In(Keys(key), SearchBatches.Of([new("1", text)])).Hits.Count > 0;

    private static SearchKeys Keys(params SearchKey[] keys) => SearchKeys.Of(keys);

    private static SearchKey Keyword(string text, int most = 30) => new(SearchKind.Keyword, [text], 0, 0, most, 0);

    private static SearchKey Motif(params string[] words) => new(SearchKind.Motif, words, 0, 0, 30, 0);

    private static SearchKey SkipGram(string[] tokens, int skipped) => new(SearchKind.SkipGram, tokens, 0, 0, 30, skipped);

    // One row of bytes that are not copied.
    private static RecordBatch Bytes(byte[] id, byte[] text) => IdBatches.Batch(1, ("tweet_id", Column(id)), ("text", Column(text)), ("lowercased_text", Column(text)));

    private static StringArray Column(byte[] bytes) =>
        new(new ArrayData(StringType.Default, 1, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer((byte[])[.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(bytes.Length)]), new ArrowBuffer(bytes)]));
}
