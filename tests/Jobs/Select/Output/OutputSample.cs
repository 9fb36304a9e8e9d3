using System.Text;
using LaborSpark.Jobs.Select.Findings;

namespace LaborSpark.Jobs.Tests.Select.Output;

/// <summary>A small selection, and what is written of one.</summary>
internal static class OutputSample
{
    public const string Id = "1000000000268712556";

    public static ClassSelection Class(params IReadOnlyList<SelectedTweet> tweets) => new("job_offer", 0.005, 4000, 20, 3990, 7, 3, [new DecayPoint(1, 0.9)], [], tweets);

    public static SelectedTweet Tweet(string text, params IReadOnlyList<PickReason> reasons) =>
        new(Id, text, 0.1, 12, reasons.Count > 0 ? reasons : [new PickReason(SelectionSource.Exploit)]);

    public static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
