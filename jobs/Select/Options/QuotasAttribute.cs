using System.Globalization;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Settings;

namespace LaborSpark.Jobs.Select.Options;

/// <summary>Quotas of methods: pairs of a method and a number of tweets.</summary>
internal sealed class QuotasAttribute() : RuleAttribute("a quota is the most tweets that a method may send for a class")
{
    /// <inheritdoc/>
    public override string Expected => "METHOD=N with a method of --methods and a whole number from 0, as in keyword=100";

    /// <inheritdoc/>
    public override bool Allows(object? value) => value is not string text || SettingPairs.Split(text).All(p => Quota(p) is not null);

    /// <inheritdoc/>
    public override string Shown(object? value) => string.Join(", ", SettingPairs.Split((string?)value).Where(p => Quota(p) is null).Select(p => $"{p.Key}={p.Value}"));

    /// <summary>The quotas of a text that the rule allows.</summary>
    public static IReadOnlyDictionary<MethodName, int> Split(string? text) =>
        SettingPairs.Split(text).Select(p => Quota(p)!.Value).ToDictionary(q => q.Method, q => q.Most);

    private static (MethodName Method, int Most)? Quota(KeyValuePair<string, string> pair) =>
        Enum.GetValues<MethodName>().Where(m => OneOrMoreOfAttribute.NameOf(m) == pair.Key).ToList() is [var method] && int.TryParse(pair.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? (method, most) : null;
}
