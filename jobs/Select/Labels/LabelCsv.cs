using System.Globalization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CsvHelper;
using LaborSpark.Jobs.Reporting;
using LaborSpark.Jobs.Select.Output;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Select.Labels;

/// <summary>Reads a CSV file of labels or of an earlier selection, record by record. What is wrong with it becomes a line of a list, and the record is passed over.</summary>
/// <remarks>RFC 4180 in UTF-8, with or without a byte order mark: line breaks within quotes, records that end in LF or CRLF, columns in any order, others among them.</remarks>
internal sealed partial class LabelCsv
{
    /// <summary>The columns of a file of labels.</summary>
    public static IReadOnlyList<string> OfLabels { get; } = [TweetId, Text, Class];

    /// <summary>The columns that a file of an earlier selection cannot be without.</summary>
    public static IReadOnlyList<string> OfSelections { get; } = [TweetId];

    private const string TweetId = "tweet_id";
    private const string Text = "text";
    private const string Class = "class";
    private const string Source = "source";
    private const string Keyword = "keyword";

    private readonly string _file;
    private readonly CsvReader _reader;
    private readonly List<string> _problems;
    private readonly int _tweetId;
    private readonly int _text;
    private readonly int _class;
    private readonly int _source;
    private readonly int _keyword;

    private LabelCsv(string file, CsvReader reader, List<string> problems)
    {
        (_file, _reader, _problems) = (file, reader, problems);
        (_tweetId, _text, _class, _source, _keyword) = (Column(TweetId), Column(Text), Column(Class), Column(Source), Column(Keyword));
    }

    /// <summary>The good records of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="needed">The columns it cannot be without: <see cref="OfLabels"/> or <see cref="OfSelections"/>.</param>
    /// <param name="problems">Where its problems go.</param>
    public static IEnumerable<LabelRow> Rows(FileInfo file, IReadOnlyList<string> needed, List<string> problems)
    {
        using var stream = Opened(file, problems);
        if (stream is null)
            yield break;
        using var reader = CsvReader.Create(stream, Options(file.FullName, problems));
        if (!HasColumns(file.FullName, reader, needed, problems))
            yield break;
        var csv = new LabelCsv(file.FullName, reader, problems);
        while (reader.Read())
        {
            if (csv.Row() is { } row)
                yield return row;
        }
    }

    private static FileStream? Opened(FileInfo file, List<string> problems)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file.FullName}: expected a CSV file, which could not be opened: {error.Message}");
            return null;
        }
    }

    private static CsvReaderOptions Options(string file, List<string> problems) => new()
    {
        // By default it is guessed, from commas in tweets too.
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => problems.Add($"{Place(file, record.LineNumber)}: {Malformed(record)}"),
    };

    private static string Malformed(CsvMalformedRecord record)
    {
        var found = Excerpt.Quoted(Excerpt.Of(record.RawRecord));
        return record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => $"a quote is opened here and never closed, found {found}. Close it, and write a quote within quotes twice.",
            CsvMalformedReason.FieldCountMismatch => $"expected as many fields as the header has, found {found}. Put a text with commas or line breaks in quotes.",
            _ => $"a quote is where none may be, found {found}. Put the field in quotes, and write a quote within it twice.",
        };
    }

    private static bool HasColumns(string file, CsvReader reader, IReadOnlyList<string> needed, List<string> problems)
    {
        reader.ReadHeader();
        var header = reader.Headers.ToList();
        if (header.Count == 0)
        {
            problems.Add($"{file}: expected a header with {Names(needed)}, found an empty file. A set without tweets is a file with the header alone.");
            return false;
        }
        var missing = needed.Where(name => !reader.TryGetFieldIndex(name, out _)).ToList();
        if (missing.Count > 0)
            problems.Add($"{file}: column {Names(missing)} is missing; the header is {Excerpt.Visible(string.Join(",", header))}. Name the columns {Names(needed)}, with commas between.");
        var twice = needed.Where(name => header.Count(h => h == name) > 1).ToList();
        if (twice.Count > 0)
            problems.Add($"{file}: column {Names(twice)} is there twice; the header is {Excerpt.Visible(string.Join(",", header))}. Leave one.");
        return missing.Count + twice.Count == 0;
    }

    private LabelRow? Row()
    {
        if (!Utf8.IsValid(_reader.RawRecord))
            return Refused("expected UTF-8, found other bytes. Save the file as CSV UTF-8.");
        var id = SpreadsheetCell.Unguard(Field(_tweetId).Trim());
        if (string.IsNullOrWhiteSpace(id))
            return Refused($"column '{TweetId}' is empty, expected the tweet's id.");
        if (WentThroughFloat().IsMatch(id))
        {
            return Refused(
                $"column '{TweetId}' holds '{id}', expected whole digits. An id in scientific notation or with a fraction went through a float, as a spreadsheet makes them, "
                + "which keeps 15 to 17 of its 18 digits: take the ids from their source again, as text.");
        }
        return new LabelRow(_reader.LineNumber, id, Plain(_text), Field(_class), Plain(_source), Plain(_keyword));
    }

    // Only the files of a selection are guarded; in others an apostrophe is the tweet's own.
    private string Plain(int column) => _source < 0 ? Field(column) : SpreadsheetCell.Unguard(Field(column));

    private string Field(int column) => column < 0 ? "" : _reader.GetString(column);

    private int Column(string name) => _reader.TryGetFieldIndex(name, out var index) ? index : -1;

    private LabelRow? Refused(string problem)
    {
        _problems.Add($"{Place(_file, _reader.LineNumber)}: {problem}");
        return null;
    }

    /// <summary>A place in a file, for messages.</summary>
    public static string Place(string file, long line) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}");

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(c => $"'{c}'"));

    [GeneratedRegex(TweetIds.FloatText, RegexOptions.CultureInvariant)]
    private static partial Regex WentThroughFloat();
}
