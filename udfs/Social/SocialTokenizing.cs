namespace LaborSpark.Udfs;

/// <summary>How the normalised text is cut into tokens: ekphrasis's <c>tokenizer</c>.</summary>
public enum SocialTokenizing
{
    /// <summary><c>SocialTokenizer</c>: emoticons before numbers, emoji and words.</summary>
    Social,

    /// <summary>The newer <c>Tokenizer</c> in its default order: emoji first.</summary>
    Pipeline,

    /// <summary>No tokenizer: the words between white space. HTML entities stay, nothing is lower-cased, no dictionary is looked up.</summary>
    WhiteSpace,
}
