using System.Collections;
using System.Globalization;
using System.Text;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>A user's function failed; the message says which, where and on what.</summary>
internal sealed class UserCodeException : Exception
{
    private const int ValueLimit = 200;

    private UserCodeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The row's number in the batch counts from 1, as users do.</summary>
    public static UserCodeException InRow(string function, int row, object?[] values, Exception error) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The C# function '{function}' failed at row {row + 1} of the batch on the value{(values.Length == 1 ? "" : "s")} ({string.Join(", ", values.Select(Show))})"),
        error);

    public static UserCodeException InBatch(string function, int batch, long lastRow, Exception error) => new(
        batch == 0
            ? $"The C# function '{function}' failed before it read a batch"
            : string.Create(CultureInfo.InvariantCulture, $"The C# function '{function}' failed after it read batch {batch} of the partition (up to row {lastRow})"),
        error);

    /// <summary>The value as text of at most 200 characters.</summary>
    public static string Show(object? value) => value is null ? "null" : ErrorText.OrTypeName(value, () => Text(value));

    private static string Text(object value)
    {
        var text = new StringBuilder();
        Append(text, value);
        if (text.Length <= ValueLimit)
            return text.ToString();
        var end = char.IsHighSurrogate(text[ValueLimit - 1]) ? ValueLimit - 1 : ValueLimit;
        return $"{text.ToString(0, end)}…";
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string plain:
                text.Append('\'').Append(plain).Append('\'');
                break;
            case DictionaryEntry entry:
                Append(text, entry.Key);
                text.Append(": ");
                Append(text, entry.Value);
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        var separator = "";
        // A dictionary's own enumerator gives entries of unknown types.
        var enumerator = items is IDictionary map ? map.GetEnumerator() : items.GetEnumerator();
        while (text.Length <= ValueLimit && enumerator.MoveNext())
        {
            text.Append(separator);
            Append(text, enumerator.Current);
            separator = ", ";
        }
        text.Append(']');
    }
}
