using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The second step of a merge: in each part the tweets' ids meet the scores of all classes, class by class. Of an id with several valid scores the highest is kept.</summary>
public static class IdJoin
{
    /// <summary>The number of a class, or <see cref="IdParts.Tweets"/>; a 32-bit integer.</summary>
    public const string ClassNumber = "class_number";

    /// <summary>Packed ids and scores of the class that have a tweet, binary; null in a row of notes.</summary>
    public const string Rows = "rows";

    /// <summary>Some of those ids and scores, packed, chosen by the ids' hash; null but in a row of notes.</summary>
    public const string Sample = "sample";

    /// <summary>A <see cref="JoinAudit"/>; null but in a row of notes, of which each part has one for each class that it has rows of, and one for the tweets.</summary>
    public const string Audit = "audit";

    /// <summary>Joins the rows of one part.</summary>
    /// <param name="batches">Batches of <see cref="PartColumns"/> of one part, in the order of their sources.</param>
    /// <param name="wholeNumbers">Ids travel as whole numbers, else as texts.</param>
    /// <param name="sampledOf">One of so many ids goes into the sample, 1 or more.</param>
    /// <returns>Batches of this class's columns; each is valid until the next is asked for.</returns>
    public static IEnumerable<RecordBatch> Join(IEnumerable<RecordBatch> batches, bool wholeNumbers, int sampledOf)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampledOf, 1);
        return wholeNumbers ? new IdJoin<NumberIds>(sampledOf).Join(batches) : new IdJoin<TextIds>(sampledOf).Join(batches);
    }
}
