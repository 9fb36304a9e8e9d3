using System.Globalization;

namespace LaborSpark.Jobs.Settings;

/// <summary>What a setting may be, said where the setting is declared, with the reason.</summary>
/// <param name="reason">Why the rule is there; shown to the user who breaks it.</param>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class RuleAttribute(string reason) : Attribute
{
    /// <summary>Why the rule is there.</summary>
    public string Reason { get; } = reason;

    /// <summary>What is allowed, to follow the word "expected".</summary>
    public abstract string Expected { get; }

    /// <summary>True if the value keeps the rule.</summary>
    public abstract bool Allows(object? value);

    /// <summary>What is shown of a value that breaks the rule.</summary>
    public virtual string Shown(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
