using System.Globalization;
using System.Text.RegularExpressions;
using LaborSpark.Jobs.Cli;
using LaborSpark.Jobs.Errors;
using LaborSpark.Tests;

namespace LaborSpark.Jobs.Tests.Errors;

/// <summary>Schedulers hold these numbers in their own files: none may change, and each is told where people look.</summary>
[TestFixture]
internal sealed partial class ExitCodeTests
{
    private static readonly int[] All = [0, 1, 2, 3, 4, 75, 129, 130, 143];

    [TestCase(ExitCode.Success, 0)]
    [TestCase(ExitCode.Fault, 1)]
    [TestCase(ExitCode.WrongUsage, 2)]
    [TestCase(ExitCode.BadInput, 3)]
    [TestCase(ExitCode.Refused, 4)]
    [TestCase(ExitCode.NotNow, 75)]
    [TestCase(ExitCode.HungUp, 129)]
    [TestCase(ExitCode.Interrupted, 130)]
    [TestCase(ExitCode.Terminated, 143)]
    public void Code_Number_IsTheSchedulers(ExitCode code, int number) => Assert.That((int)code, Is.EqualTo(number));

    [Test]
    public void Codes_All_AreTheseAlone() => Assert.That(Enum.GetValues<ExitCode>().Select(code => (int)code), Is.EqualTo(All));

    [Test]
    public void Page_FirstTable_ListsThem() => Assert.That(
        File.ReadLines(Path.Combine(SharedData.CheckoutRoot, "docs", "exit-codes.md")).TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).SelectMany(line => Numbers(line.Split('|')[1])),
        Is.EqualTo(All));

    [Test]
    public void Help_End_ListsThem()
    {
        var help = new CommandLineReader(_ => null, "/none/settings.json").Read(["--help"]).Text!;
        Assert.That(Numbers(help[help.IndexOf("Exit codes:", StringComparison.Ordinal)..]), Is.EqualTo(All));
    }

    private static IEnumerable<int> Numbers(string text) => Number().Matches(text).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
