using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>A growing list of tweet ids in one of their two forms, whole numbers or text. Everything that meets, orders or carries ids is written once over it.</summary>
/// <remarks>Implemented by structs, so that the code over each form is compiled for it.</remarks>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
internal interface IIds<TSelf>
    where TSelf : struct, IIds<TSelf>
{
    /// <summary>The number of ids.</summary>
    int Count { get; }

    /// <summary>Forgets all ids and keeps the room.</summary>
    void Clear();

    /// <summary>Appends the id of a row that is not null.</summary>
    /// <exception cref="NotWholeNumberException">The form is whole numbers, and the id is none.</exception>
    void Add(in IdColumn column, int row);

    /// <summary>Appends an id of another list.</summary>
    void Add(in TSelf other, int index);

    /// <summary>A hash of an id, good in all its bits and the same in every process.</summary>
    ulong HashOf(int index);

    /// <summary>True if two ids are the same.</summary>
    bool AreEqual(int index, in TSelf other, int otherIndex);

    /// <summary>The order of two ids as texts, by code point.</summary>
    int Compare(int index, in TSelf other, int otherIndex);

    /// <summary>Writes all ids.</summary>
    void WriteTo(ReusedBuffer buffer);

    /// <summary>Appends ids that <see cref="WriteTo"/> wrote.</summary>
    /// <param name="bytes">Nothing but these ids.</param>
    /// <param name="count">How many they are.</param>
    void ReadFrom(ReadOnlySpan<byte> bytes, int count);

    /// <summary>Appends the text of an id to a column.</summary>
    void AppendTo(Utf8ColumnBuilder column, int index);
}
