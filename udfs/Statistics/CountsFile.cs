using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace LaborSpark.Udfs;

/// <summary>
/// The lines of a file of counts as ekphrasis reads it: columns between tabs, the last one a count, the ones before it joined by <c>_</c> into the
/// key. Where ekphrasis would crash, the error names the line.
/// </summary>
internal sealed class CountsFile
{
    private const byte Tab = (byte)'\t';
    private const byte Separator = (byte)'_';
    private const string Expected = "Expected is UTF-8 text, a line for each entry: the words, a tab after each, and their count, a whole number from 1.";

    private readonly string _path;
    private readonly byte[] _content;
    private int _next;
    private int _line;

    /// <summary>Takes the content of a file.</summary>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="content">Its content, in which tabs inside of keys are overwritten.</param>
    /// <exception cref="StatisticsException">It is not UTF-8.</exception>
    public CountsFile(string path, byte[] content)
    {
        _path = path;
        _content = content;
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            throw new StatisticsException(path, 1, "the file starts with a byte order mark, which would become part of its first word. " + Expected);
        if (!Utf8.IsValid(content))
            throw new StatisticsException(path, LineOf(FirstInvalid()), "the line is not UTF-8. " + Expected);
    }

    /// <summary>Gets the key of the line that was read last.</summary>
    public ReadOnlySpan<byte> Key => _content.AsSpan(KeyStart, KeyLength);

    /// <summary>Gets the count of the line that was read last.</summary>
    public long Count { get; private set; }

    private int KeyStart { get; set; }

    private int KeyLength { get; set; }

    /// <summary>Reads a line.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StatisticsException">The line is no entry.</exception>
    public bool Read()
    {
        if (_next >= _content.Length)
            return false;

        var rest = _content.AsSpan(_next);
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var line = length < 0 ? rest : rest[..length];
        _line++;
        Take(line);

        // Python takes each of LF, CR and CR LF for a line's end.
        var windows = length >= 0 && rest[length..].StartsWith("\r\n"u8);
        _next += line.Length + (windows ? 2 : 1);
        return true;
    }

    private void Take(Span<byte> line)
    {
        var tab = line.LastIndexOf(Tab);
        if (tab < 0)
            throw Error(line.IsEmpty ? "the line is empty" : "the line has no tab, so there is no count");

        var number = line[(tab + 1)..].Trim(" \v\f"u8);
        if (!Utf8Parser.TryParse(number, out long count, out var digits) || digits != number.Length || count < 1)
            throw Error($"'{Encoding.UTF8.GetString(number)}' is not a count");

        line[..tab].Replace(Tab, Separator);
        (KeyStart, KeyLength, Count) = (_next, tab, count);
    }

    private StatisticsException Error(string problem) => new(_path, _line, $"{problem}. {Expected}");

    private int FirstInvalid()
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(_content.AsSpan(at), out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private int LineOf(int offset)
    {
        var before = _content.AsSpan(0, offset);
        return before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8) + 1;
    }
}
