namespace LaborSpark.Spark.Connect.Launch;

/// <summary>The last lines that Spark logged, for error messages: without the frames of Java's stacks, which tell a user nothing.</summary>
internal sealed class LogTail(int capacity = 40)
{
    private readonly Queue<string> _lines = new();

    /// <summary>Adds a line; the oldest goes when there are more than the capacity. Frames are not kept.</summary>
    public void Add(string line)
    {
        if (line.StartsWith("\tat ", StringComparison.Ordinal) || line.StartsWith("\t... ", StringComparison.Ordinal))
            return;
        lock (_lines)
        {
            if (_lines.Count == capacity)
                _lines.Dequeue();
            _lines.Enqueue(line);
        }
    }

    /// <summary>True if a line that is kept holds a text.</summary>
    public bool Contains(string text)
    {
        lock (_lines)
            return _lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>The lines as a paragraph that can follow a message, empty if there are none.</summary>
    public string AsParagraph()
    {
        lock (_lines)
        {
            return _lines.Count == 0 ? string.Empty : "\nSpark's last lines:\n  " + string.Join("\n  ", _lines);
        }
    }
}
