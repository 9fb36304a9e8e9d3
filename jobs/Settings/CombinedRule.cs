namespace LaborSpark.Jobs.Settings;

/// <summary>What some settings may be together; looked at only if each of them by itself is usable.</summary>
/// <param name="Settings">Their names as the user gives them: <c>--floor</c>, <c>INFERENCE_FOLDER</c>.</param>
/// <param name="Problem">What is wrong and what to do; null if nothing is.</param>
internal sealed record CombinedRule(IReadOnlyList<string> Settings, Func<string?> Problem);
