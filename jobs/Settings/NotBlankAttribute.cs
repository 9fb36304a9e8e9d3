namespace LaborSpark.Jobs.Settings;

/// <summary>A text that, if given, is not empty.</summary>
internal sealed class NotBlankAttribute(string reason) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => "a text that is not empty";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not string text || !string.IsNullOrWhiteSpace(text);
}
