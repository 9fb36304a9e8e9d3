using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>How JSON is written: snake case, UTF-8 without a byte order mark, characters as themselves, LF, and so the same bytes everywhere.</summary>
internal static class ExportJson
{
    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Compact { get; } = Options(indented: false);

    /// <summary>On several lines, for reading.</summary>
    public static JsonSerializerOptions Indented { get; } = Options(indented: true);

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        WriteIndented = indented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A lift over a count of zero is infinite.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };
}
