using System.Net;
using System.Text;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Select.Output;

/// <summary>The tweets of a class as a survey for Qualtrics, in its advanced text format: <c>CLASS_qualtrics.txt</c>.</summary>
/// <remarks>
/// One question with the answers Yes and No for each tweet, whose id is the question's: the tweet, and whether it belongs to the class; a page for each, so that no tweet colours the reading of another.
/// Qualtrics shows a text as HTML, takes a line that starts with <c>[[</c> for a directive and replaces <c>${...}</c> by data of the survey:
/// whatever of that is in a tweet is written as HTML entities, and its line breaks as <c>&lt;br&gt;</c>, so that the annotator sees the tweet as it is.
/// </remarks>
internal static class QualtricsExport
{
    /// <summary>The file, to be written.</summary>
    public static IEnumerable<(string Name, Action<Stream> Write)> Files(ClassSelection selection) =>
        [($"{selection.Class}_qualtrics.txt", stream => Write(stream, selection))];

    private static void Write(Stream stream, ClassSelection selection)
    {
        var question = $"<br><br>Does this tweet belong to the class {Html(selection.Class)}?";
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("[[AdvancedFormat]]");
        writer.WriteLine();
        writer.WriteLine($"[[Block:{selection.Class}]]");
        for (var i = 0; i < selection.Tweets.Count; i++)
        {
            if (i > 0)
                Write(writer, "[[PageBreak]]");
            Write(writer, "[[Question:MC:SingleAnswer:Vertical]]", $"[[ID:{selection.Tweets[i].TweetId}]]", Html(selection.Tweets[i].Text) + question, "[[Choices]]", "Yes", "No");
        }
    }

    private static void Write(StreamWriter writer, params IReadOnlyList<string> lines)
    {
        writer.WriteLine();
        foreach (var line in lines)
            writer.WriteLine(line);
    }

    private static string Html(string text)
    {
        var html = new StringBuilder(WebUtility.HtmlEncode(Spaced(text)));
        return html.Replace("[", "&#91;").Replace("$", "&#36;").Replace("\r\n", "<br>").Replace("\n", "<br>").Replace("\r", "<br>").ToString();
    }

    // No control character but line breaks is shown, and Unicode's own line breaks might end a line of the file.
    private static string Spaced(string text) =>
        string.Concat(text.Select(c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is '\u2028' or '\u2029' ? ' ' : c));
}
