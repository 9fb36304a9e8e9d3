namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>A token that a masked language model puts in the place of a mask.</summary>
/// <param name="Token">The token as the vocabulary has it, a leading <c>##</c> included.</param>
/// <param name="Score">Its probability, 0 to 1: the softmax over the vocabulary.</param>
internal sealed record Proposal(string Token, double Score);
