namespace LaborSpark.Udfs;

/// <summary>How words in capitals are tagged: ekphrasis's <c>all_caps_tag</c>.</summary>
public enum AllCapsTag
{
    /// <summary>An opening tag before the words and a closing one after them.</summary>
    Wrap,

    /// <summary>One tag after the last word.</summary>
    Single,

    /// <summary>A tag after each word.</summary>
    Every,
}
