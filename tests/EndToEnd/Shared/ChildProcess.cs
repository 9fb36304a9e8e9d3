using System.Diagnostics;

namespace LaborSpark.EndToEnd.Tests;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class ChildProcess
{
    /// <summary>Runs; ends the whole tree of processes if it takes longer than allowed.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder; null: this process's.</param>
    /// <param name="environment">Variables to set; a null value unsets.</param>
    /// <param name="minutes">How long it may take.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static Ended Run(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null, double minutes = 10)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(minutes)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {minutes} minutes. It said:\n{output.Result}\n{errors.Result}");
        }
        return new Ended(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>How a program ended.</summary>
    internal sealed record Ended(int Code, string Output, string Errors)
    {
        /// <summary>Everything it said, for the message of a failed assertion.</summary>
        public string All => $"exit code {Code}\n{Output}\n{Errors}";
    }
}
