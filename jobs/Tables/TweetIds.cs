using System.Globalization;
using LaborSpark.Jobs.Errors;
using LaborSpark.Jobs.Inputs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Tables;

/// <summary>What a tweet id may look like.</summary>
internal static class TweetIds
{
    /// <summary>Up to this many ids are sent to every executor, some 40 MB, so that no text moves; more are rather joined, text and all.</summary>
    public const long MostBroadcast = 1_000_000;

    /// <summary>What floats leave behind when they are written as text: a fraction, an exponent, NaN or infinity.</summary>
    public const string FloatText = @"^[+-]?((\d+\.\d*|\.\d+)([eE][+-]?\d+)?|\d+[eE][+-]?\d+|[nN][aA][nN]|[iI][nN][fF]([iI][nN][iI][tT][yY])?)$";

    /// <summary>True for an id that went through a float.</summary>
    public static Column WentThroughFloat(Column id) => id.RLike(FloatText);

    /// <summary>Looks at every id of a table, and fails if one went through a float.</summary>
    /// <exception cref="JobException">Bad input.</exception>
    public static void RefuseFloats(SparkSession spark, InputTable table)
    {
        if (TableReader.Read(spark, table).Filter(WentThroughFloat(Col(TweetTable.TweetId))).Limit(1).Count() > 0)
            throw Refusal(spark, table);
    }

    /// <summary>The failure that names the first ids of a table that went through a float.</summary>
    public static JobException Refusal(SparkSession spark, InputTable table)
    {
        const int Shown = 3;
        var rows = TableReader.ReadWithOrigin(spark, table)
            .Filter(WentThroughFloat(Col(TweetTable.TweetId)))
            .Select(Col(TableReader.File), Col(TableReader.Row), Col(TweetTable.TweetId))
            .OrderBy(Col(TableReader.File), Col(TableReader.Row))
            .Limit(Shown)
            .Collect();
        var places = rows.Select(r => string.Create(
            CultureInfo.InvariantCulture,
            $"{SparkPath.Local(r.GetAs<string>(TableReader.File))}, row {r.GetAs<long>(TableReader.Row) + 1}: column '{TweetTable.TweetId}' holds '{r.GetAs<string>(TweetTable.TweetId)}', expected whole digits."));
        return JobException.BadInput(
            $"bad input:\n  {string.Join("\n  ", places)}\nAn id in scientific notation or with a fraction went through a float, which keeps 15 to 17 of its 18 digits: take the ids from their source again, as text.");
    }
}
