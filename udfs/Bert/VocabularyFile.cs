using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace LaborSpark.Udfs;

/// <summary>The entries of a <c>vocab.txt</c>, one a line in UTF-8, checked.</summary>
internal sealed class VocabularyFile
{
    /// <summary>Zero bytes after the last entry, so that a reader may always take this many at once.</summary>
    public const int Padding = 32;

    private const byte LineFeed = (byte)'\n';

    private readonly string _path;
    private readonly List<Place> _places = [];

    private VocabularyFile(string path, ReadOnlySpan<byte> content)
    {
        _path = path;
        Bytes = new byte[content.Length + Padding];
        content.CopyTo(Bytes);
    }

    /// <summary>Gets the bytes of the file, followed by <see cref="Padding"/> zeros.</summary>
    public byte[] Bytes { get; }

    /// <summary>Gets where each entry lies in <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<Place> Places => CollectionsMarshal.AsSpan(_places);

    /// <summary>Gets the numbers of the entries in the order of their bytes.</summary>
    public int[] Sorted { get; private set; } = [];

    /// <summary>Takes a file apart.</summary>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="content">Its content.</param>
    /// <returns>The checked entries.</returns>
    /// <exception cref="VocabularyException">It is not a list of distinct UTF-8 entries.</exception>
    public static VocabularyFile Parse(string path, ReadOnlySpan<byte> content)
    {
        var file = new VocabularyFile(path, content);
        file.CheckEncoding(content);
        file.Split(content);
        file.SortAndCheckDuplicates();
        return file;
    }

    /// <summary>Gets the bytes of an entry.</summary>
    /// <param name="entry">Its number, from 0.</param>
    /// <returns>The bytes, without the line's end.</returns>
    public ReadOnlySpan<byte> Entry(int entry) => Bytes.AsSpan(_places[entry].Start, _places[entry].Length);

    private void CheckEncoding(ReadOnlySpan<byte> content)
    {
        const string Expected = "A BERT vocabulary is UTF-8 text without a byte order mark, one token a line: save it so.";
        if (content.IsEmpty)
            throw new VocabularyException(_path, 0, "the file is empty. " + Expected);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new VocabularyException(_path, 1, "the file is UTF-16 (it starts with that byte order mark). " + Expected);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            throw new VocabularyException(_path, 1, "the file starts with a UTF-8 byte order mark, which would become part of its first token. " + Expected);

        var zero = content.IndexOf((byte)0);
        if (zero >= 0)
            throw new VocabularyException(_path, LineOf(content, zero), "the line holds a zero byte, as UTF-16 text or a binary file does. " + Expected);
        if (!Utf8.IsValid(content))
            throw new VocabularyException(_path, LineOf(content, FirstInvalid(content)), "the line is not UTF-8 (Latin-1 or Windows-1252?). " + Expected);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private static int LineOf(ReadOnlySpan<byte> content, int offset) => content[..offset].Count(LineFeed) + 1;

    private void Split(ReadOnlySpan<byte> content)
    {
        for (var start = 0; start < content.Length;)
        {
            var length = content[start..].IndexOf(LineFeed);
            if (length < 0)
                length = content.Length - start;

            var trimmed = TrimmedLength(content.Slice(start, length));
            if (trimmed == 0)
            {
                const string Problem = "the line is empty. A token's id is the place of its line, so an empty line shifts all ids after it: remove it or restore its token.";
                throw new VocabularyException(_path, _places.Count + 1, Problem);
            }

            _places.Add(new Place(start, trimmed));
            start += length + 1;
        }
    }

    /// <summary>
    /// The reference removes all white space at a line's end. A line of nothing but non-ASCII spaces is kept as it is: published vocabularies
    /// hold such entries, which never match.
    /// </summary>
    private static int TrimmedLength(ReadOnlySpan<byte> line)
    {
        var length = line.Length;
        while (length > 0)
        {
            Rune.DecodeLastFromUtf8(line[..length], out var rune, out var bytes);
            if (!Rune.IsWhiteSpace(rune))
                return length;
            length -= bytes;
        }

        return line.TrimEnd(" \t\r\v\f"u8).Length;
    }

    private void SortAndCheckDuplicates()
    {
        var order = new int[_places.Count];
        for (var entry = 0; entry < order.Length; entry++)
            order[entry] = entry;
        order.AsSpan().Sort((left, right) =>
        {
            var byBytes = Entry(left).SequenceCompareTo(Entry(right));
            return byBytes != 0 ? byBytes : left.CompareTo(right);
        });

        var (first, second) = (-1, int.MaxValue);
        for (var place = 1; place < order.Length; place++)
        {
            if (order[place] < second && Entry(order[place - 1]).SequenceEqual(Entry(order[place])))
                (first, second) = (order[place - 1], order[place]);
        }

        if (first >= 0)
        {
            var token = Encoding.UTF8.GetString(Entry(second));
            throw new VocabularyException(_path, second + 1, $"the token '{token}' is already in line {first + 1}. A token has one id: remove one of the two lines, or restore the token that belongs there.");
        }

        Sorted = order;
    }

    /// <summary>Where an entry lies.</summary>
    /// <param name="Start">Its first byte.</param>
    /// <param name="Length">How many bytes it has.</param>
    public readonly record struct Place(int Start, int Length);
}
