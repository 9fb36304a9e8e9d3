using System.Globalization;

namespace LaborSpark.Bench.Spark;

/// <summary>CPU seconds of processes, as Linux counts them: on a shared host they say what a wall clock cannot.</summary>
internal static class ProcessCpu
{
    // The kernel's USER_HZ, fixed at 100 for every Linux on x64 and arm64.
    private const double TicksPerSecond = 100;

    /// <summary>The descendants of this process, with their command names.</summary>
    public static IReadOnlyDictionary<int, string> Descendants()
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (id, stat: Stat(id)))
            .Where(process => process.stat is not null)
            .ToDictionary(process => process.id, process => (Name: process.stat!.Value.Name, process.stat.Value.Parent));
        return parents.Where(process => HasAncestor(process.Key, Environment.ProcessId)).ToDictionary(process => process.Key, process => process.Value.Name);

        bool HasAncestor(int id, int ancestor)
        {
            for (var hops = 0; hops < 64 && parents.TryGetValue(id, out var process); hops++, id = process.Parent)
                if (process.Parent == ancestor)
                    return true;
            return false;
        }
    }

    /// <summary>CPU seconds so far of all processes of a kind; 0 if there is none.</summary>
    public static double Seconds(ProcessKind kind) => kind.Command is null
        ? Stat(Environment.ProcessId)?.Seconds ?? 0
        : Descendants().Where(process => process.Value == kind.Command).Sum(process => Stat(process.Key)?.Seconds ?? 0);

    private static (string Name, int Parent, double Seconds)? Stat(int id)
    {
        string text;
        try
        {
            text = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            return null; // It ended between the listing and the reading.
        }
        // pid (name) state ppid … utime is field 14, stime 15; the name may hold spaces and brackets.
        var open = text.IndexOf('(');
        var close = text.LastIndexOf(')');
        var fields = text[(close + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return (text[(open + 1)..close], int.Parse(fields[1], CultureInfo.InvariantCulture), ticks / TicksPerSecond);
    }
}
