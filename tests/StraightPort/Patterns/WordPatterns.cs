namespace LaborSpark.StraightPort.Patterns;

/// <summary>Words and how they are written.</summary>
internal static class WordPatterns
{
    /// <summary>A word.</summary>
    public const string Word = @"(?:[\w]+)";

    /// <summary>Single capitals with full stops.</summary>
    public const string Acronym = @"\b(?:[A-Z]\.)(?:[A-Z]\.)+(?:\.(?!\.))?(?:[A-Z]\b)?";

    /// <summary>A word with asterisks inside.</summary>
    public const string Censored = @"(?:\b\w+\*+\w+\b)";

    /// <summary>A word between asterisks.</summary>
    public const string Emphasis = @"(?:\*\b\w+\b\*)";

    /// <summary>Words in capitals; spaces between them belong to the match.</summary>
    public const string AllCaps = @"(?<![#@$])\b([A-Z][A-Z ]{1,}[A-Z])\b";

    /// <summary>A word with a letter three times in a row.</summary>
    public const string Elongated = @"\b[A-Za-z]*([a-zA-Z])\1\1[A-Za-z]*\b";

    /// <summary>What is made two of the same.</summary>
    public const string ThreeOrMore = @"(.)\1{2,}";

    /// <summary>Two or more signs that end a sentence.</summary>
    public const string RepeatedPunctuation = "([!?.]){2,}";

    /// <summary>Where a word begins in a hashtag that is not in lower case.</summary>
    public const string CamelSplit = @"((?<=[a-z])[A-Z]|(?<!^)[A-Z](?=[a-z])|[0-9]+|(?<=[0-9\-_])[A-Za-z]|[\-_])";

    /// <summary>More than one space, or one.</summary>
    public const string Spaces = " +";
}
