namespace LaborSpark.Udfs;

/// <summary>What gets a tag beside it: ekphrasis's <c>annotate</c>.</summary>
[Flags]
public enum SocialAnnotations
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An unpacked hashtag: <c>&lt;hashtag&gt; … &lt;/hashtag&gt;</c>.</summary>
    Hashtag = 1,

    /// <summary>Words in capitals, in the way of <see cref="SocialOptions.AllCapsTag"/>: <c>&lt;allcaps&gt;</c>.</summary>
    AllCaps = 2,

    /// <summary>A word with a letter three times in a row, after it was shortened: <c>&lt;elongated&gt;</c>.</summary>
    Elongated = 4,

    /// <summary>Two or more of <c>! ? .</c> in a row, after they were made one of each: <c>&lt;repeated&gt;</c>.</summary>
    Repeated = 8,

    /// <summary>A word between asterisks, after they were taken away: <c>&lt;emphasis&gt;</c>.</summary>
    Emphasis = 16,

    /// <summary>A word with asterisks inside: <c>&lt;censored&gt;</c>.</summary>
    Censored = 32,

    /// <summary>All of them.</summary>
    All = Hashtag | AllCaps | Elongated | Repeated | Emphasis | Censored,
}
