using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>The lists of random tweets.</summary>
/// <param name="SocialTokens">The lists, in one column.</param>
/// <param name="Count">How many.</param>
/// <param name="Some">Some of them.</param>
/// <param name="SomeAreAll">These are all.</param>
internal sealed record RandomSample(DataFrame SocialTokens, long Count, DataFrame Some, bool SomeAreAll);
