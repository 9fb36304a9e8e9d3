using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Publishing;
using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Tests.Cli;

[TestFixture]
internal sealed class LaborSparkProgramTests
{
    private const string NoSpace = "No space left on device";
    private readonly StringWriter _errors = new();

    [TearDown]
    public void ForgetErrors() => _errors.GetStringBuilder().Clear();

    [OneTimeTearDown]
    public void CloseErrors() => _errors.Dispose();

    [Test]
    public void Guarded_Failure_WritesTheMessageWithoutAStack() => Assert.That(
        Ended(_ => throw JobException.BadInput("bad file x")), Is.EqualTo((ExitCode.BadInput, "laborspark: bad file x")));

    // The tables are there, so the next job may begin, and to run this one again would be refused.
    [TestCase(ExitCode.Success)]
    [TestCase(ExitCode.Refused)]
    public void Guarded_ReportNotPrintedAfterAllIsPublished_IsTheWorksCodeAndSaysWhatStands(ExitCode verdict) => Assert.That(
        Ended(published =>
        {
            published.Add("/data/words");
            published.Complete(verdict);
            return Unprinted(NoSpace);
        }),
        Is.EqualTo((verdict, $"laborspark: all that was asked for is published, and whole: /data/words. Only the report could not be printed: {NoSpace}")));

    [TestCase(NoSpace, ExitCode.NotNow)]
    [TestCase("Input/output error", ExitCode.Fault)]
    public void Guarded_ReportThatIsAllThereIsNotPrinted_IsAFailure(string problem, ExitCode code) =>
        Assert.That(Ended(_ => Unprinted(problem)), Is.EqualTo((code, "laborspark: the report could not be printed: " + problem)));

    [Test]
    public void Guarded_NowhereToWriteTheMessage_StillGivesTheCode()
    {
        using var full = new FullWriter();
        Assert.That(LaborSparkProgram.Guarded(full, _ => throw JobException.NotNow("another job")), Is.EqualTo(ExitCode.NotNow));
    }

    private static ExitCode Unprinted(string problem)
    {
        ReportException.Printing(() => throw new IOException(problem));
        return ExitCode.Success;
    }

    private (ExitCode Code, string Errors) Ended(Func<PublishedPaths, ExitCode> action) => (LaborSparkProgram.Guarded(_errors, action), _errors.ToString().TrimEnd());

    private sealed class FullWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException(NoSpace);
    }
}
