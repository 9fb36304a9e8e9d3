namespace LaborSpark.Udfs;

/// <summary>Where compiled statistics lie, and how they come to lie there: whole or not at all.</summary>
internal static class CompiledFiles
{
    /// <summary>Gets the path of the compiled form in a folder.</summary>
    public static string PathIn(string folder, SourceHash source) => Path.Combine(folder, $"word-statistics-{source}-v{CompiledHeader.CurrentVersion}.bin");

    /// <summary>Opens the compiled form of a source, if it is there, whole and readable.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="source">The source.</param>
    /// <param name="ownOnly">Whether a file of another user is refused: in a folder where all may write, it may hold other counts than its name says.</param>
    public static CompiledStatistics? TryOpen(string path, SourceHash source, bool ownOnly)
    {
        try
        {
            return CompiledStatistics.Open(path, ownOnly) is { } compiled && compiled.Header.Source == source ? compiled : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not there, or another user's: it is compiled again.
            return null;
        }
    }

    /// <summary>Writes an image beside its final name and moves it there, so that a reader never sees half of it. Only its owner may read it.</summary>
    /// <returns>Null, or why it could not be written.</returns>
    public static Exception? TryWrite(CompiledImage image, string path)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = image.Header.FileLength };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(temporary, options))
                image.Write(stream);
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return error;
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that takes no file takes no removal either; what is left has a name that nobody opens.
        }
    }
}
