namespace LaborSpark.Udfs;

/// <summary>What a character is to a capital sigma near it.</summary>
internal enum SigmaContext
{
    /// <summary>Neither of the two: it ends the word.</summary>
    Other = 0,

    /// <summary>A letter with case.</summary>
    Cased = 1,

    /// <summary>Looked through, such as an apostrophe, an accent or a modifier letter.</summary>
    Ignored = 2,
}
