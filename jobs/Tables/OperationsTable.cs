using LaborSpark.Jobs.Inputs;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Jobs.Tables;

/// <summary>The output of preprocess: the kept tweets, one row each, with the text operations.</summary>
internal static class OperationsTable
{
    /// <summary>The tweet's id.</summary>
    public const string TweetId = TweetTable.TweetId;

    /// <summary>The tweet's text as it came; may be null.</summary>
    public const string Text = TweetTable.Text;

    /// <summary>The text's BERT tokens; null for a null text.</summary>
    public const string Tokens = OperationColumns.ConvBertTokens;

    /// <summary>The text in lower case; null for a null text.</summary>
    public const string Lowercased = OperationColumns.Lowercased;

    /// <summary>The text's normalised tokens for social media; null for a null text.</summary>
    public const string SocialTokens = OperationColumns.SocialTokens;

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [TweetId, Text, Tokens, Lowercased, SocialTokens];

    /// <summary>The table's schema.</summary>
    public static StructType Schema { get; } = new(
    [
        new StructField(TweetId, new StringType()),
        new StructField(Text, new StringType()),
        new StructField(Tokens, new ArrayType(new StringType())),
        new StructField(Lowercased, new StringType()),
        new StructField(SocialTokens, new ArrayType(new StringType())),
    ]);

    /// <summary>The columns but the id with their types, in Spark's SQL words.</summary>
    public static string SchemaWithoutId { get; } = string.Join(", ", Schema.Fields.Where(f => f.Name != TweetId).Select(f => $"{f.Name} {f.DataType.SimpleString}"));

    /// <summary>Every column, for a job that reads the whole table.</summary>
    public static IReadOnlyList<ColumnNeed> Needs { get; } =
        [ColumnNeed.Id(TweetId), ColumnNeed.Text(Text), ColumnNeed.TextList(Tokens), ColumnNeed.Text(Lowercased), ColumnNeed.TextList(SocialTokens)];

    /// <summary>The ids alone.</summary>
    public static IReadOnlyList<ColumnNeed> IdsOnly { get; } = [ColumnNeed.Id(TweetId)];

    /// <summary>The tokens alone.</summary>
    public static IReadOnlyList<ColumnNeed> TokensOnly { get; } = [ColumnNeed.TextList(Tokens)];
}
