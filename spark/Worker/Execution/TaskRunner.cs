using LaborSpark.Spark.Contracts;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Settings;
using LaborSpark.Spark.Worker.Sockets;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Runs the tasks of one socket: reads a task, runs it, answers.</summary>
internal sealed class TaskRunner(
    SocketStream socket, Stream input, CountingStream output, WorkerSettings settings, UdfCache udfs, CancellationToken cancellation)
{
    private readonly TaskMessageReader _messages = new(settings.IsSpark4);

    /// <summary>Runs a task whose first number was read.</summary>
    /// <returns>True if the socket can serve another one.</returns>
    public bool Run(int firstNumber)
    {
        using var answer = new TaskOutput(output);
        try
        {
            var times = new TaskTimes();
            var message = _messages.Read(firstNumber, input);
            times.Parsed();
            RunFunctions(message, answer);
            answer.End();
            times.Finished();
            return Finish(message.Layout, times);
        }
        catch (Exception) when (socket.Ended)
        {
            // Whatever failed after Spark has turned away is no failure of the task.
            throw new ConnectionEndedException();
        }
        catch (Exception e) when (e is not ConnectionEndedException)
        {
            if (!answer.Fail(ErrorText.Of(e, settings.HideStack)))
                socket.Cut();
            return false;
        }
        finally
        {
            TaskContext.Current = null;
        }
    }

    private void RunFunctions(TaskMessage message, TaskOutput answer)
    {
        TaskContext.Current = new TaskContext
        {
            StageId = message.Facts.StageId,
            PartitionId = message.Facts.PartitionId,
            AttemptNumber = message.Facts.AttemptNumber,
            TaskAttemptId = message.Facts.TaskAttemptId,
            FilesDirectory = message.FilesDirectory,
            LocalProperties = message.Facts.LocalProperties,
            Cancellation = cancellation,
        };
        List<(UdfCall Call, List<BoundUdf> Chain)> bound =
            [.. message.Udfs.Select(call => (call, call.Chain.Select(payload => Bind(payload, message)).ToList()))];
        using var batches = new TaskInput(input, ThrowIfCancelled);
        if (message.EvalType == EvalType.MapInArrow)
        {
            if (bound is not [(_, [var only])])
                throw new ProtocolException($"Expected one function to map batches, got {bound.Sum(udf => udf.Chain.Count)}.");
            new MapTask(only).Run(batches, answer, ThrowIfCancelled);
            return;
        }
        var factory = new ScalarFunctionFactory(message.TimeZone);
        new ScalarTask([.. bound.Select(udf => new ScalarUdf(udf.Call, udf.Chain, batches.Schema, factory))], message.TimeZone)
            .Run(batches, answer, ThrowIfCancelled);
    }

    private BoundUdf Bind(byte[] payload, TaskMessage message)
    {
        var udf = udfs.Get(payload, message.FilesDirectory);
        var kind = message.EvalType == EvalType.MapInArrow ? UdfKind.MapInArrow : UdfKind.Scalar;
        return udf.Payload.Kind == kind
            ? udf
            : throw new TaskRefusedException(
                $"The C# function '{udf.Payload.Name}' was made to run as {udf.Payload.Kind}, and Spark runs it as {EvalType.Describe(message.EvalType)}.");
    }

    private bool Finish(SparkLayout layout, TaskTimes times)
    {
        output.WriteInt32(Marker.TimingData);
        times.Write(output, layout);
        // Bytes spilled to memory and disk.
        output.WriteInt64(0);
        output.WriteInt64(0);
        output.WriteInt32(Marker.EndOfDataSection);
        // Accumulator updates.
        output.WriteInt32(0);
        output.Flush();
        var ended = new ProtocolReader(input, sizeof(int)).ReadInt32() == Marker.EndOfStream;
        output.WriteInt32(ended ? Marker.EndOfStream : Marker.EndOfDataSection);
        output.Flush();
        return ended && settings.ReuseSockets;
    }

    private void ThrowIfCancelled()
    {
        if (socket.Ended)
            throw new ConnectionEndedException();
    }
}
