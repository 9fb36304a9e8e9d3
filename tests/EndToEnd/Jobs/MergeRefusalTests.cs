using LaborSpark.Jobs.Errors;

namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>What is wrong with ids is seen when they are read: nothing is published then.</summary>
[TestFixture]
internal sealed class MergeRefusalTests
{
    private SmallMerge _merge = null!;

    [SetUp]
    public void MakeFolder() => _merge = new SmallMerge();

    [TearDown]
    public void DeleteFolder() => _merge.Dispose();

    [Test]
    public void Merge_ATweetTwice_IsRefusedWithTheFolder()
    {
        _merge.Tweets("('1'), ('2')");
        _merge.Tweets("('2')");
        Refuses($"bad input: {_merge["operations"]} holds tweets more than once (column 'tweet_id'), so it is no output of preprocess. Run preprocess again.");
    }

    [Test]
    public void Merge_ATweetWithoutAnId_IsRefusedWithTheFolder()
    {
        _merge.Tweets("('1'), (NULL)");
        Refuses($"bad input: {_merge["operations"]} holds tweets without an id (column 'tweet_id'), so it is no output of preprocess. Run preprocess again.");
    }

    [Test]
    public void Merge_ATweetsIdThatWentThroughAFloat_IsRefusedWithFileRowAndValue()
    {
        var file = _merge.Tweets("('1'), ('1.1e18'), ('2')");
        Refuses(
            $"bad input:\n  {file}, row 2: column 'tweet_id' holds '1.1e18', expected whole digits.\n"
            + "An id in scientific notation or with a fraction went through a float, which keeps 15 to 17 of its 18 digits: take the ids from their source again, as text.");
    }

    private void Refuses(string message)
    {
        _merge.Scores("a", "('1', 0.5D)");
        Assert.Multiple(() =>
        {
            Assert.That(() => _merge.Run(), Throws.TypeOf<JobException>().With.Property(nameof(JobException.Code)).EqualTo(ExitCode.BadInput).And.Message.EqualTo(message));
            Assert.That(Directory.GetFileSystemEntries(_merge["merged"]), Is.Empty, "what is published");
        });
    }
}
