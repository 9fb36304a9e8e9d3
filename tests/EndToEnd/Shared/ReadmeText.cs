namespace LaborSpark.EndToEnd.Tests.Readme;

/// <summary>The fenced blocks of the README.</summary>
internal static class ReadmeText
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Checkout.Root, "README.md"));

    /// <summary>The blocks of a language, in order, each without its fences.</summary>
    public static IReadOnlyList<string> Blocks(string language)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        foreach (var line in Lines)
        {
            if (open is null)
            {
                if (line == "```" + language)
                    open = [];
            }
            else if (line == "```")
            {
                blocks.Add(string.Join('\n', open));
                open = null;
            }
            else
            {
                open.Add(line);
            }
        }
        return blocks;
    }

    /// <summary>Every command of the README, a line each.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Blocks("bash").SelectMany(block => block.Split('\n'))];
}
