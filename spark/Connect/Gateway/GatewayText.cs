using System.Globalization;
using System.Text;

namespace LaborSpark.Spark.Connect.Gateway;

/// <summary>The words of the Py4J text protocol: arguments out, answers in.</summary>
internal static class GatewayText
{
    /// <summary>One argument as a line without its end.</summary>
    public static string Argument(object? value) => value switch
    {
        null => "n",
        string text => "s" + Escape(text),
        bool flag => flag ? "bTrue" : "bFalse",
        int number => "i" + number.ToString(CultureInfo.InvariantCulture),
        JavaObject reference => "r" + reference.Id,
        _ => throw new ArgumentException($"The gateway takes text, int, bool and objects of the JVM; got {value.GetType()}.", nameof(value)),
    };

    /// <summary>Reads the value of a successful answer, what follows <c>!y</c>: null, text, int, long, bool, double or <see cref="JavaObject"/>.</summary>
    public static object? Value(string answer)
    {
        if (answer.Length == 0)
            throw new SparkLaunchException("Spark's gateway answered without a type. Is the program at this port a Py4J gateway?");
        var rest = answer[1..];
        return answer[0] switch
        {
            'v' or 'n' => null,
            's' => Unescape(rest),
            'i' => int.Parse(rest, CultureInfo.InvariantCulture),
            'L' => long.Parse(rest, CultureInfo.InvariantCulture),
            'd' => double.Parse(rest, CultureInfo.InvariantCulture),
            'b' => rest is "true" or "True",
            'r' or 'l' or 'a' or 'h' or 't' or 'g' => new JavaObject(rest),
            _ => throw new SparkLaunchException($"Spark's gateway answered with the unknown type '{answer[0]}'."),
        };
    }

    /// <summary>Puts a text on one line.</summary>
    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Takes the escapes away.</summary>
    public static string Unescape(string line)
    {
        if (!line.Contains('\\', StringComparison.Ordinal))
            return line;
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
                continue;
            }

            i++;
            text.Append(line[i] switch { 'n' => '\n', 'r' => '\r', var other => other });
        }

        return text.ToString();
    }
}
