namespace LaborSpark.StraightPort;

/// <summary>What Python 3.11 says of a code point.</summary>
[Flags]
internal enum PythonClass : byte
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary><c>\w</c>.</summary>
    Word = 1,

    /// <summary><c>\d</c>.</summary>
    Digit = 2,

    /// <summary><c>\s</c>, and what <c>split()</c> parts words at.</summary>
    Space = 4,

    /// <summary>Lower case to <c>islower()</c>.</summary>
    Lower = 8,

    /// <summary>Upper or title case, with which <c>islower()</c> fails.</summary>
    Upper = 16,

    /// <summary>Cased to a capital sigma near it.</summary>
    Cased = 32,

    /// <summary>Looked through in the search for a final sigma.</summary>
    Ignored = 64,
}
