using System.Globalization;

namespace LaborSpark.Jobs.Settings;

/// <summary>Base rates of classes: pairs of a class and a share of the random set.</summary>
internal sealed class BaseRatesAttribute() : RuleAttribute("the base rate is the share of all tweets that are thought positive, and says how many top tweets there are")
{
    /// <inheritdoc/>
    public override string Expected => "CLASS=RATE with a rate from 0 to 1, as in job_offer=0.0056";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not string text || SettingPairs.Split(text).Values.All(IsShare);

    /// <inheritdoc/>
    // Of the rates of all layers those alone that are wrong.
    public override string Shown(object? value) => string.Join(", ", SettingPairs.Split((string?)value).Where(r => !IsShare(r.Value)).Select(r => $"{r.Key}={r.Value}"));

    /// <summary>The rate of a text; null if it is no number.</summary>
    public static double? Rate(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) ? rate : null;

    private static bool IsShare(string rate) => Rate(rate) is >= 0 and <= 1;
}
