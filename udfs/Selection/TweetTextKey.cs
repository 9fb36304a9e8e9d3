using System.Buffers;
using System.Text;
using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>Makes of a tweet's text a key that texts share which say the same: near-identical tweets need not be labelled twice.</summary>
/// <remarks>
/// <para>Two texts have the same key exactly if they are the same after these steps, in this order:</para>
/// <list type="number">
/// <item>all is in lower case, as <see cref="PythonText.ToLower(string)"/> has it; half a surrogate pair is U+FFFD;</item>
/// <item>each web address, then each user's name after <c>@</c> (also within a word), then each number is its tag, found as <see cref="SocialTokenizer"/> finds
/// <see cref="SocialTerm.Url"/>, <see cref="SocialTerm.User"/> and <see cref="SocialTerm.Number"/>, and stands apart from what is around it. A number is digits with one
/// decimal or thousands sign at most, and not within a word: <c>5</c>, <c>12</c> and <c>5,000</c> are the same, <c>5k</c> and <c>covid19</c> stay;
/// <c>1,000,000</c> is two numbers with a comma between;</item>
/// <item>each run of white space is one space, and there is none at either end.</item>
/// </list>
/// <para>
/// Nothing else is made the same: neither punctuation, nor emoji, nor HTML entities, nor hashtags, nor letters that Unicode holds for equivalent. A tag that was typed counts as what
/// it stands for. Of an e-mail address the part from <c>@</c> on counts as a user's name. Time is linear in the text. Thread-safe.
/// </para>
/// </remarks>
public static class TweetTextKey
{
    /// <summary>Makes the key.</summary>
    /// <param name="text">The text, whatever its characters.</param>
    /// <returns>The key, to be compared ordinally; empty if the text is nothing but white space.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = new ArrayBufferWriter<byte>(text.Length + 1);
        PythonText.ToLower(Encoding.UTF8.GetBytes(text), lower);
        var normalised = new SocialText();
        normalised.Load(lower.WrittenSpan);
        foreach (var term in (ReadOnlySpan<SocialTerm>)[SocialTerm.Url, SocialTerm.User, SocialTerm.Number])
            TermStage.Normalise(normalised, term, SocialFeatures.Url | SocialFeatures.User | SocialFeatures.Digit);
        return Joined(normalised.CodePoints);
    }

    private static string Joined(ReadOnlySpan<int> codePoints)
    {
        var key = new StringBuilder(codePoints.Length);
        Span<char> characters = stackalloc char[2];
        for (var at = 0; at < codePoints.Length; at++)
        {
            // A space is written before what follows it, so that there is none at the end.
            if (IsSpace(codePoints[at]))
                continue;
            if (key.Length > 0 && IsSpace(codePoints[at - 1]))
                key.Append(' ');
            key.Append(characters[..new Rune(codePoints[at]).EncodeToUtf16(characters)]);
        }

        return key.ToString();
    }
}
