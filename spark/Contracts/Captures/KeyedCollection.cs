using System.Collections;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>Sets and dictionaries of one type, with the comparer they look up by.</summary>
internal abstract class KeyedCollection
{
    /// <summary>The name in data of the one comparer, beside the default, that can travel.</summary>
    public const string IgnoreCase = "ignoreCase";

    /// <summary>The access to <c>HashSet</c> of an element type.</summary>
    public static KeyedCollection Set(Type element) =>
        (KeyedCollection)Activator.CreateInstance(typeof(SetOf<>).MakeGenericType(element))!;

    /// <summary>The access to <c>Dictionary</c> of a key and a value type.</summary>
    public static KeyedCollection Dictionary(Type key, Type value) =>
        (KeyedCollection)Activator.CreateInstance(typeof(DictionaryOf<,>).MakeGenericType(key, value))!;

    /// <summary>The only runtime type that is accepted.</summary>
    public abstract Type CollectionType { get; }

    /// <summary>The comparer of a collection.</summary>
    public abstract object Comparer(object collection);

    /// <summary>True if lookups compare as they do by default.</summary>
    public abstract bool ComparesByDefault(object collection);

    /// <summary>An empty collection.</summary>
    public abstract object Create(bool ignoreCase, int count);

    /// <summary>Adds an entry; a set has no value.</summary>
    public abstract void Add(object collection, object? key, object? value);

    private static IEqualityComparer<T>? ComparerFor<T>(bool ignoreCase) =>
        ignoreCase ? (IEqualityComparer<T>)(object)StringComparer.OrdinalIgnoreCase : null;

    // For strings the default and the ordinal comparer are two objects with one meaning.
    private static bool IsDefault<T>(IEqualityComparer<T> comparer) =>
        ReferenceEquals(comparer, EqualityComparer<T>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);

    private sealed class SetOf<T> : KeyedCollection
    {
        public override Type CollectionType => typeof(HashSet<T>);

        public override object Comparer(object collection) => ((HashSet<T>)collection).Comparer;

        public override bool ComparesByDefault(object collection) => IsDefault(((HashSet<T>)collection).Comparer);

        public override object Create(bool ignoreCase, int count) => new HashSet<T>(count, ComparerFor<T>(ignoreCase));

        public override void Add(object collection, object? key, object? value) => ((HashSet<T>)collection).Add((T)key!);
    }

    private sealed class DictionaryOf<TKey, TValue> : KeyedCollection
        where TKey : notnull
    {
        public override Type CollectionType => typeof(Dictionary<TKey, TValue>);

        public override object Comparer(object collection) => ((Dictionary<TKey, TValue>)collection).Comparer;

        public override bool ComparesByDefault(object collection) => IsDefault(((Dictionary<TKey, TValue>)collection).Comparer);

        public override object Create(bool ignoreCase, int count) => new Dictionary<TKey, TValue>(count, ComparerFor<TKey>(ignoreCase));

        public override void Add(object collection, object? key, object? value) => ((IDictionary)collection).Add(key!, value);
    }
}
