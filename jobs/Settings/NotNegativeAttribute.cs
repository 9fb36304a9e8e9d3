namespace LaborSpark.Jobs.Settings;

/// <summary>A number that is 0 or more and has an end.</summary>
internal sealed class NotNegativeAttribute(string reason) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => "a number of 0 or more";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not double number || (number >= 0 && double.IsFinite(number));
}
