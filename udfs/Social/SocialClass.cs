namespace LaborSpark.Udfs;

/// <summary>What Python 3.11's <c>re</c> and <c>str</c> take a character for; several may hold at once.</summary>
[Flags]
internal enum SocialClass : byte
{
    /// <summary>None of them: punctuation, symbols, marks.</summary>
    None = 0,

    /// <summary><c>\w</c>: letters, numbers of every kind (<c>½</c> and <c>²</c> too) and the underscore, but no combining marks.</summary>
    Word = 1,

    /// <summary><c>\d</c>: decimal digits of any script.</summary>
    Digit = 2,

    /// <summary><c>\s</c> and where <c>split()</c> cuts: U+001C to U+001F too.</summary>
    Space = 4,

    /// <summary><c>islower()</c> of the character alone.</summary>
    Lower = 8,

    /// <summary>Upper or title case: one of them, and <c>islower()</c> of a text is false.</summary>
    Capital = 16,
}
