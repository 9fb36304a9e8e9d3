using System.Text;
using BenchmarkDotNet.Attributes;
using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>The text operations over 4,096 tweets, beside their baselines.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const int Tweets = 4096;

    private readonly TokenIds _ids = new();
    private readonly System.Buffers.ArrayBufferWriter<byte> _lower = new();
    private string[] _texts = [];
    private byte[][] _utf8 = [];
    private BertTokenizer? _fast;
    private StraightBertTokenizer? _plain;

    /// <summary>Reads the tweets and the vocabulary.</summary>
    [GlobalSetup]
    public void Read()
    {
        _texts = [.. Data.Texts(Data.RandomChunks).Take(Tweets)];
        _utf8 = [.. _texts.Select(Encoding.UTF8.GetBytes)];
        var vocabulary = BertVocabulary.Load(Data.Vocabulary);
        _fast = new BertTokenizer(vocabulary);
        _plain = new StraightBertTokenizer(vocabulary);
    }

    /// <summary>WordPiece by Microsoft.ML.Tokenizers.</summary>
    /// <returns>The number of tokens.</returns>
    [Benchmark(Baseline = true, OperationsPerInvoke = Tweets)]
    public int PlainWordPiece() => _texts.Sum(text => _plain!.Tokenize(text).Length);

    /// <summary>WordPiece to strings.</summary>
    /// <returns>The number of tokens.</returns>
    [Benchmark(OperationsPerInvoke = Tweets)]
    public int WordPieceToStrings() => _texts.Sum(text => _fast!.Tokenize(text).Length);

    /// <summary>WordPiece to ids.</summary>
    /// <returns>The number of tokens.</returns>
    [Benchmark(OperationsPerInvoke = Tweets)]
    public int WordPieceToIds()
    {
        var tokens = 0;
        foreach (var text in _utf8)
        {
            _fast!.Tokenize(text, _ids);
            tokens += _ids.Count;
        }

        return tokens;
    }

    /// <summary>Lower case.</summary>
    /// <returns>The number of bytes.</returns>
    [Benchmark(OperationsPerInvoke = Tweets)]
    public int LowerCase()
    {
        _lower.ResetWrittenCount();
        foreach (var text in _utf8)
            PythonText.ToLower(text, _lower);
        return _lower.WrittenCount;
    }
}
