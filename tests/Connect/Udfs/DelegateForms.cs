using System.Globalization;
using System.Linq.Expressions;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Udfs;

/// <summary>Every form in which a program can hand over a function, each with an argument and the answer it gives to it.</summary>
internal static class DelegateForms
{
    private static readonly string Suffix = "!";

    public static IEnumerable<(string Form, Delegate Function, object? Argument, object? Answer)> All()
    {
        var text = "x";
        var names = new List<string?> { "a", null };
        var day = new DateOnly(2024, 2, 29);
        var settings = new Settings("s", [1, 2]);
        yield return ("lambda", (Func<string, string>)(s => s + "1"), "a", "a1");
        yield return ("static lambda", (Func<string, string>)(static s => s + Suffix), "a", "a!");
        yield return ("lambda with a captured variable", (Func<string, string>)(s => s + text), "a", "ax");
        yield return ("lambda with many captured variables", (Func<int, string>)(i => $"{i}{text}{names.Count}{day:O}{settings.Numbers[1]}"), 7, "7x22024-02-292");
        yield return ("static method", (Func<string, string>)Twice, "a", "aa");
        yield return ("static method of the framework", (Func<int, int>)Math.Abs, -3, 3);
        yield return ("method of a string", (Func<string, bool>)"abc".Contains, "b", true);
        yield return ("method of a record", (Func<int, int>)settings.Sum, 1, 4);
        yield return ("method of a record struct", (Func<int, int>)new Factor(3).Times, 2, 6);
        yield return ("extension method", (Func<string, string>)"p".Before, "a", "pa");
        yield return ("local function", (Func<string, string>)Local, "a", "<a>");
        yield return ("local function with a captured variable", (Func<string, string>)Captures, "a", "ax");
        yield return ("variance", (Func<string, object>)Object, "a", "a");
        yield return ("custom delegate", (Custom)(s => s + "c"), "a", "ac");
        foreach (var form in Nested().Concat(Generics<double>()).Concat(Chained()))
            yield return form;

        static string Local(string s) => $"<{s}>";
        string Captures(string s) => s + text;
    }

    public static Delegate Multicast()
    {
        Func<string, string> function = s => s;
        return function + (s => s);
    }

    public static Delegate CompiledExpression()
    {
        Expression<Func<string, string>> expression = s => s + "1";
        return expression.Compile();
    }

    public static Delegate OpenInstance() => typeof(string).GetMethod(nameof(string.Trim), Type.EmptyTypes)!.CreateDelegate<Func<string, string>>();

    public static Delegate CapturesAStream()
    {
        var stream = new MemoryStream();
        return (Func<string, string>)(s => s + stream.Length);
    }

    public static Delegate SharesAStream()
    {
        var stream = new MemoryStream();
        var text = "x";
        Func<string, string> function = s => s + text;
        Func<long> neighbour = () => stream.Length + text.Length;
        GC.KeepAlive(neighbour);
        return function;
    }

    public static Delegate UsesAStreamThroughALocalFunction()
    {
        var stream = new MemoryStream();
        return (Func<string, string>)(s => s + Length());
        long Length() => stream.Length;
    }

    public static Delegate UsesAStreamInAnIterator()
    {
        var stream = new MemoryStream();
        return (Func<string, IEnumerable<string>>)Lines;
        IEnumerable<string> Lines(string s)
        {
            yield return s;
            yield return s + stream.Length;
        }
    }

    public static Delegate CapturesADelegate()
    {
        Func<string, string> inner = s => s;
        return (Func<string, string>)(s => inner(s));
    }

    public static Delegate CapturesAnObject()
    {
        object anything = 5;
        return (Func<string, string>)(s => s + anything);
    }

    public static Delegate CapturesARecordOfAStream()
    {
        var holder = new Holder("h", Stream.Null);
        return (Func<string, string>)(s => s + holder.Content);
    }

    public static Delegate CapturesTooMuch()
    {
        var table = new long[1_000_000];
        return (Func<int, long>)(i => table[i]);
    }

    public static Delegate CapturesALazySequence()
    {
        var numbers = Enumerable.Range(0, 3).Where(i => i > 1);
        return (Func<int, bool>)(i => numbers.Contains(i));
    }

    private static IEnumerable<(string Form, Delegate Function, object? Argument, object? Answer)> Nested()
    {
        var outer = 1;
        foreach (var inner in new[] { 10 })
        {
            var innermost = inner * 10;
            yield return ("chained scopes", (Func<int, int>)(i => i + outer + inner + innermost), 1000, 1111);
            Func<int, Func<int, int>> make = i => j => i + j + innermost;
            GC.KeepAlive(make);
        }
    }

    private static IEnumerable<(string Form, Delegate Function, object? Argument, object? Answer)> Generics<T>()
        where T : struct, IParsable<T>
    {
        var text = "2.5";
        yield return ("lambda in a generic method", (Func<string, T>)(s => T.Parse(s, CultureInfo.InvariantCulture)), "1.5", T.Parse("1.5", CultureInfo.InvariantCulture));
        yield return ("lambda with a captured variable in a generic method", (Func<string, (T, T)>)(s => (T.Parse(s, CultureInfo.InvariantCulture), T.Parse(text, CultureInfo.InvariantCulture))), "1.5", (1.5, 2.5));
        yield return ("generic method", (Func<int, string>)Name<int, T>, 3, "3 Int32 Double");
        yield return ("method of a generic type", (Func<int, string>)Generic<T>.Name<string>, 3, "3 Double String");
        yield return ("lambda of a generic type", Generic<T>.Lambda(), 3, "3Double");
    }

    private static IEnumerable<(string Form, Delegate Function, object? Argument, object? Answer)> Chained()
    {
        int? none = null;
        var when = new Timestamp(2024, 1, 2, 3, 4, 5, 6);
        Dictionary<string, (int, DayOfWeek)> map = new(StringComparer.OrdinalIgnoreCase) { ["K"] = (5, DayOfWeek.Friday) };
        IReadOnlyList<int> list = [1, 2, 3];
        yield return ("nulls and maps", (Func<string, string>)(k => $"{none is null} {when} {map[k].Item2} {list.Sum()}"), "k", "True 2024-01-02 03:04:05.000006 Friday 6");
    }

    private static string Twice(string text) => text + text;

    private static string Object(object value) => (string)value;

    private static string Name<T, TOther>(T value) => $"{value} {typeof(T).Name} {typeof(TOther).Name}";

    internal delegate string Custom(string text);

    internal sealed record Settings(string Name, int[] Numbers)
    {
        public int Sum(int more) => Numbers.Sum() + more;
    }

    internal readonly record struct Factor(int Value)
    {
        public int Times(int other) => Value * other;
    }

    internal sealed record Holder(string Name, Stream Content);

    internal static class Generic<T>
    {
        public static string Name<TOther>(int value) => $"{value} {typeof(T).Name} {typeof(TOther).Name}";

        public static Delegate Lambda() => (Func<int, string>)(i => i.ToString(CultureInfo.InvariantCulture) + typeof(T).Name);
    }

    /// <summary>An ordinary class whose functions hold on to it.</summary>
    internal sealed class Cleaner(string suffix)
    {
        private readonly List<string> _log = [];

        public string Suffix { get; } = suffix;

        public string Clean(string text)
        {
            _log.Add(text);
            return text + Suffix;
        }

        public Delegate UsesAProperty() => (Func<string, string>)(s => s + Suffix);

        public Delegate UsesAMethodAndAVariable()
        {
            var text = "x";
            return (Func<string, string>)(s => Clean(s) + text);
        }

        public Delegate SharesThis()
        {
            var text = "x";
            Func<string, string> function = s => s + text;
            Func<string> neighbour = () => Suffix + text;
            GC.KeepAlive(neighbour);
            return function;
        }
    }
}

internal static class TextExtensions
{
    public static string Before(this string prefix, string text) => prefix + text;
}
