namespace LaborSpark.Udfs;

/// <summary>What BERT's cased normaliser and word splitter do with a character.</summary>
internal enum CharacterClass
{
    /// <summary>Removed, as if it had not been there: control, format, private use and unassigned characters.</summary>
    Dropped = 0,

    /// <summary>Part of a word.</summary>
    Kept = 1,

    /// <summary>Ends a word and is removed.</summary>
    Space = 2,

    /// <summary>A word of its own: punctuation and CJK ideographs.</summary>
    Alone = 3,
}
