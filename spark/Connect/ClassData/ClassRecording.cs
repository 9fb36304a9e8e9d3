using LaborSpark.Spark.Connect.Gateway;

namespace LaborSpark.Spark.Connect.ClassData;

/// <summary>An archive in the making: the JVM notes what it loads, and at the end of its use writes it down.</summary>
/// <param name="archive">The archive.</param>
/// <param name="file">Where it is written first, from <see cref="ClassArchive.Reserve"/>.</param>
internal sealed class ClassRecording(ClassArchive archive, string file)
{
    // Measured 17 s where ten programs share two cores, so some 4 s on a quiet host: who is slower than this has a disk that will not help a start either.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Writes the archive and puts it in its place; leaves nothing behind where that fails.</summary>
    /// <param name="endpoint">The JVM's gateway: the dump has a connection of its own, so that one which hangs hinders no end.</param>
    public void Keep(GatewayEndpoint endpoint)
    {
        try
        {
            using var gateway = GatewayClient.Connect(endpoint);
            if (Task.Run(() => ClassDump.Write(gateway, file)).Wait(Patience) && File.Exists(file))
                archive.Publish(file);
        }
        catch (Exception error) when (error is SparkLaunchException or AggregateException { InnerException: SparkLaunchException or GatewayException })
        {
            // A Java without the command: its starts are as they were.
            return;
        }
        finally
        {
            DeleteRest();
        }
    }

    /// <summary>Deletes what a JVM that was not waited for has written after all; to be called once it has ended.</summary>
    public void DeleteRest() => File.Delete(file);
}
