using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LaborSpark.Architecture.Tests.Floors;

/// <summary>Which folder of a project knows which: found by the compiler in the sources, so that constants, attributes and <c>nameof</c> count too.</summary>
internal sealed class SourceReferences
{
    // What ImplicitUsings gives every project.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private SourceReferences(IReadOnlyList<SourceReference> all, IReadOnlyDictionary<string, int> lines) => (All, Lines) = (all, lines);

    /// <summary>Every reference from one folder to another of the project.</summary>
    public IReadOnlyList<SourceReference> All { get; }

    /// <summary>The lines of C# of each folder that has any, those below it not among them.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; }

    /// <summary>Reads a project.</summary>
    /// <param name="project">Its folder under the root, as <c>jobs</c>.</param>
    public static SourceReferences Of(Project project)
    {
        var root = Path.Combine(Repository.Root, project.Folder);
        var others = Repository.Products.Values.Where(p => p.Folder != project.Folder).Select(p => Path.Combine(Repository.Root, p.Folder) + "/").Where(p => p.StartsWith(root + "/", StringComparison.Ordinal)).ToList();
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Repository.Sources(project.Folder)
            .Where(path => !others.Exists(other => path.StartsWith(other, StringComparison.Ordinal)))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .ToList();
        var compilation = CSharpCompilation.Create(
            project.Assembly,
            trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, options)),
            Loaded().Where(path => Path.GetFileNameWithoutExtension(path) != project.Assembly).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true));
        var lines = trees.GroupBy(tree => Folder(root, tree)).ToDictionary(folder => folder.Key, folder => folder.Sum(tree => tree.GetText().Lines.Count), StringComparer.Ordinal);
        return new SourceReferences([.. trees.AsParallel().SelectMany(tree => Of(root, tree, compilation.GetSemanticModel(tree)))], lines);
    }

    private static IEnumerable<SourceReference> Of(string root, SyntaxTree tree, SemanticModel model)
    {
        var from = Folder(root, tree);
        foreach (var name in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(name);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol || symbol is INamespaceSymbol)
                continue;
            // A member where it stands, as a partial type may stand in several folders.
            var places = (symbol is INamedTypeSymbol || symbol.IsImplicitlyDeclared ? Outermost(symbol) : symbol)?.DeclaringSyntaxReferences
                .Select(place => place.SyntaxTree).Where(place => place.FilePath.Length > 0).Select(place => Folder(root, place)).ToList() ?? [];
            if (places.Count > 0 && !places.Contains(from) && places[0] is var to)
                yield return new SourceReference(from, to, $"{Repository.Relative(tree.FilePath)}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1} knows {symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}");
        }
    }

    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private static string Folder(string root, SyntaxTree tree) => Path.GetRelativePath(root, Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/');

    private static string[] Loaded() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
