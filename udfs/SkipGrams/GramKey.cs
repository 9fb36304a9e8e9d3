using System.Buffers;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// A gram as bytes, by which it can be grouped and sorted: any tokens come back as they were, and the order of keys as unsigned bytes, which is Spark's for <c>binary</c>, is
/// that of the lists of tokens: token by token in the order of UTF-8 bytes, which is that of code points, a list before those that it begins.
/// </summary>
/// <remarks>A zero ends each token. Within a token zero is written as 1 1, and one as 1 2: so nothing within a token is less than its end.</remarks>
public static class GramKey
{
    private const byte End = 0;
    private const byte Escape = 1;

    /// <summary>Appends a token to a gram's key.</summary>
    /// <param name="key">The key so far; of a gram without tokens it is empty.</param>
    /// <param name="token">The token's bytes, whatever these are.</param>
    public static void Append(IBufferWriter<byte> key, ReadOnlySpan<byte> token)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (int place; (place = token.IndexOfAnyInRange(End, Escape)) >= 0; token = token[(place + 1)..])
        {
            key.Write(token[..place]);
            key.Write([Escape, (byte)(token[place] + 1)]);
        }

        var rest = key.GetSpan(token.Length + 1);
        token.CopyTo(rest);
        rest[token.Length] = End;
        key.Advance(token.Length + 1);
    }

    /// <summary>Gives the bytes of a gram's tokens.</summary>
    /// <param name="key">The gram's key.</param>
    /// <exception cref="ArgumentException">The bytes are no key.</exception>
    public static byte[][] Bytes(ReadOnlySpan<byte> key)
    {
        var tokens = new List<byte[]>();
        for (int end; !key.IsEmpty; key = key[(end + 1)..])
        {
            end = key.IndexOf(End);
            if (end < 0)
                throw NoKey();
            tokens.Add(Token(key[..end]));
        }

        return [.. tokens];
    }

    /// <summary>Gives a gram's tokens as texts.</summary>
    /// <param name="key">The gram's key.</param>
    /// <returns>The tokens; bytes that are no UTF-8 become U+FFFD.</returns>
    /// <exception cref="ArgumentException">The bytes are no key.</exception>
    public static string[] Tokens(ReadOnlySpan<byte> key) => [.. Bytes(key).Select(Encoding.UTF8.GetString)];

    private static byte[] Token(ReadOnlySpan<byte> written)
    {
        var (token, length) = (new byte[written.Length], 0);
        for (var place = 0; place < written.Length; place++)
        {
            var value = written[place];
            if (value == Escape)
                value = ++place < written.Length && written[place] - 1 is End or Escape ? (byte)(written[place] - 1) : throw NoKey();
            token[length++] = value;
        }

        return token[..length];
    }

    private static ArgumentException NoKey() => new("The bytes are not the key of a gram.", "key");
}
