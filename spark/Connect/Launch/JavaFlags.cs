namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Our options of the JVM. They go by <c>SPARK_SUBMIT_OPTS</c>, which adds to the user's options, wherever those stand, and replaces none.</summary>
internal sealed record JavaFlags
{
    /// <summary>The variable that spark-submit takes options of its JVM from.</summary>
    public const string Variable = "SPARK_SUBMIT_OPTS";

    private const string Collector = "-XX:+UseSerialGC";

    // What the JVM says of classes that it leaves out is thousands of lines, and nothing that a user can change.
    private const string Quiet = "-Xlog:cds=off -Xlog:cds+dynamic=off";

    // Whoever steers the JVM beyond its properties may give it what does not go with an archive, or with a collector of ours.
    private static readonly string[] Properties = ["-D", "-Xlog:", "-verbose"];

    /// <summary>Whether the JVM is to start for a short life.</summary>
    public bool Quick { get; init; }

    /// <summary>The archive of classes to start with; null for none.</summary>
    public string? Archive { get; init; }

    /// <summary>Whether an archive is to be made of this JVM's classes.</summary>
    public bool Records { get; init; }

    /// <summary>No option at all.</summary>
    public bool IsEmpty => this is { Quick: false, Archive: null, Records: false };

    /// <summary>True if the JVM is started as Spark does it and an archive made by one start fits another: nobody adds to the class path or steers the JVM.</summary>
    /// <param name="options">What the user asked for.</param>
    public static bool AllowArchive(LaunchOptions options)
    {
        string[] classPath = [options.Setting("spark.driver.extraClassPath") ?? "", .. new[] { "SPARK_DIST_CLASSPATH", "SPARK_PREPEND_CLASSES", "HADOOP_CONF_DIR", "YARN_CONF_DIR" }.Select(name => options.Environment(name) ?? "")];
        return classPath.All(string.IsNullOrEmpty) && !Steered(options) && !IsLarge(options.Setting("spark.driver.memory") ?? options.Environment("SPARK_DRIVER_MEMORY"));
    }

    /// <summary>The value of <see cref="Variable"/>.</summary>
    /// <param name="options">What the user asked for.</param>
    public string Text(LaunchOptions options)
    {
        List<string> flags = [options.Environment(Variable) ?? ""];
        if (Quick)
            flags.Add(Steered(options) ? "-XX:TieredStopAtLevel=1" : "-XX:TieredStopAtLevel=1 " + Collector);
        if (Archive is not null)
            flags.Add($"\"-XX:SharedArchiveFile={Archive.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" -XX:+VerifySharedSpaces " + Quiet);
        if (Records)
            flags.Add("-XX:+RecordDynamicDumpInfo " + Quiet);
        return string.Join(' ', flags.Where(flag => flag.Length > 0));
    }

    private static bool Steered(LaunchOptions options)
    {
        string?[] texts =
        [
            options.Setting("spark.driver.extraJavaOptions"), options.Setting("spark.driver.defaultJavaOptions"),
            options.Environment(Variable), options.Environment("JAVA_TOOL_OPTIONS"), options.Environment("JDK_JAVA_OPTIONS"),
        ];
        return texts.SelectMany(text => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Any(word => word.TrimStart('"', '\'').StartsWith('-') && !Properties.Any(property => word.TrimStart('"', '\'').StartsWith(property, StringComparison.Ordinal)));
    }

    // From 32 GB on the JVM's references are twice as long, which an archive of the others does not fit; such a job runs for hours anyway.
    private static bool IsLarge(string? memory)
    {
        var text = (memory ?? "").Trim().ToLowerInvariant().TrimEnd('b');
        var digits = text.AsSpan(0, text.TakeWhile(char.IsAsciiDigit).Count());
        if (!long.TryParse(digits, out var number))
            return false;
        return text[digits.Length..] switch { "t" => true, "g" => number >= 31, "m" => number >= 31 << 10, "k" => number >= 31L << 20, _ => number >= 31L << 30 };
    }
}
