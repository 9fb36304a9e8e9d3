namespace LaborSpark.Jobs.Settings;

/// <summary>A number from 0 to 1, both included.</summary>
internal sealed class ShareAttribute(string reason) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => "a number from 0 to 1";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not double number || number is >= 0 and <= 1;
}
