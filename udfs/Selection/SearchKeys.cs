using System.Text;

namespace LaborSpark.Udfs;

/// <summary>The keys of one search, known to be in order. Plain data, which can travel to the executors.</summary>
public sealed record SearchKeys
{
    /// <summary>The most bytes that all keywords and motifs may have in UTF-8 together: their automaton has a row for each, in the memory of every task.</summary>
    public const int MostBytes = 200_000;

    private SearchKeys(SearchKey[] keys) => Keys = keys;

    /// <summary>Gets the keys; a key's number in the result is its index here.</summary>
    public IReadOnlyList<SearchKey> Keys { get; }

    /// <summary>Checks keys and copies them.</summary>
    /// <param name="keys">The keys. Two may be equal.</param>
    /// <returns>The keys in the same order.</returns>
    /// <exception cref="ArgumentException">A key has no tokens, an empty one, of a keyword more than one, a number below 0, or all have more than <see cref="MostBytes"/>.</exception>
    public static SearchKeys Of(IReadOnlyList<SearchKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        for (var index = 0; index < keys.Count; index++)
        {
            if (Fault(keys[index]) is { } fault)
                throw new ArgumentException(FormattableString.Invariant($"Key {index} of {keys.Count} cannot be searched for: {fault}"), nameof(keys));
        }

        var bytes = keys.Where(key => key.Kind != SearchKind.SkipGram).Sum(key => key.Tokens.Sum(token => (long)Encoding.UTF8.GetByteCount(token)));
        if (bytes > MostBytes)
            throw new ArgumentException(FormattableString.Invariant($"Keywords and motifs may have {MostBytes:N0} bytes together, but have {bytes:N0}. Search for them in several passes."), nameof(keys));
        return new SearchKeys([.. keys.Select(key => key with { Tokens = key.Tokens.ToArray() })]);
    }

    private static string? Fault(SearchKey? key) => key switch
    {
        null => "it is null.",
        { Tokens: null or { Count: 0 } } => "it has no tokens.",
        _ when key.Tokens.Any(string.IsNullOrEmpty) => "one of its tokens is empty, which every text contains.",
        { Kind: SearchKind.Keyword, Tokens.Count: > 1 } => FormattableString.Invariant($"a keyword is one text, but it has {key.Tokens.Count}."),
        { Most: < 0 } => FormattableString.Invariant($"at most {key.Most} tweets are wanted. Give 0 or more."),
        { Kind: SearchKind.SkipGram, Skipped: < 0 } => FormattableString.Invariant($"at most {key.Skipped} tokens are left out. Give 0 or more."),
        _ => Enum.IsDefined(key.Kind) ? null : FormattableString.Invariant($"{(int)key.Kind} is no {nameof(SearchKind)}."),
    };
}
