using System.Diagnostics;

namespace LaborSpark.EndToEnd.Tests;

/// <summary>Signals to processes.</summary>
internal static class Signal
{
    /// <summary>Sends one.</summary>
    /// <param name="name">Its name without SIG: <c>TERM</c>.</param>
    /// <param name="target">The number of a process; with <c>-</c> before it, of a group.</param>
    public static void Send(string name, string target)
    {
        using var kill = Process.Start("kill", ["-s", name, "--", target]);
        kill.WaitForExit();
    }
}
