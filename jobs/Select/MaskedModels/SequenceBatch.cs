namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>Sequences that are computed at once, as a model's inputs: each filled up to the longest, with an attention mask that is 1 where a sequence is.</summary>
internal sealed class SequenceBatch
{
    /// <summary>Lays out sequences.</summary>
    /// <param name="sequences">The sequences, one at least.</param>
    /// <param name="rows">How many rows to lay out; those beyond the sequences repeat the last.</param>
    /// <param name="length">How long each row is: the longest sequence, or what the model asks for.</param>
    /// <param name="padding">The id that rows are filled up with.</param>
    public SequenceBatch(IReadOnlyList<MaskedSequence> sequences, int rows, int length, int padding)
    {
        (Sequences, Rows, Length) = (sequences, rows, length);
        (Ids, Attention) = (new long[rows * length], new long[rows * length]);
        Array.Fill(Ids, padding);
        for (var row = 0; row < rows; row++)
            Place(sequences[Math.Min(row, sequences.Count - 1)].Ids, row * length);
    }

    /// <summary>Gets the sequences.</summary>
    public IReadOnlyList<MaskedSequence> Sequences { get; }

    /// <summary>Gets how many rows there are.</summary>
    public int Rows { get; }

    /// <summary>Gets how long each is.</summary>
    public int Length { get; }

    /// <summary>Gets the ids, row after row.</summary>
    public long[] Ids { get; }

    /// <summary>Gets 1 for each token of a sequence and 0 for padding.</summary>
    public long[] Attention { get; }

    private void Place(int[] ids, int start)
    {
        for (var at = 0; at < ids.Length; at++)
            (Ids[start + at], Attention[start + at]) = (ids[at], 1);
    }
}
