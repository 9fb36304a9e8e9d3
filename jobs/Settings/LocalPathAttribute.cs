using System.Text.RegularExpressions;

namespace LaborSpark.Jobs.Settings;

/// <summary>A path on a file system that the driver and all executors mount; a <c>file:</c> URI is allowed.</summary>
internal sealed partial class LocalPathAttribute() : RuleAttribute(
    "tables are checked and published through the file system, so that a killed job never leaves half of one")
{
    /// <inheritdoc/>
    public override string Expected => "a path on a mounted file system";

    /// <inheritdoc/>
    public override bool Allows(object? value) =>
        value is not string path
        || (!string.IsNullOrWhiteSpace(path) && !path.Contains('\0', StringComparison.Ordinal) && (!Scheme().IsMatch(path) || IsFileUri(path)));

    /// <summary>The path of a <c>file:</c> URI, any other text as it is.</summary>
    public static string Strip(string path)
    {
        if (!IsFileUri(path))
            return path;
        var rest = path["file:".Length..];
        return rest.StartsWith("//", StringComparison.Ordinal) ? rest[2..] : rest;
    }

    // file://host/path would name another machine: only an empty host is ours.
    private static bool IsFileUri(string path) =>
        path.StartsWith("file:/", StringComparison.OrdinalIgnoreCase)
        && (!path.StartsWith("file://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("file:///", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:/", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
