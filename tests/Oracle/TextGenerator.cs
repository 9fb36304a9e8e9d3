using System.Text;

namespace LaborSpark.Oracle;

/// <summary>
/// Texts that real tweets alone do not bring: tweets mutated, spliced, cut and sprinkled with what breaks tokenizers and normalisers. No text has a
/// lone surrogate, as UTF-8 cannot hold one.
/// </summary>
internal sealed class TextGenerator
{
    private static readonly string[] Odd =
    [
        "[MASK]", "[UNK]", "[CLS]", "[SEP]", "[PAD]", "[mask]", "[MA", "SK]", "[", "]", "##", "##ing", "_",
        " ", "  ", "\t", "\n", "\r\n", "\v", "\f", "\0", "\u001c", "\u001f", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
        "\u2028", "\u2029", "\u202e", "\u2060", "\u3000", "\ufeff", "\ufffd", "\ufe0f", "\u20e3", "\u0301", "\u0307", "\u0345", "\u093f", "\ue000", "\U000e0041", "\U000f0000",
        "Σ", "ΟΔΟΣ", "ΑΣ'Α", "İ", "ı", "ß", "ẞ", "ǅ", "Ⅷ", "Ⓐ", "ﬁ", "K", "Å", "Ω", "𐐀", "𝐀", "½", "²", "٣", "一", "㐀", "𠀀", "豈", "か", "カ", "한", "ア",
        "😀", "👩\u200d💻", "🇺🇸", "1\ufe0f\u20e3", "👍🏽", "❤️", "…", "“", "”", "‘", "’", "–", "—", "•", "€", "£", "™", "©", "°", "`", "^", "~", "+", "=", "<", ">", "|", "$",
        "#job", "#JobSearch2020", "#a_b-c", "#2020", "@user", "@", "http://t.co/abc", "www.x.org", "a@b.com", "10%", "$5.50", "£3m", "12:30", "1/2/2020", "1,000", "555-123-4567",
        "&amp;", "&lt;", "&#39;", "&#x1F600;", "&copy", "&notit;", "&#", ":)", ":-(", "<3", ":'(", "xD", "^_^", "soooo", "nooo", "!!!", "???", "...", "?!", "*wow*", "f**k", "s!ht", "LOST", "MY JOB", "don't", "I'm", "can’t", "RT",
    ];

    private readonly Random _random;
    private readonly string[] _tweets;
    private readonly SocialPieces _pieces;

    /// <summary>Makes a generator.</summary>
    /// <param name="tweets">The tweets to start from, at least one.</param>
    /// <param name="words">Words for hashtags, at least one.</param>
    /// <param name="seed">The seed.</param>
    public TextGenerator(string[] tweets, string[] words, int seed)
    {
        _tweets = tweets;
        _random = new Random(seed);
        _pieces = new SocialPieces(_random, words);
    }

    /// <summary>Makes the next text.</summary>
    /// <returns>A text without lone surrogates.</returns>
    public string Next()
    {
        var text = _random.Next(18) switch
        {
            >= 10 => Assembled(),
            0 => Sprinkled(""),
            1 or 2 => Spliced(Tweet(), Tweet()),
            3 => Recased(Tweet()),
            4 => Run() + Tweet(),
            _ => Tweet(),
        };
        for (var changes = _random.Next(4); changes > 0; changes--)
        {
            text = _random.Next(3) switch
            {
                0 => Mutated(text),
                1 => Sprinkled(text),
                _ => text.Insert(_random.Next(text.Length + 1), _pieces.Next()),
            };
        }

        return WithoutLoneSurrogates(text);
    }

    /// <summary>Pieces side by side, with a space between them, with nothing, or with what an edge is sensitive to; among them words of a tweet.</summary>
    private string Assembled()
    {
        var result = new StringBuilder();
        for (var count = _random.Next(1, 9); count > 0; count--)
        {
            result.Append(_random.Next(4) == 0 ? Pick(Tweet().Split(' ')) : _pieces.Next());
            result.Append(_random.Next(4) switch
            {
                0 => "",
                1 => _pieces.Edge(),
                _ => " ",
            });
        }

        return result.ToString();
    }

    private string Tweet() => Pick(_tweets);

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private string Sprinkled(string text)
    {
        var result = new StringBuilder(text);
        for (var count = _random.Next(1, 8); count > 0; count--)
            result.Insert(_random.Next(result.Length + 1), _random.Next(5) == 0 ? AnyCharacter() : Pick(Odd));
        return result.ToString();
    }

    private string Spliced(string left, string right) => left[.._random.Next(left.Length + 1)] + right[_random.Next(right.Length + 1)..];

    private string Mutated(string text)
    {
        if (text.Length == 0)
            return AnyCharacter();

        var at = _random.Next(text.Length);
        var length = _random.Next(1, Math.Min(6, text.Length - at) + 1);
        var part = text.Substring(at, length);
        return _random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, part),
            2 => text.Remove(at, length).Insert(at, part.ToUpperInvariant()),
            3 => text.Remove(at, length).Insert(at, new string([.. part.Reverse()])),
            _ => text.Insert(at, AnyCharacter()),
        };
    }

    private string Recased(string text) => _random.Next(3) switch
    {
        0 => text.ToUpperInvariant(),
        1 => new string([.. text.Select(c => _random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))]),
        _ => text.Replace("s", "Σ", StringComparison.Ordinal),
    };

    /// <summary>The same again and again, around the 100 characters that a word may have.</summary>
    private string Run()
    {
        var part = _random.Next(3) switch
        {
            0 => ((char)_random.Next('a', 'z' + 1)).ToString(),
            1 => AnyCharacter(),
            _ => Pick(Odd),
        };
        return string.Concat(Enumerable.Repeat(part, _random.Next(2) == 0 ? _random.Next(2, 60) : _random.Next(95, 106)));
    }

    private string AnyCharacter()
    {
        int[] planes = [0x80, 0x250, 0x3000, 0x10000, 0x20000, 0x110000];
        var code = _random.Next(planes[_random.Next(planes.Length)]);
        return code is >= 0xD800 and < 0xE000 ? "\ufffd" : char.ConvertFromUtf32(code);
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
