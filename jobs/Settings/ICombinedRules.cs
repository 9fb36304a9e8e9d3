namespace LaborSpark.Jobs.Settings;

/// <summary>Options of which some say something together.</summary>
internal interface ICombinedRules
{
    /// <summary>The rules that several settings keep together.</summary>
    IReadOnlyList<CombinedRule> CombinedRules { get; }
}
