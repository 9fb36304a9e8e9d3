namespace LaborSpark.Udfs;

/// <summary>What the tokenizer keeps in one piece; what is left out is cut as words and single characters.</summary>
[Flags]
public enum SocialTokenKinds
{
    /// <summary>Words alone.</summary>
    None = 0,

    /// <summary>Emoji of the basic plane, keycaps among them.</summary>
    Emojis = 1,

    /// <summary>Web addresses.</summary>
    Urls = 1 << 1,

    /// <summary>Tags in angle brackets.</summary>
    Tags = 1 << 2,

    /// <summary>E-mail addresses.</summary>
    Emails = 1 << 3,

    /// <summary>Names after <c>@</c>.</summary>
    Users = 1 << 4,

    /// <summary>Hashtags.</summary>
    Hashtags = 1 << 5,

    /// <summary>Ticker symbols after <c>$</c>.</summary>
    Cashtags = 1 << 6,

    /// <summary>Telephone numbers.</summary>
    Phones = 1 << 7,

    /// <summary>Percentages.</summary>
    Percents = 1 << 8,

    /// <summary>Sums of money.</summary>
    Money = 1 << 9,

    /// <summary>Dates.</summary>
    Dates = 1 << 10,

    /// <summary>Times of the day.</summary>
    Times = 1 << 11,

    /// <summary>Acronyms with full stops.</summary>
    Acronyms = 1 << 12,

    /// <summary>Emoticons: faces that look either way, hearts, eastern ones.</summary>
    Emoticons = 1 << 13,

    /// <summary>Words with asterisks inside.</summary>
    Censored = 1 << 14,

    /// <summary>Words between asterisks.</summary>
    Emphasis = 1 << 15,

    /// <summary>Numbers with a decimal or thousands sign.</summary>
    Numbers = 1 << 16,

    /// <summary>All of them.</summary>
    All = (1 << 17) - 1,
}
