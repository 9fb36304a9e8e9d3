using System.Text.RegularExpressions;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Tests.Tables;

public sealed class TweetIdsTests
{
    [TestCase("1100000000000000000", false)]
    [TestCase("0012", false)]
    [TestCase("-5", false)]
    [TestCase("abc", false)]
    [TestCase("e5", false)]
    [TestCase("", false)]
    [TestCase("1.2e+18", true)]
    [TestCase("1E18", true)]
    [TestCase("1100000000000000000.0", true)]
    [TestCase("12.", true)]
    [TestCase(".5", true)]
    [TestCase("nan", true)]
    [TestCase("-Infinity", true)]
    [TestCase("Nancy", false)]
    public void FloatText_Id_MatchesOnlyWhatFloatsLeaveBehind(string id, bool expected) =>
        Assert.That(Regex.IsMatch(id, TweetIds.FloatText, RegexOptions.None, TimeSpan.FromSeconds(1)), Is.EqualTo(expected));
}
