namespace LaborSpark.Udfs;

/// <summary>
/// One text on its way through the rules, as code points. A stage walks over <see cref="CodePoints"/>, names what it replaces from left to right, and
/// applies it all at the end; a stage that replaces nothing copies nothing. The buffers are used again for the next text.
/// </summary>
internal sealed class SocialText
{
    private const int SmallestBuffer = 1024;

    // Buffers that one long text made larger than this are given up at the next short one.
    private const int LargestKept = 1 << 16;

    private int[] _text = new int[SmallestBuffer];
    private int[] _next = new int[SmallestBuffer];
    private int _length;

    // How much of the next text is written, and how much of this one went into it or was left out.
    private int _written;
    private int _taken;

    /// <summary>Gets the text as the last stage left it, valid until the next one is applied.</summary>
    public ReadOnlySpan<int> CodePoints => _text.AsSpan(0, _length);

    /// <summary>Takes in a text.</summary>
    /// <param name="utf8">The text in UTF-8; each broken sequence becomes U+FFFD.</param>
    public void Load(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= LargestKept)
            GiveUpLarge();
        if (_text.Length < utf8.Length)
            _text = new int[Math.Max(_text.Length * 2, utf8.Length)];
        _length = CodePointDecoder.Decode(utf8, _text);
        _written = _taken = 0;
    }

    /// <summary>Begins a replacement: keeps what is before it and leaves out what it replaces. What is then written stands in its place.</summary>
    /// <param name="start">The start of what is replaced, not before the end of the last replacement.</param>
    /// <param name="end">Its end, exclusive.</param>
    public void Replace(int start, int end)
    {
        Write(_text.AsSpan(_taken, start - _taken));
        _taken = end;
    }

    /// <summary>Writes ASCII.</summary>
    public void Write(ReadOnlySpan<byte> ascii)
    {
        var room = Reserve(ascii.Length);
        for (var index = 0; index < ascii.Length; index++)
            room[index] = ascii[index];
    }

    /// <summary>Writes code points.</summary>
    public void Write(ReadOnlySpan<int> codePoints) => codePoints.CopyTo(Reserve(codePoints.Length));

    /// <summary>Writes a code point.</summary>
    public void Write(int codePoint) => Reserve(1)[0] = codePoint;

    /// <summary>Makes the replacements of a stage the text.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Apply()
    {
        if (_taken == 0 && _written == 0)
            return false;

        Write(_text.AsSpan(_taken, _length - _taken));
        (_text, _next) = (_next, _text);
        _length = _written;
        _written = _taken = 0;
        return true;
    }

    /// <summary>Makes what was written the whole text.</summary>
    public void ReplaceAll()
    {
        (_text, _next) = (_next, _text);
        _length = _written;
        _written = _taken = 0;
    }

    private void GiveUpLarge()
    {
        if (_text.Length > LargestKept)
            _text = new int[SmallestBuffer];
        if (_next.Length > LargestKept)
            _next = new int[SmallestBuffer];
    }

    private Span<int> Reserve(int count)
    {
        if (_next.Length - _written < count)
            Array.Resize(ref _next, Math.Max(_next.Length * 2, _written + count));

        var room = _next.AsSpan(_written, count);
        _written += count;
        return room;
    }
}
