using System.Globalization;

namespace LaborSpark.EndToEnd.Tests.Launch;

/// <summary>What a process listens on, as the kernel lists it.</summary>
internal static class ListeningSockets
{
    private const string ListenState = "0A";

    /// <summary>Addresses as the kernel writes them: <c>0100007F</c> is 127.0.0.1.</summary>
    public static List<string> Addresses(int processId) => [.. Listeners(processId).Select(listener => listener.Address)];

    public static List<int> Ports(int processId) => [.. Listeners(processId).Select(listener => listener.Port)];

    private static IEnumerable<(string Address, int Port)> Listeners(int processId)
    {
        var own = Directory.EnumerateFiles($"/proc/{processId}/fd")
            .Select(path => new FileInfo(path).LinkTarget)
            .Where(target => target is not null && target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target!["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return new[] { "tcp", "tcp6" }
            .SelectMany(table => File.ReadLines($"/proc/{processId}/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == ListenState && own.Contains(fields[9]))
            .Select(fields => fields[1].Split(':'))
            .Select(parts => (parts[0], int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }
}
