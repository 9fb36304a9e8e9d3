namespace LaborSpark.StraightPort.Patterns;

/// <summary>Addresses, names and tags.</summary>
internal static class AddressPatterns
{
    /// <summary>A web address.</summary>
    public const string Url =
        $"(?:{Protocol}{HostPart}{HostEnd}" +
        $@"|www\.{NoSpace}+{HostEnd})";

    /// <summary>An e-mail address.</summary>
    public const string Email =
        $@"(?:^|(?<=[^\w@.)]))" +
        $@"(?:{MailboxCharacter}(?:\.(?!\.))?)*?{MailboxCharacter}" +
        $@"@(?:\w-?)*?\w+(?:\.(?:[a-z]{{2,}})){{1,3}}(?:$|(?=\b))";

    /// <summary>A name after <c>@</c>.</summary>
    public const string User = @"@\w+";

    /// <summary>A hashtag.</summary>
    public const string Hashtag = @"\#\b[\w\-]+\b";

    /// <summary>A ticker symbol.</summary>
    public const string Cashtag = @"(?<![A-Z])\$[A-Z]+\b";

    /// <summary>A tag in angle brackets.</summary>
    public const string Tag = @"<[/]?\w+[/]?>";

    private const string NoSpace = @"[^\s]";
    private const string Protocol = @"https?://(?:www\.|(?!www))";
    private const string HostPart = @"[^\s.]+";
    private const string HostEnd = $@"\.{NoSpace}{{2,}}";
    private const string MailboxCharacter = @"[\w+\-]";
}
