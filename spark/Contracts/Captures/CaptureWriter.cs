using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>Writes captured values and refuses, by name, what is no plain data.</summary>
internal sealed class CaptureWriter(Stream output) : IDisposable
{
    private static readonly Type[] ReadOnlyForms = [typeof(List<>), typeof(ReadOnlyCollection<>)];

    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly List<string> _path = [];
    private FieldInfo? _variable;
    private int _depth;

    public void Dispose() => _json.Dispose();

    /// <summary>Writes a value as its declared type.</summary>
    public void Write(Type declared, object? value)
    {
        if (_depth == CapturedValues.MaximumDepth)
            throw Refused(declared, $"it is nested more than {CapturedValues.MaximumDepth} levels deep, or contains itself");
        _depth++;
        WriteLevel(Nullable.GetUnderlyingType(declared) ?? declared, value);
        _depth--;
        if (_json.BytesCommitted + _json.BytesPending > CapturedValues.MaximumBytes)
            throw TooLarge(declared);
    }

    private void WriteLevel(Type declared, object? value)
    {
        if (ClosureClasses.IsClosure(declared))
            WriteClosure(declared, value);
        else if (ScalarForm.For(declared) is { } scalar)
            WriteScalar(scalar, value);
        else if (PlainTypes.SequenceElement(declared) is { } element)
            WriteSequence(declared, element, value);
        else if (PlainTypes.SetElement(declared) is { } member)
            WriteKeyed(KeyedCollection.Set(member), value, [member]);
        else if (PlainTypes.DictionaryArguments(declared) is { } arguments)
            WriteKeyed(KeyedCollection.Dictionary(arguments[0], arguments[1]), value, arguments);
        else if (PlainTypes.HasPlainFields(declared))
            WriteFields(declared, value);
        else
            throw Refused(value is Delegate || declared == typeof(object) ? value?.GetType() ?? declared : declared, Why(declared));
    }

    private static string Why(Type declared)
    {
        if (typeof(Delegate).IsAssignableFrom(declared))
            return "a delegate cannot travel as data";
        return declared == typeof(object)
            ? "it is declared as object, so that its type is not known where it is read"
            : "it is no plain data";
    }

    private void WriteScalar(ScalarForm scalar, object? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else if (value is string { Length: > CapturedValues.MaximumBytes })
            throw TooLarge(typeof(string));
        else
            scalar.Write(_json, value);
    }

    private void WriteClosure(Type closure, object? value)
    {
        if (value is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        foreach (var field in ClosureClasses.Variables(closure))
        {
            _json.WritePropertyName(field.Name);
            if (ClosureClasses.IsOuterScope(field))
            {
                Write(field.FieldType, field.GetValue(value));
                continue;
            }

            _variable = field;
            _path.Add(ClosureClasses.IsThis(field) ? "this" : field.Name);
            Write(field.FieldType, field.GetValue(value));
            _path.Clear();
            _variable = null;
        }

        _json.WriteEndObject();
    }

    private void WriteSequence(Type declared, Type element, object? value)
    {
        if (value is null)
        {
            _json.WriteNullValue();
            return;
        }

        if (declared.IsInterface ? !IsReadOnlyForm(value.GetType()) : value.GetType() != declared)
            throw Refused(value.GetType(), $"it is declared as {declared}, which can travel only if it holds an array or a List: call ToArray() first");
        _json.WriteStartArray();
        var index = 0;
        foreach (var item in (IEnumerable)value)
            WritePart(string.Create(CultureInfo.InvariantCulture, $"[{index++}]"), element, item);
        _json.WriteEndArray();
    }

    // A collection expression for a read-only interface becomes a class that the compiler makes and names so.
    private static bool IsReadOnlyForm(Type type) =>
        type.IsSZArray
        || (type.IsConstructedGenericType && ReadOnlyForms.Contains(type.GetGenericTypeDefinition()))
        || type.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal);

    private void WriteKeyed(KeyedCollection access, object? value, Type[] types)
    {
        if (value is null)
        {
            _json.WriteNullValue();
            return;
        }

        if (value.GetType() != access.CollectionType)
            throw Refused(value.GetType(), $"expected a {access.CollectionType}");
        var ignoreCase = ReferenceEquals(access.Comparer(value), StringComparer.OrdinalIgnoreCase);
        if (!ignoreCase && !access.ComparesByDefault(value))
            throw Refused(value.GetType(), $"its comparer {access.Comparer(value).GetType()} cannot travel, only the default one and StringComparer.OrdinalIgnoreCase can");
        _json.WriteStartObject();
        if (ignoreCase)
            _json.WriteBoolean(KeyedCollection.IgnoreCase, true);
        _json.WriteStartArray("items");
        foreach (var entry in (IEnumerable)value)
            WriteEntry(entry, types);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteEntry(object? entry, Type[] types)
    {
        if (types.Length == 1)
        {
            WritePart("[]", types[0], entry);
            return;
        }

        var pair = entry!.GetType();
        _json.WriteStartArray();
        WritePart(".Keys", types[0], pair.GetProperty("Key")!.GetValue(entry));
        WritePart(".Values", types[1], pair.GetProperty("Value")!.GetValue(entry));
        _json.WriteEndArray();
    }

    private void WriteFields(Type declared, object? value)
    {
        if (value is null)
        {
            _json.WriteNullValue();
            return;
        }

        if (value.GetType() != declared)
            throw Refused(value.GetType(), $"it is declared as {declared}, and only a value of exactly that type can travel");
        _json.WriteStartArray();
        foreach (var field in PlainTypes.Fields(declared))
            WritePart("." + PlainTypes.MemberName(field), field.FieldType, field.GetValue(value));
        _json.WriteEndArray();
    }

    private void WritePart(string step, Type declared, object? value)
    {
        _path.Add(step);
        Write(declared, value);
        _path.RemoveAt(_path.Count - 1);
    }

    private CapturedValueException TooLarge(Type type)
    {
        var limit = CapturedValues.MaximumBytes.ToString("N0", CultureInfo.InvariantCulture);
        // The item at which the limit is met says nothing: the variable does.
        return new CapturedValueException(_path.FirstOrDefault() ?? "", _variable, _variable?.FieldType ?? type, $"the captured values together are larger than {limit} bytes, and they travel with every task", isTooLarge: true);
    }

    private CapturedValueException Refused(Type type, string reason) => new(Path(), _variable, type, reason);

    private string Path() => string.Concat(_path).TrimStart('.');
}
