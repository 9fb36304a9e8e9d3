namespace LaborSpark.Udfs;

/// <summary>A word, as it lies in the compiled file.</summary>
/// <param name="Log">The decimal logarithm of its probability by itself; of a word that was only counted in pairs, that of an unknown word of its length.</param>
/// <param name="Count">How often it was counted; 0 for a word that was only counted in pairs.</param>
internal readonly record struct WordEntry(double Log, long Count);
