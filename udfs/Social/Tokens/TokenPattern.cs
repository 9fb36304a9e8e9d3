namespace LaborSpark.Udfs;

/// <summary>The patterns that the tokenizers are made of, by ekphrasis's names.</summary>
internal enum TokenPattern
{
    /// <summary>URL.</summary>
    Url,

    /// <summary>TAG.</summary>
    Tag,

    /// <summary>EMAIL.</summary>
    Email,

    /// <summary>USER.</summary>
    User,

    /// <summary>HASHTAG.</summary>
    Hashtag,

    /// <summary>CASHTAG.</summary>
    Cashtag,

    /// <summary>PHONE.</summary>
    Phone,

    /// <summary>PERCENT.</summary>
    Percent,

    /// <summary>MONEY.</summary>
    Money,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>TIME.</summary>
    Time,

    /// <summary>ACRONYM.</summary>
    Acronym,

    /// <summary>LTR_FACE.</summary>
    LeftToRightFace,

    /// <summary>RTL_FACE.</summary>
    RightToLeftFace,

    /// <summary>CENSORED.</summary>
    Censored,

    /// <summary>EMPHASIS.</summary>
    Emphasis,

    /// <summary>REST_EMOTICONS.</summary>
    RestEmoticon,

    /// <summary>NUMBER.</summary>
    Number,

    /// <summary>EMOJI.</summary>
    Emoji,

    /// <summary>WORD.</summary>
    Word,

    /// <summary>EASTERN_EMOTICONS.</summary>
    EasternEmoticon,
}
