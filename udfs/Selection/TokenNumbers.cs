using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Tokens and their numbers from 0, looked up by their bytes: no string is made.</summary>
internal sealed class TokenNumbers
{
    private readonly Dictionary<byte[], int> _numbers = new(new TokenBytes());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    /// <summary>Makes an empty table.</summary>
    public TokenNumbers() => _byBytes = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Gets how many tokens there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Gives a token its number, the next one if it is new.</summary>
    public int Add(string token) => Add(Encoding.UTF8.GetBytes(token));

    /// <inheritdoc cref="Add(string)"/>
    public int Add(byte[] token)
    {
        _numbers.TryAdd(token, _numbers.Count);
        return _numbers[token];
    }

    /// <summary>Looks a token up.</summary>
    /// <param name="token">Its bytes.</param>
    /// <returns>Its number, -1 if it has none.</returns>
    public int NumberOf(ReadOnlySpan<byte> token) => _byBytes.TryGetValue(token, out var number) ? number : -1;
}
