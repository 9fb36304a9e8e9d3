using System.Globalization;

namespace LaborSpark.Jobs.Settings;

/// <summary>A whole number within bounds, both included.</summary>
internal sealed class InRangeAttribute(long least, long most, string reason) : RuleAttribute(reason)
{
    /// <inheritdoc/>
    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least:N0} to {most:N0}");

    /// <inheritdoc/>
    public override bool Allows(object? value) =>
        value is null || Convert.ToInt64(value, CultureInfo.InvariantCulture) is var number && number >= least && number <= most;
}
