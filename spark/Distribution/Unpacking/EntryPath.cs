namespace LaborSpark.Spark.Distribution.Unpacking;

/// <summary>The rules for names and links inside an archive. Everything is unpacked below one folder, and nothing may point out of it.</summary>
internal static class EntryPath
{
    /// <summary>Splits an entry's name into its parts.</summary>
    /// <exception cref="InvalidDataException">The name is empty, absolute, or has a part that could lead elsewhere.</exception>
    public static string[] Parts(string name)
    {
        if (name.StartsWith('/') || (name.Length > 1 && name[1] == ':'))
            throw new InvalidDataException($"the entry \"{name}\" has an absolute path");
        // A backslash and a NUL are names of their own on one system and separators or ends on another.
        if (name.AsSpan().IndexOfAny('\\', '\0') >= 0)
            throw new InvalidDataException($"the entry \"{name}\" has a backslash or NUL in its path");
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (parts.Contains(".."))
            throw new InvalidDataException($"the entry \"{name}\" has \"..\" in its path");
        return parts;
    }

    /// <summary>Checks the target of a symbolic link that lies <paramref name="depth"/> folders below the root.</summary>
    /// <remarks>
    /// ".." is taken only at the start of a target: a folder passed on the way may itself be a link, and ".." behind it leads to the parent of where that
    /// one points. The folders above the link are real ones, so the leading ".." can be counted.
    /// </remarks>
    /// <exception cref="InvalidDataException">The target leaves the root.</exception>
    public static void CheckLinkTarget(string name, string target, int depth)
    {
        if (target.Length == 0 || target.StartsWith('/') || target.Contains('\\') || target.Contains('\0') || (target.Length > 1 && target[1] == ':'))
            throw new InvalidDataException($"the link \"{name}\" points to \"{target}\", which is not a relative path");
        var parts = target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        var up = parts.TakeWhile(part => part == "..").Count();
        if (up > depth || parts.Skip(up).Contains(".."))
            throw new InvalidDataException($"the link \"{name}\" points to \"{target}\", which leaves the archive's folder");
    }
}
