namespace LaborSpark.Jobs.Select.Findings;

/// <summary>A method as it is named on the command line; they choose in this order.</summary>
internal enum MethodName
{
    /// <summary>The highest scores.</summary>
    Exploit,

    /// <summary>Words of high lift.</summary>
    Keyword,

    /// <summary>Frequent structures of sentences.</summary>
    Sentence,

    /// <summary>The motifs of 2021.</summary>
    Motifs,

    /// <summary>The best not labelled, of 2021.</summary>
    Adaptive,

    /// <summary>The least certain scores, of 2021.</summary>
    Uncertainty,
}
