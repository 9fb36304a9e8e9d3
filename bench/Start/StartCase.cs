namespace LaborSpark.Bench.Start;

/// <summary>A program that is started, does little and ends.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Program">Its executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="FirstResult">How the line begins that says after how many seconds it had its first result; null where only its end counts.</param>
internal sealed record StartCase(string Name, string Program, IReadOnlyList<string> Arguments, string? FirstResult = null)
{
    /// <summary>Variables of its environment beside those of this program.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
