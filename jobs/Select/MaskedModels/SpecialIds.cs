using LaborSpark.Jobs.Errors;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>The ids of the tokens that frame, fill and mask a sequence.</summary>
/// <param name="Start">Of <c>[CLS]</c>.</param>
/// <param name="End">Of <c>[SEP]</c>.</param>
/// <param name="Mask">Of <c>[MASK]</c>.</param>
/// <param name="Padding">Of <c>[PAD]</c>, or 0 in a vocabulary without: the model is told not to look there.</param>
internal sealed record SpecialIds(int Start, int End, int Mask, int Padding)
{
    /// <summary>Finds them.</summary>
    /// <param name="path">Where the vocabulary is, for messages.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="JobException">One is missing.</exception>
    public static SpecialIds In(string path, BertVocabulary vocabulary)
    {
        var tokens = vocabulary.Tokens.ToList();
        var missing = ((string[])["[CLS]", "[SEP]", "[MASK]"]).Where(token => !tokens.Contains(token)).ToList();
        return missing.Count == 0
            ? new SpecialIds(tokens.IndexOf("[CLS]"), tokens.IndexOf("[SEP]"), tokens.IndexOf("[MASK]"), Math.Max(0, tokens.IndexOf("[PAD]")))
            : throw JobException.BadInput($"bad input: the vocabulary {path} has no line {string.Join(" and no line ", missing)}, which a masked language model needs. Take the vocab.txt that lies with the model.");
    }
}
