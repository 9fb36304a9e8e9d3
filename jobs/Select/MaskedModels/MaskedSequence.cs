namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>The tokens of a text as the model takes them.</summary>
/// <param name="Ids">Their ids, <c>[CLS]</c> first and <c>[SEP]</c> last.</param>
/// <param name="MaskAt">The place of the mask among them, from 0.</param>
internal sealed record MaskedSequence(int[] Ids, int MaskAt)
{
    /// <summary>The shortest sequence with a mask: <c>[CLS] [MASK] [SEP]</c>.</summary>
    public const int Shortest = 3;

    /// <summary>Frames the tokens of a text; of one that is too long, those around its mask, as many on each side as there are.</summary>
    /// <param name="tokens">The ids of the text's tokens.</param>
    /// <param name="longest">The longest sequence that the model takes, from <see cref="Shortest"/>.</param>
    /// <param name="specials">The ids of the special tokens.</param>
    /// <returns>The sequence, or null for a text without a mask; of several masks the first counts.</returns>
    public static MaskedSequence? Of(ReadOnlySpan<int> tokens, int longest, SpecialIds specials)
    {
        var mask = tokens.IndexOf(specials.Mask);
        if (mask < 0)
            return null;

        var room = Math.Min(longest - 2, tokens.Length);
        var start = Math.Clamp(mask - (room / 2), 0, tokens.Length - room);
        return new MaskedSequence([specials.Start, .. tokens.Slice(start, room), specials.End], mask - start + 1);
    }
}
