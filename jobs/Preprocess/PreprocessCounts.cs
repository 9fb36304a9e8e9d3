using LaborSpark.Jobs.Publishing;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Preprocess;

/// <summary>What preprocess counts before it writes.</summary>
/// <param name="NullIds">Rows without an id: dropped.</param>
/// <param name="Retweets">Rows with an id and <c>RT</c> in the text: dropped.</param>
/// <param name="Duplicates">Rows dropped because another of the same id is kept.</param>
/// <param name="DuplicatedIds">The ids of those rows.</param>
/// <param name="FloatIds">Distinct ids that went through a float: reason to refuse the input.</param>
internal sealed record PreprocessCounts(long NullIds, long Retweets, long Duplicates, long DuplicatedIds, long FloatIds)
{
    /// <summary>Column of <see cref="NullIds"/>.</summary>
    public const string NullIdColumn = "null_ids";

    /// <summary>Column of <see cref="Retweets"/>.</summary>
    public const string RetweetColumn = "retweets";

    /// <summary>Column of <see cref="Duplicates"/>.</summary>
    public const string DuplicateColumn = "duplicates";

    /// <summary>Column of <see cref="DuplicatedIds"/>.</summary>
    public const string DuplicatedIdsColumn = "duplicated_ids";

    /// <summary>Column of <see cref="FloatIds"/>.</summary>
    public const string FloatIdsColumn = "float_ids";

    /// <summary>The counts of the one row of <see cref="PreprocessSteps.Count"/>.</summary>
    public static PreprocessCounts Of(Row row) => new(
        row.GetAs<long>(NullIdColumn), row.GetAs<long>(RetweetColumn), row.GetAs<long>(DuplicateColumn),
        row.GetAs<long>(DuplicatedIdsColumn), row.GetAs<long>(FloatIdsColumn));

    /// <summary>The ledger of the rows read.</summary>
    public RowLedger Ledger(long rowsIn) => new(rowsIn, new Dictionary<string, long>
    {
        ["null id"] = NullIds,
        ["retweet (RT)"] = Retweets,
        ["duplicate id"] = Duplicates,
    });
}
