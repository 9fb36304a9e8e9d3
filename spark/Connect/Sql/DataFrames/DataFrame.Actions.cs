namespace Microsoft.Spark.Sql;

/// <content>Methods that run the plan and give its rows.</content>
public sealed partial class DataFrame
{
    /// <summary>Prints the first rows to the console as Spark's own table.</summary>
    /// <param name="numRows">How many rows to print; 20 by default.</param>
    /// <param name="truncate">The width a cell is cut to; 20 by default, 0 for no cutting.</param>
    /// <param name="vertical">True for one line a value instead of one line a row.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false)
    {
        var relation = new Proto.ShowString { Input = Relation, NumRows = numRows, Truncate = truncate, Vertical = vertical };
        Console.WriteLine(With(new() { ShowString = relation }).Collect().Single().GetAs<string>(0));
    }

    /// <summary>All rows. They are held in memory; the plan is run once, before the method returns.</summary>
    public IEnumerable<Row> Collect() => [.. Calls.Run(Relation).Rows()];

    /// <summary>All rows as they come, holding one batch of them at a time. Each enumeration runs the plan; leaving it early interrupts Spark.</summary>
    public IEnumerable<Row> ToLocalIterator() => Calls.Run(Relation).Rows();

    /// <summary>All rows as they come, see <see cref="ToLocalIterator()"/>.</summary>
    /// <param name="prefetchPartitions">Without effect: Spark Connect works ahead of the reader by itself.</param>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => ToLocalIterator();

    /// <summary>The first rows.</summary>
    /// <param name="n">How many, from 0.</param>
    public IEnumerable<Row> Head(int n) => Limit(n).Collect();

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Row Head() => Head(1).FirstOrDefault() ?? throw new InvalidOperationException("Expected a first row, but the data frame is empty.");

    /// <summary>The first row, see <see cref="Head()"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Row First() => Head();

    /// <summary>The first rows, see <see cref="Head(int)"/>.</summary>
    /// <param name="n">How many, from 0.</param>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>The last rows.</summary>
    /// <param name="n">How many, from 0.</param>
    public IEnumerable<Row> Tail(int n) => With(new() { Tail = new() { Input = Relation, Limit = n } }).Collect();

    /// <summary>The number of rows.</summary>
    public long Count() => GroupBy().Count().Collect().Single().GetAs<long>(0);

    /// <summary>True if there is no row.</summary>
    public bool IsEmpty() => !Select().Limit(1).Collect().Any();
}
