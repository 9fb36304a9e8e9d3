using System.Globalization;
using System.Text.RegularExpressions;
using LaborSpark.StraightPort;
using LaborSpark.Udfs;

namespace LaborSpark.Bench;

/// <summary>
/// What word statistics cost: compiled and opened, beside the same files read into dictionaries; and what a hashtag that was not seen before
/// costs by each. All times are CPU time.
/// </summary>
internal static partial class StatisticsSpeed
{
    private const int Rounds = 5;
    private const int Hashtags = 4_000;

    // The straight segmenter is slow: a part of the hashtags is enough for it.
    private const int StraightHashtags = 500;

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Receives the figures.</param>
    public static void Run(TextWriter output)
    {
        var hashtags = Data.Texts(Data.RandomChunks).SelectMany(SmallHashtags).Distinct(StringComparer.Ordinal).Take(Hashtags).ToArray();
        output.WriteLine($"{hashtags.Length} different hashtags of 12 to 20 small letters");
        var folder = Directory.CreateTempSubdirectory("laborspark-bench-");
        try
        {
            var (sample, large) = (folder.CreateSubdirectory("sample").FullName, folder.CreateSubdirectory("large").FullName);
            foreach (var file in Directory.GetFiles(Data.Statistics, "counts_*.txt"))
                File.Copy(file, Path.Combine(sample, Path.GetFileName(file)));
            SyntheticStatistics.Write(large);
            Measure("sample", sample, hashtags, output);
            Measure("30 times larger", large, hashtags, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string name, string folder, string[] hashtags, TextWriter output)
    {
        var sourceBytes = Directory.GetFiles(folder, "counts_*.txt").Sum(file => new FileInfo(file).Length);
        var compile = Timed(() => WordStatistics.Compile(folder), out var file);
        LetGoOfMappings();
        var open = Timed(() => WordStatistics.OpenCompiled(file), out var statistics);
        var resident = ResidentBytes(file);
        var check = Timed(() => WordStatistics.Load(folder), out _);
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var read = Timed(() => StraightStatistics.Load(folder), out var straight);
        heap = GC.GetTotalMemory(forceFullCollection: true) - heap;

        Print(output, $"{name}: {statistics.Words:N0} words, {statistics.Pairs:N0} pairs, {sourceBytes / 1e6:N1} MB of text, compiled {new FileInfo(file).Length / 1e6:N1} MB");
        Print(output, $"  read into dictionaries (baseline)  {read,9:N1} ms {heap / 1e6,9:N1} MB of heap in each process");
        Print(output, $"  compiled, written and checked      {compile,9:N1} ms");
        Print(output, $"  compiled file opened and checked   {open,9:N1} ms {resident / 1e6,9:N1} MB resident, shared by all processes that map it");
        Print(output, $"  the same, both sources hashed too  {check,9:N1} ms");
        MeasureHashtags(statistics, new StraightSegmenter(straight), hashtags, output);
    }

    private static void MeasureHashtags(WordStatistics statistics, StraightSegmenter straight, string[] hashtags, TextWriter output)
    {
        var texts = hashtags.Select(hashtag => hashtag.Select(letter => (int)letter).ToArray()).ToArray();
        var (slow, cold, warm) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            slow = Math.Min(slow, CpuMicroseconds(StraightHashtags, () => Array.ForEach(hashtags[..StraightHashtags], hashtag => straight.Segment(hashtag))));
            var segmenter = new HashtagSegmenter(statistics);
            cold = Math.Min(cold, CpuMicroseconds(texts.Length, () => Array.ForEach(texts, text => segmenter.Segment(text))));
            warm = Math.Min(warm, CpuMicroseconds(texts.Length, () => Array.ForEach(texts, text => segmenter.Segment(text))));
        }

        Print(output, $"  hashtag by dictionaries (baseline) {slow,9:N2} us");
        Print(output, $"  hashtag, not seen before           {cold,9:N2} us {slow / cold,9:N1} x");
        Print(output, $"  hashtag again, most still cached   {warm,9:N2} us {slow / warm,9:N1} x");
    }

    private static double Timed<T>(Func<T> action, out T result)
    {
        var before = Environment.CpuUsage.TotalTime;
        result = action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double CpuMicroseconds(int times, Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / times;
    }

    private static void LetGoOfMappings()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    // The kernel's own count for this mapping: the whole process's would change by what is collected meanwhile.
    private static long ResidentBytes(string file)
    {
        const string Label = "Rss:";
        var kilobytes = File.ReadLines("/proc/self/smaps")
            .SkipWhile(line => !line.EndsWith(file, StringComparison.Ordinal))
            .First(line => line.StartsWith(Label, StringComparison.Ordinal));
        return 1024 * long.Parse(kilobytes[Label.Length..^"kB".Length], CultureInfo.InvariantCulture);
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> SmallHashtags(string text) => SmallHashtag().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"#([a-z]{12,20})\b")]
    private static partial Regex SmallHashtag();
}
