using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using LaborSpark.Spark.Contracts;
using Spark.Connect;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>What the functions in a plan need on the executors, kept beside the plan's messages: no function is decoded that was made here, and of a plan made from one that was run only what is new is walked.</summary>
/// <remarks>Messages must not be changed any more. Thread-safe.</remarks>
internal static class PlanFunctions
{
    private static readonly ConditionalWeakTable<PythonUDF, UserFolders> Made = [];
    private static readonly ConditionalWeakTable<Relation, IReadOnlyCollection<UserFolders>> Found = [];
    private static readonly ConcurrentDictionary<MessageDescriptor, Shape> Shapes = new();

    /// <summary>Keeps what a function needs beside a call of it.</summary>
    public static void Note(PythonUDF call, UdfFunction function) => Made.Add(call, FoldersOf(function));

    /// <summary>What the functions of ours anywhere in a plan, a command or a request need, in no fixed order; empty if there is none of ours.</summary>
    public static IReadOnlyCollection<UserFolders> In(IMessage message)
    {
        var needed = new HashSet<UserFolders>();
        Walk(message, needed, relation => needed.UnionWith(Found.GetValue(relation, Below)));
        return needed;
    }

    private static HashSet<UserFolders> Below(Relation relation)
    {
        var needed = new HashSet<UserFolders>();
        foreach (var part in PartsOf(relation))
            Walk(part, needed, null);
        return needed;
    }

    // A stack of our own: plans nest deeper than the thread's stack allows.
    private static void Walk(IMessage message, HashSet<UserFolders> needed, Action<Relation>? atRelation)
    {
        var waiting = new Stack<IMessage>([message]);
        while (waiting.TryPop(out var next))
        {
            if (next is Relation relation && atRelation is not null)
            {
                atRelation(relation);
                continue;
            }

            if (next is Relation known && Found.TryGetValue(known, out var below))
            {
                needed.UnionWith(below);
                continue;
            }

            if (next is PythonUDF { PythonVer: UdfPayload.PythonVersion } function)
                needed.Add(Made.TryGetValue(function, out var folders) ? folders : FoldersOf(UdfPayload.Decode(function.Command.Span).Function));
            foreach (var part in PartsOf(next))
                waiting.Push(part);
        }
    }

    private static UserFolders FoldersOf(UdfFunction function) => new(function.Folder, function.Dependencies);

    private static IEnumerable<IMessage> PartsOf(IMessage message)
    {
        var shape = Shapes.GetOrAdd(message.Descriptor, descriptor => new Shape(descriptor));
        foreach (var choice in shape.Choices)
        {
            if (choice.Accessor.GetCaseFieldDescriptor(message) is { FieldType: FieldType.Message } chosen)
                yield return (IMessage)chosen.Accessor.GetValue(message);
        }

        foreach (var field in shape.Others)
        {
            foreach (var part in PartsOf(field.Accessor.GetValue(message)))
                yield return part;
        }
    }

    private static IEnumerable<IMessage> PartsOf(object? value) => value switch
    {
        IMessage message => [message],
        IDictionary map => map.Values.OfType<IMessage>(),
        IEnumerable list => list.OfType<IMessage>(),
        _ => [],
    };

    /// <summary>Where a kind of message may hold others. Of a choice only what was chosen is looked at: relations and expressions are choices of some sixty and twenty.</summary>
    private sealed class Shape(MessageDescriptor descriptor)
    {
        public IReadOnlyList<OneofDescriptor> Choices { get; } =
            [.. descriptor.Oneofs.Where(choice => !choice.IsSynthetic && choice.Fields.Any(field => field.FieldType == FieldType.Message))];

        public IReadOnlyList<FieldDescriptor> Others { get; } =
            [.. descriptor.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message && field.RealContainingOneof is null)];
    }
}
