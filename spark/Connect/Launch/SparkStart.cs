using System.Reflection;
using LaborSpark.Spark.Connect.ClassData;
using LaborSpark.Spark.Distribution;
using LaborSpark.Spark.Distribution.Locating;

namespace LaborSpark.Spark.Connect.Launch;

/// <summary>Which Spark is started, on which Java, with which options of ours.</summary>
internal sealed class SparkStart
{
    private readonly LaunchOptions _options;
    private readonly string _home;
    private readonly string _javaHome;
    private readonly string? _confFolder;
    private readonly ClassArchive? _archive;

    private SparkStart(LaunchOptions options, SparkInstallation spark, JavaInstallation java, string? cacheFolder)
    {
        (_options, _home, _javaHome) = (options, spark.Home, java.Home);
        var flags = new JavaFlags { Quick = LaunchConf.IsQuick(options) };
        if (cacheFolder is not null && LaunchConf.WantsArchive(options) && JavaFlags.AllowArchive(options) && SparkConfFolder.AllowsArchive(options, spark.Home))
        {
            _archive = ClassArchive.Of(spark.Home, java, cacheFolder);
            _confFolder = SparkConfFolder.IsStock(spark.Home) ? _archive.EmptyConf : null;
            flags = _archive.IsReady ? flags with { Archive = _archive.Path } : Record(flags);
        }

        Flags = flags;
    }

    /// <summary>Our options of the JVM.</summary>
    public JavaFlags Flags { get; private set; }

    /// <summary>The archive that is made of this start's classes; null for none.</summary>
    public ClassRecording? Recording { get; private set; }

    /// <summary>Finds Spark and Java, and fetches Spark where there is none.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="cancellation">Ends a download.</param>
    /// <exception cref="SetupException">There is no Spark to start, or no Java to start it on.</exception>
    public static SparkStart Find(LaunchOptions options, CancellationToken cancellation)
    {
        var search = SparkSearch.FromEnvironment() with
        {
            SparkHome = options.SparkHome,
            Version = options.SparkVersion ?? SparkSearch.DefaultVersion,
            RequireVersion = options.SparkVersion is not null,
        };
        var java = JavaLocator.Locate();
        return new SparkStart(options, new SparkLocator().Locate(search, options.SetupProgress, cancellation), java, search.CacheFolder);
    }

    /// <summary>Starts the process.</summary>
    /// <param name="gatewayFile">Where Spark is to write its gateway.</param>
    public SparkProcess Run(string gatewayFile)
    {
        var name = _options.AppName ?? Assembly.GetEntryAssembly()?.GetName().Name ?? "LaborSpark";
        return SparkProcess.Start(_home, _javaHome, LaunchConf.SubmitArguments(_options, name), Environment(), gatewayFile, _options.OnLogLine);
    }

    /// <summary>Gives up what is ours where the JVM did not start with it, and an archive for good.</summary>
    public void BePlain()
    {
        DiscardArchive();
        Flags = new JavaFlags();
        Recording = null;
    }

    /// <summary>Deletes the archive that the JVM was started with, if any: the JVM broke.</summary>
    public void DiscardArchive()
    {
        if (Flags.Archive is not null)
            _archive!.Discard();
    }

    private JavaFlags Record(JavaFlags flags)
    {
        if (_archive!.Reserve() is not { } file)
            return flags;
        Recording = new ClassRecording(_archive, file);
        return flags with { Records = true };
    }

    private Dictionary<string, string> Environment()
    {
        var variables = new Dictionary<string, string>();
        if (!Flags.IsEmpty)
            variables[JavaFlags.Variable] = Flags.Text(_options);
        if (_confFolder is not null && Flags is { Archive: not null } or { Records: true })
            variables[SparkConfFolder.Variable] = _confFolder;
        return variables;
    }
}
