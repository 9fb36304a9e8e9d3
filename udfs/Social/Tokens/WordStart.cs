namespace LaborSpark.Udfs;

/// <summary>What else than a word may start with an ASCII letter or underscore; several may hold at once.</summary>
[Flags]
internal enum WordStart : byte
{
    /// <summary>The character starts no word.</summary>
    None = 0,

    /// <summary>A word, and nothing else unless an asterisk is in it.</summary>
    Plain = 1,

    /// <summary>A face, such as <c>xD</c>, <c>D:</c>, <c>ox</c>.</summary>
    Face = 2,

    /// <summary>A month, and with it a date.</summary>
    Month = 4,

    /// <summary>An acronym.</summary>
    Acronym = 8,

    /// <summary>A web address.</summary>
    Address = 16,
}
