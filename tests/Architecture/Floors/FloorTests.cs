using System.Collections.Concurrent;

namespace LaborSpark.Architecture.Tests.Floors;

/// <summary>Inside each project too, a folder knows only those on lower floors of the picture in CONTRIBUTING.md.</summary>
public sealed class FloorTests
{
    /// <summary>The most lines of C# that a folder holds, those below it not among them: what is larger has more than one purpose.</summary>
    private const int MostLines = 1500;

    private const string SmallHouse = "house\n  Roof — keeps the rain off\n  Left  Right\n  Cellar\nhouse/Left\n  Window\n  .\n";

    private const string Known = "namespace Lower; class Known { public const int Number = 5; public const string Text = \"five\"; }";

    // Its sources are generated from the protocol's messages.
    private static readonly string[] Projects = [.. Repository.Products.Keys.Where(folder => folder != "spark/Protocol")];

    private static readonly ConcurrentDictionary<string, SourceReferences> Read = new(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void References_LeadDown(string project) => Assert.That(
        References(project).All
            .Where(reference => !FloorPlan.OfTheCheckout.LeadsDown(project, reference.From, reference.To))
            .GroupBy(reference => (reference.From, reference.To))
            .Select(pair => $"{pair.Key.From} knows {pair.Key.To}: {string.Join("; ", pair.Select(reference => reference.Where).Distinct().Take(5))}"),
        Is.Empty);

    // What the compiler does not understand it finds no references in.
    [TestCaseSource(nameof(Projects))]
    public void Sources_AreUnderstood(string project) => Assert.That(References(project).NotUnderstood, Is.Empty);

    [TestCaseSource(nameof(Projects))]
    public void Picture_NamesEveryFolderOfAProject(string project)
    {
        var named = FloorPlan.OfTheCheckout.Folders.Where(folder => folder == project || (folder + "/").StartsWith(project + "/", StringComparison.Ordinal));
        Assert.That(named, Is.EquivalentTo(References(project).Lines.Keys.Select(folder => folder == FloorPlan.Itself ? project : $"{project}/{folder}")));
    }

    [TestCaseSource(nameof(Projects))]
    public void Folders_HoldOnePurpose(string project) =>
        Assert.That(References(project).Lines.Where(folder => folder.Value > MostLines).Select(folder => $"{folder.Key}: {folder.Value} lines"), Is.Empty);

    [TestCase("Roof", "Cellar", true)]
    [TestCase("Cellar", "Roof", false)]
    [TestCase("Left", "Right", false, Description = "on the same floor")]
    [TestCase("Left/Window", "Cellar", true)]
    [TestCase("Left/Window", "Left", true, Description = "by the part's own picture")]
    [TestCase("Left", "Left/Window", false)]
    [TestCase("Right", "Left/Window", false)]
    [TestCase("Roof", "Garden", false, Description = "not in the picture")]
    public void LeadsDown_TellsUpFromDown(string from, string to, bool expected) => Assert.That(FloorPlan.Parse(SmallHouse).LeadsDown("house", from, to), Is.EqualTo(expected));

    [TestCase("int Answer => Lower.Known.Number;", Description = "a constant, which the compiler writes as a number")]
    [TestCase("string Answer => nameof(Lower.Known);")]
    [TestCase("[System.Obsolete(Lower.Known.Text)] void Answer() { }", Description = "an attribute's argument")]
    [TestCase("object Answer() { Lower.Known known = new(); return known; }")]
    [TestCase("System.Func<int> Answer() => () => Lower.Known.Number;", Description = "inside a lambda")]
    public void References_OfAnyKind_AreFound(string member)
    {
        var references = SourceReferences.Of("House", [("Upper/User.cs", $"namespace Upper; class User {{ {member} }}"), ("Lower/Known.cs", Known), ("Program.cs", "return;")]);
        Assert.That(references.All.Select(reference => (reference.From, reference.To)).Distinct(), Is.EqualTo(new[] { ("Upper", "Lower") }));
    }

    [TestCase("/// <summary>As <see cref=\"Lower.Known\"/>.</summary> void Answer() { }", Description = "a comment")]
    [TestCase("int Answer => 5;")]
    public void References_ThatAreNone_AreNotFound(string member)
    {
        var references = SourceReferences.Of("House", [("Upper/User.cs", $"namespace Upper; class User {{\n{member}\n}}"), ("Lower/Known.cs", Known), ("Program.cs", "return;")]);
        Assert.That(references.All, Is.Empty);
    }

    [Test]
    public void NotUnderstood_NameThatIsNowhere_IsTold() =>
        Assert.That(SourceReferences.Of("House", [("Program.cs", "return;"), ("Upper/User.cs", "class User { Nobody? Known; }")]).NotUnderstood.Single(), Does.Contain("Upper/User.cs").And.Contain("Nobody"));

    private static SourceReferences References(string project) => Read.GetOrAdd(project, folder => SourceReferences.Of(Repository.Products[folder]));
}
