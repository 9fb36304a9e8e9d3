namespace LaborSpark.StraightPort.Patterns;

/// <summary>
/// Emoji of the basic plane. The reference also writes those beyond it, as pairs of surrogate escapes, which a Python pattern never finds in a text; so an
/// astral emoji is no emoji to the tokenizer, and what is joined to it falls apart.
/// </summary>
internal static class EmojiPattern
{
    /// <summary>An emoji, alternatives in the reference's order.</summary>
    public const string Emoji =
        $@"(?:\u26F9{Presentation}{NamedCharacters.Joiner}[\u2640\u2642]{Presentation}" +
        $@"|[#*0-9]{Presentation}{NamedCharacters.Keycap}" +
        $"|[{Hands}]" +
        $"|[{ShownAsPicture}]" +
        $"|[#*0-9{Any}]{Presentation}?)";

    /// <summary>The characters beyond ASCII, for use in a class.</summary>
    public const string Named = Hands + ShownAsPicture + Any;

    private const string Presentation = NamedCharacters.EmojiPresentation;

    /// <summary>What may take a colour of skin, which, being astral, is never found; these come alone, U+FE0F stays behind.</summary>
    private const string Hands = @"\u261D\u26F9\u270A-\u270D";

    /// <summary>What is a picture without U+FE0F, which again stays behind.</summary>
    private const string ShownAsPicture =
        @"\u231A\u231B\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE" +
        @"\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753-\u2755\u2757" +
        @"\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55";

    /// <summary>What may be a picture.</summary>
    private const string Any =
        @"\u00A9\u00AE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2" +
        @"\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A" +
        @"\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u2660\u2663\u2665\u2666\u2668\u267B\u267F\u2692-\u2697\u2699\u269B" +
        @"\u269C\u26A0\u26A1\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA" +
        @"\u26F0-\u26F5\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744" +
        @"\u2747\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C" +
        @"\u2B50\u2B55\u3030\u303D\u3297\u3299";
}
