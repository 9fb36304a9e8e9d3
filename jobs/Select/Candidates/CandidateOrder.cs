using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.Candidates;

/// <summary>Among which tweets those asked for are looked for, and in which order.</summary>
internal abstract record CandidateOrder
{
    /// <summary>All of a ranking, from its best.</summary>
    /// <param name="ranked">The rows of the ranking.</param>
    public static CandidateOrder FromBest(long ranked) => new Ranks(1, ranked, IsBackwards: false);

    /// <summary>A ranking from some place on upwards, to better scores, and from the next on downwards.</summary>
    /// <param name="above">The last rank of the upper side; 0 for none.</param>
    /// <param name="ranked">The rows of the ranking.</param>
    public static (CandidateOrder Upper, CandidateOrder Lower) SidesOf(long above, long ranked) =>
        (new Ranks(above, above, IsBackwards: true), new Ranks(above + 1, ranked - above, IsBackwards: false));

    /// <summary>The tweets of a part of the ranking, by rank.</summary>
    /// <param name="First">The rank of the first to look at.</param>
    /// <param name="Count">How many there are, from 0.</param>
    /// <param name="IsBackwards">Each next rank is one less, not one more.</param>
    internal sealed record Ranks(long First, long Count, bool IsBackwards) : CandidateOrder
    {
        /// <summary>The least rank and the greatest of the first so many.</summary>
        public (long Least, long Most) Head(long most) => Math.Min(most, Count) is var count && IsBackwards ? (First - count + 1, First) : (First, First + count - 1);
    }

    /// <summary>The first tweets of the ranking, by hash.</summary>
    /// <param name="Top">How many.</param>
    internal sealed record RandomOfTop(long Top) : CandidateOrder;

    /// <summary>All tweets that hold a text, a structure or a motif, by hash.</summary>
    /// <param name="Kind">What is looked for.</param>
    /// <param name="Tokens">Its tokens; of a keyword one.</param>
    /// <param name="Skipped">The most tokens left out of a structure.</param>
    internal sealed record WholeTable(SearchKind Kind, IReadOnlyList<string> Tokens, int Skipped = 0) : CandidateOrder;
}
