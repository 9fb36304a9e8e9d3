using LaborSpark.Jobs.Merge;
using LaborSpark.Jobs.Settings;
using LaborSpark.Tests;
using Parquet;
using Parquet.Schema;

namespace LaborSpark.Jobs.Tests.Merge;

/// <summary>A folder of scores for the tweets of the sample, of which there are 3,809.</summary>
internal sealed class MergeFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A merge of these scores; of class <c>a</c> one in a hundred is thought positive.</summary>
    public MergeOptions Options => new()
    {
        InferenceFolder = "x",
        Inference = _folder.Path,
        Operations = SharedData.Sample("operations.parquet"),
        BaseRatesText = SettingPairs.Join(["a=0.01"]),
    };

    /// <summary>The folder of the scores of all classes.</summary>
    public string Scores => _folder["output"];

    /// <summary>A path among the scores.</summary>
    public string this[params string[] parts] => _folder[["output", .. parts]];

    /// <summary>Writes a file of scores of a class, with ids 0, 1, 2 and so on as text.</summary>
    public void Write(string className, int rows) => Write(className, Enumerable.Range(0, rows).Select(n => $"{n}").ToArray());

    /// <summary>Writes a file of scores of a class whose ids are floating-point numbers.</summary>
    public void WriteFloatIds(string className) => Write(className, new[] { 1.1e18 });

    public void Dispose() => _folder.Dispose();

    private void Write<T>(string className, T[] ids)
    {
        Directory.CreateDirectory(this[className]);
        var schema = new ParquetSchema(new DataField("tweet_id", typeof(T), isNullable: false), new DataField<double>("score"));
        Task.Run(async () =>
        {
            await using var stream = File.Create(this[className, "000.parquet"]);
            await using var writer = await ParquetWriter.CreateAsync(schema, stream);
            using var group = writer.CreateRowGroup();
            if (ids is string[] texts)
                await group.WriteAsync(schema.DataFields[0], texts);
            else
                await group.WriteAsync<double>(schema.DataFields[0], ids as double[]);
            await group.WriteAsync<double>(schema.DataFields[1], new double[ids.Length]);
        }).GetAwaiter().GetResult();
    }
}
