namespace LaborSpark.Jobs.Select.Findings;

/// <summary>All that a run selected: the same inputs, parameters and seed give an equal one, wherever it runs; no clock and no path that is not an input is in it.</summary>
/// <param name="Inference">The name of the inference's folder.</param>
/// <param name="Seed">The seed of all choices by hash.</param>
/// <param name="Parameters">What the run was told, by option name; the values used, also where they are defaults.</param>
/// <param name="Classes">The classes, by name.</param>
internal sealed record Selection(string Inference, long Seed, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<ClassSelection> Classes);
