using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>Finds the functions anywhere in a plan: in expressions, relations and commands alike.</summary>
internal static class PythonUdfs
{
    private static readonly ConcurrentDictionary<MessageDescriptor, FieldDescriptor[]> MessageFields = new();

    /// <summary>Lists the functions in no fixed order.</summary>
    public static IEnumerable<PythonUDF> In(IMessage message)
    {
        // A stack of our own: plans nest deeper than the thread's stack allows.
        var waiting = new Stack<IMessage>([message]);
        while (waiting.TryPop(out var next))
        {
            if (next is PythonUDF function)
                yield return function;
            foreach (var field in MessageFields.GetOrAdd(next.Descriptor, FieldsOf))
                Push(waiting, field.Accessor.GetValue(next));
        }
    }

    private static FieldDescriptor[] FieldsOf(MessageDescriptor descriptor) =>
        [.. descriptor.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message)];

    private static void Push(Stack<IMessage> waiting, object? value)
    {
        switch (value)
        {
            case IMessage message:
                waiting.Push(message);
                break;
            case IDictionary map:
                foreach (var message in map.Values.OfType<IMessage>())
                    waiting.Push(message);
                break;
            case IEnumerable list:
                foreach (var message in list.OfType<IMessage>())
                    waiting.Push(message);
                break;
        }
    }
}
