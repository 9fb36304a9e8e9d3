namespace LaborSpark.Jobs.Settings;

/// <summary>Names of columns with commas between, none twice.</summary>
internal sealed class ColumnNamesAttribute() : RuleAttribute("each column is compared once")
{
    /// <inheritdoc/>
    public override string Expected => "names of columns with commas between, each once, as in text,lowercased_text";

    /// <inheritdoc/>
    public override bool Allows(object? value)
    {
        if (value is not string text)
            return true;
        var names = Split(text);
        return names.All(n => n.Length > 0) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    /// <summary>The names of the text, without the blanks around them.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
