namespace LaborSpark.Spark.Worker.Protocol;

/// <summary>The negative numbers that stand between the parts of a conversation with Spark.</summary>
internal static class Marker
{
    public const int EndOfDataSection = -1;
    public const int ExceptionThrown = -2;
    public const int TimingData = -3;
    public const int EndOfStream = -4;
    public const int StartOfArrowStream = -6;
    public const int StartOfInitMessage = -8;
}
