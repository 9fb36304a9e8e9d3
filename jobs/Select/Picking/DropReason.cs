namespace LaborSpark.Jobs.Select.Picking;

/// <summary>Why a candidate is not taken, in words for people.</summary>
internal static class DropReason
{
    /// <summary>It was labelled or sent before.</summary>
    public const string LabelledBefore = "labelled before";

    /// <summary>A tweet with a near-identical text was labelled or sent before.</summary>
    public const string TextLabelledBefore = "text labelled before";

    /// <summary>A tweet with a near-identical text was taken for the same request.</summary>
    public const string NearIdentical = "near-identical text";

    /// <summary>The class's ranking lacks it.</summary>
    public const string NoScore = "no score";

    /// <summary>It has no text that could be read.</summary>
    public const string NoText = "no text";

    /// <summary>The method has sent as many as it may.</summary>
    public const string Quota = "over the quota";
}
