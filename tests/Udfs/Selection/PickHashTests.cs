using System.Text;

namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>The expected hashes are those of System.IO.Hashing's XxHash64, each with the one before as its seed and 42 as the first, a bigint as its 8 bytes, the lowest first.</summary>
public sealed class PickHashTests
{
    [TestCase(0, "job_offer", "explore_keyword", "", "1", -8494803650709644920, -5014591030589435854)]
    [TestCase(42, "lost_job_1mo", "explore_keyword", "laid off", "1100000000027795690", -8392657473383514712, 2850724010926842825)]
    [TestCase(-1, "is_hired_1mo", "exploit", "", "1100000000000079190", 2819177679723569314, -7979885701297924610)]
    [TestCase(20260101, "job_search", "explore_sentence", "naïve 😀", "7", 5497700833550301260, 1329520491222980455)]
    [TestCase(42, "", "", "", "", 848046772555992219, -7320715899461561968)]
    public void Of_Tweet_IsHashOfHashes(long seed, string className, string method, string key, string tweetId, long prefix, long expected) => Assert.That(
        (PickHash.Prefix(seed, className, method, key), PickHash.Of(prefix, Encoding.UTF8.GetBytes(tweetId))), Is.EqualTo((prefix, expected)));

    [Test]
    public void Prefix_TextMovedFromOnePartToTheNext_IsAnother() =>
        Assert.That(PickHash.Prefix(1, "a", "bc", ""), Is.Not.EqualTo(PickHash.Prefix(1, "ab", "c", "")));

    [Test]
    public void Prefix_NoClass_IsRefused() => Assert.That(() => PickHash.Prefix(1, null!, "", ""), Throws.ArgumentNullException);
}
