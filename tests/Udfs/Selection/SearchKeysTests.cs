namespace LaborSpark.Udfs.Tests.Selection;

public sealed class SearchKeysTests
{
    private static readonly SearchKey Good = new(SearchKind.Keyword, ["job"], 0, 0, 30, 0);

    [Test]
    public void Of_Keys_KeepsTheirOrder() =>
        Assert.That(SearchKeys.Of([Good, Good with { ClassNumber = 1 }]).Keys.Select(key => key.ClassNumber), Is.EqualTo([0, 1]));

    [Test]
    public void Of_TokensChangedLater_AreNot()
    {
        string[] tokens = ["job"];
        var keys = SearchKeys.Of([Good with { Tokens = tokens }]);
        tokens[0] = "";
        Assert.That(keys.Keys[0].Tokens, Is.EqualTo(["job"]));
    }

    [Test]
    public void Of_EmptyKeyword_IsRefused() =>
        Refused(Good with { Tokens = [""] }, "Key 1 of 2 cannot be searched for: one of its tokens is empty, which every text contains. (Parameter 'keys')");

    [Test]
    public void Of_NoTokens_IsRefused() =>
        Refused(Good with { Tokens = [] }, "Key 1 of 2 cannot be searched for: it has no tokens. (Parameter 'keys')");

    [Test]
    public void Of_KeywordOfTwoTokens_IsRefused() =>
        Refused(Good with { Tokens = ["lost", "job"] }, "Key 1 of 2 cannot be searched for: a keyword is one text, but it has 2. (Parameter 'keys')");

    [Test]
    public void Of_LessThanNoTweets_IsRefused() =>
        Refused(Good with { Most = -1 }, "Key 1 of 2 cannot be searched for: at most -1 tweets are wanted. Give 0 or more. (Parameter 'keys')");

    [Test]
    public void Of_LessThanNoneSkipped_IsRefused() =>
        Refused(Good with { Kind = SearchKind.SkipGram, Skipped = -1 }, "Key 1 of 2 cannot be searched for: at most -1 tokens are left out. Give 0 or more. (Parameter 'keys')");

    [Test]
    public void Of_UnknownKind_IsRefused() =>
        Refused(Good with { Kind = (SearchKind)9 }, "Key 1 of 2 cannot be searched for: 9 is no SearchKind. (Parameter 'keys')");

    [Test]
    public void Of_TooManyBytes_SaysHowMany() => Assert.That(
        () => SearchKeys.Of([Good with { Tokens = [new string('é', 100_001)] }]),
        Throws.ArgumentException.With.Message.StartsWith("Keywords and motifs may have 200,000 bytes together, but have 200,002."));

    private static void Refused(SearchKey key, string message) =>
        Assert.That(() => SearchKeys.Of([Good, key]), Throws.ArgumentException.With.Message.EqualTo(message));
}
