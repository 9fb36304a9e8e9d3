using System.Globalization;
using LaborSpark.Spark.Worker.Protocol;
using LaborSpark.Spark.Worker.Tests.Fakes;

namespace LaborSpark.Spark.Worker.Tests;

/// <summary>Messages as they were recorded from both versions: the bytes that matter verbatim, long values replaced by others of the same length.</summary>
public class RecordedMessageTests
{
    [Test]
    public void Read_RecordingOfSpark43_ParsesToItsExactEnd()
    {
        var recording = new Bytes()
            .Raw(Hex("00 00 00 00"))
            .Raw(Hex("00 00 00 08  64 6f 74 6e 65 74 2d 31"))
            .Raw(Hex("00 00 18 25")).Raw(Json(0x1825))
            .Raw(Hex("00 00 00 83")).Raw(Fill(0x83))
            .Raw(Hex("00 00 00 00"))
            .Raw(Hex("00  00 00 00 00"))
            .Raw(Hex("00 00 00 c8"))
            .Raw(Hex("00 00 00 0a")).Raw(Settings(0x1bc0 - 0x191d, 10, "Etc/UTC"))
            .Raw(Hex("00 00 00 00"))
            .Raw(Hex("00 00 00 01  00 00 00 01  00 00 00 00  00  00 00 00 01"))
            .Raw(Hex("00 00 00 0f  7b 22 6f 70 22 3a 20 22 73 70 6c 69 74 22 7d"))
            .Raw(Hex("00 00 00 00 00 00 00 05"))
            .ToArray();
        Assert.That(recording, Has.Length.EqualTo(7076), "the recorded length of the frame");
        using var stream = new MemoryStream([.. Hex("00 00 1b a4"), .. recording, .. Hex("ff ff ff ff 88 00 00 00")]);

        var message = new TaskMessageReader(isSpark4: true).Read(-8, stream);

        AssertSplit(message, SparkLayout.Framed);
        Assert.That(stream.Position, Is.EqualTo(4 + 7076), "the data is not touched");
    }

    [Test]
    public void Read_RecordingOfSpark35_ParsesUpToTheData()
    {
        var recording = new Bytes()
            .Raw(Hex("00 00 00 08  64 6f 74 6e 65 74 2d 31"))
            .Raw(Hex("00  00 00 00 00  00 00 00 00"))
            .Raw(Hex("00 00 00 00  00 00 00 00  00 00 00 00"))
            .Raw(Hex("00 00 00 00 00 00 00 00  00 00 00 01"))
            .Raw(Hex("00 00 00 00"))
            .Raw(Hex("00 00 00 1b")).Raw(Settings(0x1480 - 0x7d, 27, "x"))
            .Raw(Hex("00 00 00 83")).Raw(Fill(0x83))
            .Raw(Hex("00 00 00 00   00  00 00 00 00"))
            .Raw(Hex("00 00 00 c8"))
            .Raw(Hex("00 00 00 03")).Raw(Settings(0x15ce - 0x1518, 3, "Etc/UTC"))
            .Raw(Hex("00 00 00 01   00 00 00 01   00 00 00 00"))
            .Raw(Hex("00 00 00 01"))
            .Raw(Hex("00 00 00 0f  7b 22 6f 70 22 3a 20 22 73 70 6c 69 74 22 7d"))
            .ToArray();
        Assert.That(recording, Has.Length.EqualTo(0x15f1 - 0x48), "the recorded length of the message");
        using var stream = new MemoryStream([.. recording, .. Hex("ff ff ff ff 88 00 00 00")]);

        var message = new TaskMessageReader(isSpark4: false).Read(0, stream);

        AssertSplit(message, SparkLayout.Bare);
        Assert.That(stream.Position, Is.EqualTo(recording.Length), "the data is not touched");
    }

    private static void AssertSplit(TaskMessage message, SparkLayout layout)
    {
        var udf = message.Udfs.Single();
        Assert.That(
            (message.Layout, message.EvalType, message.TimeZone, udf.Arguments.Single(), System.Text.Encoding.UTF8.GetString(udf.Chain.Single())),
            Is.EqualTo((layout, 200, "Etc/UTC", new UdfArgument(0, null), "{\"op\": \"split\"}")));
    }

    private static byte[] Hex(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static byte[] Fill(int length) => [.. Enumerable.Repeat((byte)'d', length)];

    private static byte[] Json(int length) => System.Text.Encoding.UTF8.GetBytes("{\"secret\":\"" + new string('s', length - 13) + "\"}");

    /// <summary>A map of so many entries and bytes, the time zone among them.</summary>
    private static byte[] Settings(int length, int count, string timeZone)
    {
        var bytes = new Bytes().Str("spark.sql.session.timeZone").Str(timeZone);
        for (var i = 2; i < count; i++)
            bytes.Str($"k{i:00}").Str("");
        var left = length - bytes.ToArray().Length - 4 - 1 - 4;
        return bytes.Str("z").Run(Fill(left)).ToArray();
    }
}
