namespace LaborSpark.Jobs.Inputs;

/// <summary>What a parquet column holds, as far as reading it exactly is concerned.</summary>
internal enum ParquetKind
{
    /// <summary>Text, or bytes without annotation, as older writers store text.</summary>
    Text,

    /// <summary>Whole numbers of any width, decimals without fraction among them.</summary>
    Whole,

    /// <summary>Single or double precision floating point.</summary>
    Floating,

    /// <summary>Decimals with a fraction.</summary>
    Fraction,

    /// <summary>Lists of texts.</summary>
    TextList,

    /// <summary>Anything else.</summary>
    Other,
}
