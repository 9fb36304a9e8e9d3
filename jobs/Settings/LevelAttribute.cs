namespace LaborSpark.Jobs.Settings;

/// <summary>A number between 0 and 1, neither included.</summary>
internal sealed class LevelAttribute(string reason) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => "a number between 0 and 1";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not double number || number is > 0 and < 1;
}
