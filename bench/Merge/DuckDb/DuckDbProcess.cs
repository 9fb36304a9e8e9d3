using System.Diagnostics;
using System.Text.Json;

namespace LaborSpark.Bench.Merge.DuckDb;

/// <summary>DuckDB in a child process: this program again, with a verb that only it uses.</summary>
internal static class DuckDbProcess
{
    /// <summary>The verb of the child.</summary>
    public const string Verb = "merge-duckdb";

    /// <summary>Does an order and waits for the answer.</summary>
    /// <exception cref="DuckDbFailedException">The child failed.</exception>
    public static DuckDbAnswer Run(DuckDbOrder order)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(DuckDbProcess).Assembly.GetName().Name!);
        using var process = Process.Start(new ProcessStartInfo(program, [Verb, JsonSerializer.Serialize(order)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<DuckDbAnswer>(answer)!
            : throw new DuckDbFailedException(order.Step, process.ExitCode, errors.GetAwaiter().GetResult());
    }
}
