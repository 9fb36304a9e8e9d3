using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Candidates;

/// <summary>Tweets that a method asks for.</summary>
/// <param name="ClassNumber">The class's number.</param>
/// <param name="Method">The method.</param>
/// <param name="Reason">Why: what a tweet taken is marked with.</param>
/// <param name="Asked">How many tweets.</param>
/// <param name="Order">Among which and in which order.</param>
internal sealed record PickRequest(int ClassNumber, MethodName Method, PickReason Reason, int Asked, CandidateOrder Order)
{
    /// <summary>How many are enough after rank <see cref="WidenedTo"/>: from there on no more are taken. Default: as many as are asked for.</summary>
    public int Enough { get; init; } = Asked;

    /// <summary>The rank down to which all are taken that may be. Default: none.</summary>
    public long WidenedTo { get; init; }

    /// <summary>The text that makes the hashes of this request its own: the keyword, structure or motif; empty for none.</summary>
    public string Key => Reason.Keyword + Reason.SkipGram;
}
