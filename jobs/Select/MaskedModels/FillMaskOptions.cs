namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>How a masked language model is run.</summary>
internal sealed record FillMaskOptions
{
    /// <summary>Gets how many threads compute, 0 for one a core. The answers do not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Gets how many sequences are computed at once, from 1; a model with a fixed number of its own takes that.</summary>
    public int BatchSize { get; init; } = 8;
}
