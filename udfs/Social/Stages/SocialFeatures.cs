namespace LaborSpark.Udfs;

/// <summary>
/// What a text holds that a stage could act on. A bit that is not set says that its stage would change nothing; one that is set promises nothing.
/// </summary>
[Flags]
internal enum SocialFeatures
{
    /// <summary>Nothing any stage could act on.</summary>
    None = 0,

    /// <summary>Two spaces in a row.</summary>
    Spaces = 1,

    /// <summary><c>://</c> or <c>www.</c>.</summary>
    Url = 1 << 1,

    /// <summary><c>@</c> with a character of a name on both sides.</summary>
    Email = 1 << 2,

    /// <summary><c>@</c> before a <c>\w</c>.</summary>
    User = 1 << 3,

    /// <summary>A digit before <c>%</c>.</summary>
    Percent = 1 << 4,

    /// <summary>A digit beside a sign of currency.</summary>
    Money = 1 << 5,

    /// <summary>A digit.</summary>
    Digit = 1 << 6,

    /// <summary>As many digits as a telephone number has.</summary>
    Phone = 1 << 7,

    /// <summary>A digit before a colon or the half of the day.</summary>
    Time = 1 << 8,

    /// <summary><c>#</c> before a <c>\w</c>.</summary>
    Hashtag = 1 << 9,

    /// <summary>A capital before two characters that are capitals or spaces.</summary>
    Capitals = 1 << 10,

    /// <summary>A letter three times in a row.</summary>
    Threefold = 1 << 11,

    /// <summary>Two of <c>! ? .</c> in a row.</summary>
    Repeated = 1 << 12,

    /// <summary><c>*</c> before a <c>\w</c>.</summary>
    Asterisk = 1 << 13,

    /// <summary>An ASCII apostrophe between two ASCII letters.</summary>
    Apostrophe = 1 << 14,
}
