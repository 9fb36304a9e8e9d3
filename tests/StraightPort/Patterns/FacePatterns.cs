namespace LaborSpark.StraightPort.Patterns;

/// <summary>Emoticons.</summary>
internal static class FacePatterns
{
    /// <summary>A face read from left to right: hat, eyes, tears, nose, mouth.</summary>
    public const string LeftToRight =
        @"(?:(?<![a-zA-Z])[DPO]|(?<!\d)[03]|[|}><=])?" +
        $"(?:{LeftEyes})" +
        Tears +
        $@"(?:(?<![\w*])[oc](?![a-zA-Z])|(?:{Nose}))?" +
        $"(?:{LeftMouth})";

    /// <summary>A face read from right to left: mouth, nose, tears, eyes, hat.</summary>
    public const string RightToLeft =
        @"(?<![\w])" +
        $"(?:{RightMouth})" +
        $"(?:{Nose})?" +
        Tears +
        @"(?:[xX]|[:=|]|[%#]|[$8](?![\d.])|[;]|\*)" +
        "(?:[O]|[0]|[|{><=])?" +
        "(?![a-zA-Z])";

    /// <summary>A high five and a heart.</summary>
    public const string Rest = @"(?<![A-Za-z0-9/()])(?:(?:\^5)|(?:<3))(?![\[A-Za-z0-9/()])";

    /// <summary>An upright face.</summary>
    public const string Eastern =
        @"(?<![\w])(?:" +
        @"(?:[<>]?[\^;][\W_m][;^][;<>]?)" +
        @"|(?:[^\s()]?m?[(][\W_oTOJ]{1,3}[\s]?[\W_oTOJ]{1,3}[)]m?[^\s()]?)" +
        @"|(?:\*?[v>\-/\\][o0O_.][v\-</\\]\*?)" +
        @"|(?:[oO0>][\-_/oO.\\]{1,2}[oO0>])" +
        @"|(?:\^\^)" +
        @")(?![\w])";

    private const string Tears = """(?:['",])?""";
    private const string Nose = $"[{NamedCharacters.Noses}]";
    private const string Brackets = @"[(){}\[\]<>|/\\]+";

    private const string LeftEyes =
        @"(?<![a-zA-Z(])[xXB](?![a-ce-oq-zA-CE-OQ-Z,./])" +
        @"|(?<![:])[:=|](?![.])" +
        @"|(?<![%#\d])[%#](?![%#\d])" +
        @"|(?<![\d$])[$](?![\d.,$])" +
        @"|[;](?!\()" +
        @"|(?<![\d(\-+])8(?![\da-ce-zA-CE-Z\\/])" +
        @"|\*(?![*\d,.])";

    private const string LeftMouth =
        Brackets +
        $"|[{NamedCharacters.RareMouths}]" +
        @"|(?<!\d)[30](?!\d)" +
        @"|(?<![\d*])[*,.@#&](?![*\d,.])" +
        @"|(?<![\d$])[$](?![\d.,$])" +
        "|[DOosSJLxXpPbc](?![a-zA-Z])";

    // The third can never match: what it looks for ahead is what it may not find there.
    private const string RightMouth =
        Brackets +
        @"|(?<![\d.,])[0](?![\d.])" +
        @"|(?![\d*,.@#&])[*,.@#&]" +
        "|[$]" +
        "|(?<![a-zA-Z])[DOosSxX]";
}
