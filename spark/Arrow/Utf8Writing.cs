using System.Text;

namespace LaborSpark.Arrow;

/// <summary>Writing of strings as UTF-8.</summary>
public static class Utf8Writing
{
    /// <summary>Appends a string as UTF-8; lone surrogates become U+FFFD.</summary>
    /// <exception cref="InvalidOperationException">The buffer would pass its limit of 2 GB.</exception>
    public static void WriteUtf8(this ReusedBuffer buffer, string value)
    {
        // Three bytes a char always suffice; exact counting is worth its second pass only where the bound is wasteful.
        var bound = value.Length <= 1024 ? value.Length * 3 : Encoding.UTF8.GetByteCount(value);
        buffer.Advance(Encoding.UTF8.GetBytes(value, buffer.GetSpan(bound)));
    }
}
