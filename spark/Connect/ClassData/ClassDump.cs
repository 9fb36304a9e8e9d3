using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.ClassData;

/// <summary>Has a running JVM write the classes that it has loaded into an archive, by its own diagnostic command: a JDK's <c>jcmd</c> need not be there.</summary>
internal static class ClassDump
{
    private const string Reflection = "java.lang.reflect.Array";

    /// <summary>Writes the archive; everything in the JVM stands still meanwhile.</summary>
    /// <param name="gateway">The way into a JVM that was started with <c>-XX:+RecordDynamicDumpInfo</c>.</param>
    /// <param name="file">A file that is not there yet.</param>
    /// <exception cref="GatewayException">The JVM has no such command, or could not write the file.</exception>
    public static void Write(GatewayClient gateway, string file)
    {
        var text = Class(gateway, "java.lang.String");
        var any = Class(gateway, "java.lang.Object");
        var server = gateway.CallStatic("java.lang.management.ManagementFactory", "getPlatformMBeanServer");
        var command = gateway.New("javax.management.ObjectName", "com.sun.management:type=DiagnosticCommand");
        var words = Array(gateway, text, "dynamic_dump", file);
        var arguments = Array(gateway, any, command, "vmCds", Array(gateway, any, words), Array(gateway, text, "[Ljava.lang.String;"));
        gateway.Call(Invoke(gateway), "invoke", server, arguments);
    }

    // The server's own class is hidden in its module: only by the interface may it be called.
    private static JavaObject Invoke(GatewayClient gateway)
    {
        string[] types = ["javax.management.ObjectName", "java.lang.String", "[Ljava.lang.Object;", "[Ljava.lang.String;"];
        var parameters = Array(gateway, Class(gateway, "java.lang.Class"), [.. types.Select(type => Class(gateway, type))]);
        return gateway.Get(Class(gateway, "javax.management.MBeanServer"), "getMethod", "invoke", parameters);
    }

    private static JavaObject Class(GatewayClient gateway, string name) => (JavaObject)gateway.CallStatic("java.lang.Class", "forName", name)!;

    private static JavaObject Array(GatewayClient gateway, JavaObject type, params object?[] items)
    {
        var array = (JavaObject)gateway.CallStatic(Reflection, "newInstance", type, items.Length)!;
        for (var i = 0; i < items.Length; i++)
            gateway.CallStatic(Reflection, "set", array, i, items[i]);
        return array;
    }
}
