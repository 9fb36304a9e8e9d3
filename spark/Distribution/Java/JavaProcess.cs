using System.ComponentModel;
using System.Diagnostics;

namespace LaborSpark.Spark.Distribution.Java;

/// <summary>Asks a <c>java</c> for its version and home.</summary>
internal static class JavaProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Everything it prints; null when it cannot be run, fails or does not end.</summary>
    public static string? Describe(string executable)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(executable, ["-XshowSettings:properties", "-version"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            var text = output.GetAwaiter().GetResult() + "\n" + errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception)
        {
            // Not executable, or for another processor.
            return null;
        }
    }
}
