using Parquet.Serialization;

namespace LaborSpark.Udfs.Tests;

/// <summary>A row of the reference's answers; the names are those of the parquet columns.</summary>
internal sealed class OperationsRow
{
    public string? tweet_id { get; set; }

    public string? text { get; set; }

    public List<string>? convbert_tokenized_text { get; set; }

    public string? lowercased_text { get; set; }

    public List<string>? tokenized_preprocessed_text { get; set; }

    // The parquet library reads an empty list as none at all.
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string>? Tokens => text is null ? null : convbert_tokenized_text ?? [];

    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string>? SocialTokens => text is null ? null : tokenized_preprocessed_text ?? [];

    public static async Task<IReadOnlyList<OperationsRow>> ReadAsync(string path) =>
        (await ParquetSerializer.DeserializeAsync<OperationsRow>(path)).Data.ToList();
}
