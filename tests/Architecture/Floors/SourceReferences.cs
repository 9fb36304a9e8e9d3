using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LaborSpark.Architecture.Tests.Floors;

/// <summary>Which folder of a project knows which: found by the compiler in the sources, so that constants and <c>nameof</c> count too. What only comments name does not count.</summary>
internal sealed class SourceReferences
{
    // What ImplicitUsings gives every project.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    // A name, a type or a member that is not there, or an assembly. Other errors hide no name: bodies that generators write are missing here, and packages of all projects are there.
    private static readonly string[] UnknownName = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS1061"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private SourceReferences(IReadOnlyList<SourceReference> all, IReadOnlyDictionary<string, int> lines, IReadOnlyList<string> notUnderstood) =>
        (All, Lines, NotUnderstood) = (all, lines, notUnderstood);

    /// <summary>Every reference from one folder to another of the project.</summary>
    public IReadOnlyList<SourceReference> All { get; }

    /// <summary>The lines of C# of each folder that has any, those below it not among them.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; }

    /// <summary>The names that the compiler did not find; a reference could be among them.</summary>
    public IReadOnlyList<string> NotUnderstood { get; }

    /// <summary>Reads a project.</summary>
    public static SourceReferences Of(Project project) =>
        Of(project.Assembly, Repository.Sources(project.Folder).Select(path => (Path.GetRelativePath(Path.Combine(Repository.Root, project.Folder), path).Replace('\\', '/'), File.ReadAllText(path))));

    /// <summary>Reads sources.</summary>
    /// <param name="assembly">The assembly that is made of them, for those that let it see what is internal.</param>
    /// <param name="sources">The path of each under the project's folder, and its text.</param>
    public static SourceReferences Of(string assembly, IEnumerable<(string Path, string Text)> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Options, source.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            assembly,
            trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, Options)),
            Loaded().Where(path => Path.GetFileNameWithoutExtension(path) != assembly).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, concurrentBuild: true));
        var lines = trees.GroupBy(Folder).ToDictionary(folder => folder.Key, folder => folder.Sum(tree => tree.GetText().Lines.Count), StringComparer.Ordinal);
        var errors = trees.AsParallel().SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics())
            .Where(found => UnknownName.Contains(found.Id));
        return new SourceReferences([.. trees.AsParallel().SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree)))], lines, [.. errors.Select(error => error.ToString())]);
    }

    private static IEnumerable<SourceReference> Of(SyntaxTree tree, SemanticModel model)
    {
        var from = Folder(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(name);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol || symbol is INamespaceSymbol)
                continue;
            // A member where it stands, as a partial type may stand in several folders.
            var places = (symbol is INamedTypeSymbol || symbol.IsImplicitlyDeclared ? Outermost(symbol) : symbol)?.DeclaringSyntaxReferences
                .Select(place => place.SyntaxTree).Where(place => place.FilePath.Length > 0).Select(Folder).ToList() ?? [];
            if (places.Count > 0 && !places.Contains(from))
                yield return new SourceReference(from, places[0], $"{tree.FilePath}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1} knows {symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}");
        }
    }

    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private static string Folder(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath) is { Length: > 0 } folder ? folder : FloorPlan.Itself;

    private static string[] Loaded() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
