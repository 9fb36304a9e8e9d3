namespace LaborSpark.Udfs;

/// <summary>What <see cref="SocialOptions.Normalize"/> can put a tag in place of; the tag is the lower-case name in angle brackets.</summary>
public enum SocialTerm
{
    /// <summary>A web address: <c>&lt;url&gt;</c>.</summary>
    Url,

    /// <summary>An e-mail address: <c>&lt;email&gt;</c>.</summary>
    Email,

    /// <summary>A number with a percent sign: <c>&lt;percent&gt;</c>.</summary>
    Percent,

    /// <summary>A sum with a sign of currency: <c>&lt;money&gt;</c>.</summary>
    Money,

    /// <summary>A telephone number of ten digits: <c>&lt;phone&gt;</c>.</summary>
    Phone,

    /// <summary>A user's name after <c>@</c>: <c>&lt;user&gt;</c>.</summary>
    User,

    /// <summary>A time of the day: <c>&lt;time&gt;</c>.</summary>
    Time,

    /// <summary>A date: <c>&lt;date&gt;</c>.</summary>
    Date,

    /// <summary>A number: <c>&lt;number&gt;</c>.</summary>
    Number,

    /// <summary>A hashtag: <c>&lt;hashtag&gt;</c>. Hashtags are then not unpacked.</summary>
    Hashtag,
}
