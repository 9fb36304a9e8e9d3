using LaborSpark.Jobs.Select.Labels;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Picking;

/// <summary>The tweets of a class that need no label any more.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="TextKeys">What their texts have in common with near-identical ones.</param>
internal sealed record KnownTweets(IReadOnlySet<string> Ids, IReadOnlySet<string> TextKeys)
{
    /// <summary>Those of a class's labels and earlier selections.</summary>
    public static KnownTweets Of(ClassLabels labels) => new(labels.Ids, labels.Texts.Select(TweetTextKey.Of).ToHashSet(StringComparer.Ordinal));
}
