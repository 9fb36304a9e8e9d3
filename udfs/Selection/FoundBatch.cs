using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds batches of what <see cref="KeySearch"/> found, in buffers that are used again for the next.</summary>
internal sealed class FoundBatch
{
    private static readonly Schema Columns = new(
    [
        new Field(KeySearch.Key, Int32Type.Default, nullable: true),
        new Field(KeySearch.Hits, Int64Type.Default, nullable: true),
        new Field(KeySearch.Place, Int64Type.Default, nullable: true),
        new Field(KeySearch.TweetId, StringType.Default, nullable: true),
        new Field(KeySearch.Text, StringType.Default, nullable: true),
    ], null);

    private readonly NumberColumnBuilder<int> _keys = new();
    private readonly NumberColumnBuilder<long> _hits = new();
    private readonly NumberColumnBuilder<long> _places = new();
    private readonly Utf8ColumnBuilder _ids = new();
    private readonly Utf8ColumnBuilder _texts = new();

    /// <summary>Gets how many rows were added.</summary>
    public int Rows => _keys.Length;

    /// <summary>Adds how many tweets a key hit.</summary>
    public void AddHits(int key, long hits)
    {
        _keys.Append(key);
        _hits.Append(hits);
        _places.AppendNull();
        _ids.AppendNull();
        _texts.AppendNull();
    }

    /// <summary>Adds a tweet of a key.</summary>
    public void AddTweet(int key, in FoundTweet tweet)
    {
        _keys.Append(key);
        _hits.AppendNull();
        _places.Append(tweet.Place);
        _ids.Append(tweet.Id);
        _texts.Append(tweet.Text);
    }

    /// <summary>Gives the batch; its buffers stay as they are until <see cref="Clear"/>.</summary>
    public RecordBatch Build() => new(Columns, [_keys.Build(), _hits.Build(), _places.Build(), _ids.Build(), _texts.Build()], Rows);

    /// <summary>Starts a new batch.</summary>
    public void Clear()
    {
        _keys.Clear();
        _hits.Clear();
        _places.Clear();
        _ids.Clear();
        _texts.Clear();
    }
}
