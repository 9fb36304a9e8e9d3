namespace LaborSpark.EndToEnd.Tests.Jobs;

/// <summary>Runs a program over a small disk in memory that nobody else sees and that ends with it. Needs root, or a system that lets its users have mounts of their own.</summary>
internal static class SmallDisk
{
    private const string Mark = "-- what is left --";

    // The program's own standard output is of no interest; its errors go through.
    private const string Script = """
        mount -t tmpfs -o "size=$1,mode=700" tmpfs "$2" && cp -a "$3/." "$2/" || exit 125
        disk=$2
        shift 3
        "$@" > /dev/null
        code=$?
        echo "-- what is left --"
        cd "$disk" && find . -type f -not -path '*/.*' -exec sha256sum {} + | sort -k 2
        find . -mindepth 1 -maxdepth 1 -name '.*'
        exit $code
        """;

    /// <summary>Runs.</summary>
    /// <param name="folder">Where the disk is mounted: an empty folder.</param>
    /// <param name="size">The disk's size, as <c>mount</c> takes it.</param>
    /// <param name="contents">A folder whose files are put on it first.</param>
    /// <param name="command">The program with its arguments.</param>
    /// <returns>How the program ended, and what lies on the disk then: a line for each file, its hash and its path, and one for each hidden entry.</returns>
    public static (ChildProcess.Ended Ended, IReadOnlyList<string> Left) Run(string folder, string size, string contents, IEnumerable<string> command)
    {
        string[] ways = [Environment.IsPrivilegedProcess ? "-m" : "-rm", "-rm"];
        var way = ways.FirstOrDefault(w => ChildProcess.Run("unshare", [w, "mount", "-t", "tmpfs", "tmpfs", folder]).Code == 0);
        if (way is null)
            Assert.Fail("This test mounts a small disk, and this system allows that neither to root (unshare -m) nor in a user namespace (unshare -rm). Run it where one of them is allowed.");
        var ended = ChildProcess.Run("unshare", [way!, "sh", "-c", Script, "sh", size, folder, contents, .. command]);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(lines, Mark);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), ended.All);
        return (ended, [.. lines.Skip(at + 1)]);
    }
}
