using LaborSpark.Jobs.Reporting;

namespace LaborSpark.Jobs.Compare;

/// <summary>Two values of one row that differ, as the report shows them.</summary>
internal sealed record Difference
{
    private const int Tokens = 8;

    /// <summary>The row's key.</summary>
    public required string Key { get; init; }

    /// <summary>Where the values part, from 0: the token of a list, the code point of a text. Null where one is null, for other types, and for texts and lists that differ in bytes that are no UTF-8.</summary>
    public long? Position { get; init; }

    /// <summary>The expected list's token there; null if the list has ended, or for other types.</summary>
    public string? ExpectedToken { get; init; }

    /// <summary>The actual list's token there; null if the list has ended, or for other types.</summary>
    public string? ActualToken { get; init; }

    /// <summary>The expected value: null, the text cut short around the position, or up to eight tokens from it on.</summary>
    public object? Expected { get; init; }

    /// <summary>The actual value, alike.</summary>
    public object? Actual { get; init; }

    /// <summary>How many tokens or code points the expected value has; null for null and for other types.</summary>
    public long? ExpectedLength { get; init; }

    /// <summary>How many tokens or code points the actual value has; null for null and for other types.</summary>
    public long? ActualLength { get; init; }

    /// <summary>Two lists that differ.</summary>
    public static Difference OfLists(string key, IReadOnlyList<string?>? expected, IReadOnlyList<string?>? actual)
    {
        var parting = expected is null || actual is null || expected.SequenceEqual(actual) ? (int?)null : expected.Zip(actual).TakeWhile(t => t.First == t.Second).Count();
        return new Difference
        {
            Key = key,
            Position = parting,
            ExpectedToken = TokenAt(expected, parting),
            ActualToken = TokenAt(actual, parting),
            Expected = Window(expected, parting),
            Actual = Window(actual, parting),
            ExpectedLength = expected?.Count,
            ActualLength = actual?.Count,
        };
    }

    /// <summary>Two texts that differ.</summary>
    public static Difference OfTexts(string key, string? expected, string? actual)
    {
        var parting = expected is null || actual is null || expected == actual ? (long?)null
            : expected.EnumerateRunes().Zip(actual.EnumerateRunes()).TakeWhile(t => t.First == t.Second).LongCount();
        return new Difference
        {
            Key = key,
            Position = parting,
            Expected = expected is null ? null : Excerpt.Of(expected, parting ?? 0),
            Actual = actual is null ? null : Excerpt.Of(actual, parting ?? 0),
            ExpectedLength = expected?.EnumerateRunes().LongCount(),
            ActualLength = actual?.EnumerateRunes().LongCount(),
        };
    }

    /// <summary>Two values of another type that differ, as text.</summary>
    public static Difference OfValues(string key, string? expected, string? actual) => new() { Key = key, Expected = expected, Actual = actual };

    private static string? TokenAt(IReadOnlyList<string?>? list, int? at) =>
        at is { } index && index < list!.Count && list[index] is { } token ? Excerpt.Of(token) : null;

    private static string?[]? Window(IReadOnlyList<string?>? list, int? at) =>
        list is null ? null : [.. list.Skip(at ?? 0).Take(Tokens).Select(t => t is null ? null : Excerpt.Of(t))];
}
