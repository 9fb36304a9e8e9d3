namespace LaborSpark.Jobs.Settings;

/// <summary>Class names with commas between: each a plain folder name, none twice.</summary>
internal sealed class ClassNamesAttribute() : RuleAttribute("a class is a folder of the inference output and a part of a file name")
{
    /// <inheritdoc/>
    public override string Expected => "class names with commas between, each once, as in job_offer,job_search";

    /// <inheritdoc/>
    public override bool Allows(object? value)
    {
        if (value is not string text)
            return true;
        var names = Split(text);
        return names.All(IsName) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    /// <summary>The names of the text, without the blanks around them.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] is not ('.' or '_') && !name.AsSpan().ContainsAny("/\\=\0");
}
