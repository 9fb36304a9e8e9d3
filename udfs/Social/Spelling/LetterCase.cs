namespace LaborSpark.Udfs;

/// <summary>In which case a word of ASCII letters is written, and so its replacement.</summary>
internal enum LetterCase
{
    /// <summary>Some mixture: a replacement stays in small letters.</summary>
    Mixed,

    /// <summary>Capitals only.</summary>
    Upper,

    /// <summary>Small letters only.</summary>
    Lower,

    /// <summary>A capital, then small letters.</summary>
    Title,
}
