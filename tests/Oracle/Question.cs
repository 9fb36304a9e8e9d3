using System.Text.Json;
using System.Text.Json.Serialization;
using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>A text and the options to normalise it with, as ekphrasis_options.py reads it.</summary>
internal sealed record Question([property: JsonPropertyName("options")] SocialOptions Options, [property: JsonPropertyName("text")] string Text)
{
    /// <summary>Gets how it is written: the options' own names, values of enums by name.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };
}
