using System.Text;
using LaborSpark.Udfs;

namespace LaborSpark.StraightPort;

/// <summary>
/// What holds of <see cref="SocialTokenizer"/> for any text: it gives the tokens of the straight port, the same again, the same in a tokenizer of its own as in
/// one that has seen other texts, the same on another thread, the same as UTF-8. Not safe for several threads at once.
/// </summary>
public sealed class SocialLaws
{
    private readonly SocialTokenizer _used;
    private readonly TokenTexts _tokens = new();
    private readonly Func<SocialTokenizer> _unused;
    private readonly StraightTokenizer _straight;

    /// <summary>Makes them for a set of options.</summary>
    /// <param name="statistics">The counts, as the fast one reads them.</param>
    /// <param name="counts">The same counts, as the straight port reads them.</param>
    /// <param name="options">The options.</param>
    public SocialLaws(WordStatistics statistics, StraightStatistics counts, SocialOptions options)
    {
        _unused = () => new SocialTokenizer(statistics, statistics, options);
        _used = _unused();
        _straight = new StraightTokenizer(counts, counts, options);
    }

    /// <summary>Finds the first law that a text breaks.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The law, what it asks for and what came; null if all hold.</returns>
    public (string Law, string[] Expected, string[] Actual)? Broken(string text)
    {
        var expected = _straight.Tokenize(text);
        return Compared("equal to the straight port", expected, () => _used.Tokenize(text))
            ?? Compared("the same again", expected, () => _used.Tokenize(text))
            ?? Compared("the same as UTF-8", expected, () => AsUtf8(text))
            ?? Compared("the same alone, on another thread", expected, () => Task.Run(() => _unused().Tokenize(text)).GetAwaiter().GetResult());
    }

    private static (string Law, string[] Expected, string[] Actual)? Compared(string law, string[] expected, Func<string[]> tokenize)
    {
        string[] actual;
        try
        {
            actual = tokenize();
        }
        catch (Exception exception)
        {
            // Whatever it throws breaks the law that it never throws.
            return ("never throws", expected, [exception.ToString()]);
        }

        return expected.SequenceEqual(actual) ? null : (law, expected, actual);
    }

    private string[] AsUtf8(string text)
    {
        _used.Tokenize(Encoding.UTF8.GetBytes(text), _tokens);
        return _tokens.ToStrings();
    }
}
