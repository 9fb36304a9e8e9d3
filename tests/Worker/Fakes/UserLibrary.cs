using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using LaborSpark.Spark.Contracts;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Tests.Fakes;

/// <summary>A user's assembly and one it needs, made in an artifact folder of the session.</summary>
/// <remarks><c>Talk.Speaker.Say(string)</c> calls <c>Words.Greeter.Greet(string)</c>, which puts the library's word before the text.</remarks>
internal sealed class UserLibrary
{
    private readonly MethodInfo _say;

    public UserLibrary(string word, bool withDependency = true)
    {
        Folder = $"udf-{Guid.NewGuid():N}";
        var path = Directory.CreateDirectory(Path.Combine(SessionFiles.Directory, Folder)).FullName;
        var greet = Emit("Words", "Greeter", "Greet", il =>
        {
            il.Emit(OpCodes.Ldstr, word);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!);
        });
        if (withDependency)
            greet.Assembly.Save(Path.Combine(path, "Words.dll"));
        var say = Emit("Talk", "Speaker", "Say", il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, greet.Method);
        });
        File = Path.Combine(path, "Talk.dll");
        say.Assembly.Save(File);
        _say = new AssemblyLoadContext(Folder).LoadFromAssemblyPath(File).GetType("Talk.Speaker")!.GetMethod("Say")!;
    }

    public string Folder { get; }

    public string File { get; }

    public byte[] Payload(Guid? build = null, string? folder = null)
    {
        var payload = Payloads.Make("say", _say.CreateDelegate<Func<string, string>>(), UdfKind.Scalar, new StringType());
        return (payload with { Function = payload.Function with { Folder = folder ?? Folder, Mvid = build ?? payload.Function.Mvid } }).Encode();
    }

    private static (PersistedAssemblyBuilder Assembly, MethodInfo Method) Emit(
        string assembly, string type, string method, Action<ILGenerator> body)
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName(assembly), typeof(object).Assembly);
        var made = builder.DefineDynamicModule(assembly).DefineType(
            $"{assembly}.{type}", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var built = made.DefineMethod(method, MethodAttributes.Public | MethodAttributes.Static, typeof(string), [typeof(string)]);
        var il = built.GetILGenerator();
        body(il);
        il.Emit(OpCodes.Ret);
        made.CreateType();
        return (builder, built);
    }
}
