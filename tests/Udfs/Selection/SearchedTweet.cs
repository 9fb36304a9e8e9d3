namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>A row that is searched.</summary>
internal sealed record SearchedTweet(string? Id, string? Text)
{
    public string? Lowercased { get; init; } = Text;

    public string?[]? Tokens { get; init; } = Text?.Split(' ');

    public int? ClassNumber { get; init; }

    public long? Rank { get; init; }
}
