using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Connect.Results;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A table that Spark can work out: an immutable plan, run only by methods that give values, print or write.</summary>
/// <remarks>Making data frames from data frames sends nothing to Spark; a mistake in a name shows when the plan is analysed or run. Thread-safe.</remarks>
public sealed partial class DataFrame
{
    private DataFrame(SessionCalls calls, Proto.Relation relation)
    {
        Calls = calls;
        Relation = relation;
    }

    internal SessionCalls Calls { get; }

    internal Proto.Relation Relation { get; }

    private Proto.Plan Plan => new() { Root = Relation };

    /// <summary>A column of this data frame, see <see cref="Col"/>.</summary>
    /// <param name="columnName">The column's name.</param>
    public Column this[string columnName] => Col(columnName);

    /// <summary>A column of this data frame, told apart from columns of the same name in others it is joined with.</summary>
    /// <param name="colName">The column's name; dots reach into structs, backticks quote a name with dots; <c>*</c> for all columns.</param>
    public Column Col(string colName) => new(PlanExpressions.Attribute(colName, Relation.Common.PlanId));

    /// <summary>The columns whose names fit a regular expression.</summary>
    /// <param name="colName">The regular expression between backticks, or a plain name.</param>
    public Column ColRegex(string colName)
    {
        ArgumentNullException.ThrowIfNull(colName);
        return new(new Proto.Expression { UnresolvedRegex = new() { ColName = colName, PlanId = Relation.Common.PlanId } });
    }

    /// <summary>The columns' names and types. Asks Spark to analyse the plan.</summary>
    public StructType Schema()
    {
        var schema = Calls.Analyze(new() { Schema = new() { Plan = Plan } }).Schema.Schema_;
        return SparkTypes.FromMessage(schema.Struct);
    }

    /// <summary>The columns' names, in order. Asks Spark to analyse the plan.</summary>
    public IReadOnlyList<string> Columns() => [.. Schema().Fields.Select(field => field.Name)];

    /// <summary>The columns' names and types as SQL writes them, in order. Asks Spark to analyse the plan.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => Tuple.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Prints the schema to the console as a tree, in Spark's own words.</summary>
    public void PrintSchema() => Console.WriteLine(TreeString(null));

    /// <summary>Prints the schema to the console as a tree, in Spark's own words.</summary>
    /// <param name="level">How deep to go into nested types, from 1.</param>
    public void PrintSchema(int level) => Console.WriteLine(TreeString(level));

    /// <summary>Prints the physical plan to the console.</summary>
    /// <param name="extended">True for the logical plans as well.</param>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints the plan to the console.</summary>
    /// <param name="mode"><c>simple</c>, <c>extended</c>, <c>codegen</c>, <c>cost</c> or <c>formatted</c>.</param>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public void Explain(string mode)
    {
        var request = new Proto.AnalyzePlanRequest.Types.Explain { Plan = Plan, ExplainMode = PlanNames.ExplainMode(mode) };
        Console.WriteLine(Calls.Analyze(new() { Explain = request }).Explain.ExplainString);
    }

    /// <summary>True if the rows can be had without executors.</summary>
    public bool IsLocal() => Calls.Analyze(new() { IsLocal = new() { Plan = Plan } }).IsLocal.IsLocal_;

    /// <summary>True if a source keeps giving rows as they come.</summary>
    public bool IsStreaming() => Calls.Analyze(new() { IsStreaming = new() { Plan = Plan } }).IsStreaming.IsStreaming_;

    /// <summary>The files that make up the data frame, as far as Spark can tell.</summary>
    public IEnumerable<string> InputFiles() => [.. Calls.Analyze(new() { InputFiles = new() { Plan = Plan } }).InputFiles.Files];

    /// <summary>True if both plans give the same result by their form; false says nothing.</summary>
    /// <param name="other">A data frame of the same session.</param>
    public bool SameSemantics(DataFrame other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var request = new Proto.AnalyzePlanRequest.Types.SameSemantics { TargetPlan = Plan, OtherPlan = other.Plan };
        return Calls.Analyze(new() { SameSemantics = request }).SameSemantics.Result;
    }

    /// <summary>A hash of the plan that does not depend on generated names: equal for plans of the same semantics.</summary>
    public int SemanticHash() => Calls.Analyze(new() { SemanticHash = new() { Plan = Plan } }).SemanticHash.Result;

    /// <summary>A data frame of a plan.</summary>
    internal static DataFrame Of(SessionCalls calls, Proto.Relation relation) => new(calls, calls.Numbered(relation));

    /// <summary>A data frame of another plan on the same session.</summary>
    internal DataFrame With(Proto.Relation relation) => Of(Calls, relation);

    /// <summary>This data frame, whose calls, and those of all that is made of it, end when a token says so.</summary>
    internal DataFrame CancelledBy(CancellationToken cancellation) => new(Calls.CancelledBy(cancellation), Relation);

    private string TreeString(int? level)
    {
        var request = new Proto.AnalyzePlanRequest.Types.TreeString { Plan = Plan };
        if (level is { } depth)
            request.Level = depth;
        return Calls.Analyze(new() { TreeString = request }).TreeString.TreeString_;
    }
}
