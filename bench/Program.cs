using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LaborSpark.Bench;
using LaborSpark.Bench.Merge;
using LaborSpark.Bench.Merge.DuckDb;
using LaborSpark.Bench.Preprocess;
using LaborSpark.Bench.Select;
using LaborSpark.Bench.Spark;
using LaborSpark.Bench.Start;
using LaborSpark.Bench.Wordcount;

// A verb for each set of benchmarks; what follows it goes to the set.
switch (args.FirstOrDefault())
{
    case "text":
        TextSpeed.Run(args.ElementAtOrDefault(1) ?? Data.RandomChunks, Console.Out);
        return 0;
    case "social":
        SocialSpeed.Run(args.ElementAtOrDefault(1) ?? Data.RandomChunks, Console.Out);
        return 0;
    case "grams":
        GramSpeed.Run(args.ElementAtOrDefault(1) ?? Data.RandomChunks, Console.Out);
        return 0;
    case "search":
        SearchSpeed.Run(args.ElementAtOrDefault(1) ?? Data.RandomChunks, Console.Out);
        return 0;
    case "statistics":
        StatisticsSpeed.Run(Console.Out);
        return 0;
    case "spark":
        WorkerStart.Run(Console.Out);
        foreach (var cores in (int[])[1, 2])
            SparkBench.Run(cores, Data.SampleTweets, Console.Out);
        return 0;
    case "start":
        return StartBench.Run(args.Skip(1), Console.Out);
    case FirstFunction.Verb: // Started by "start" alone.
        FirstFunction.Run([.. args.Skip(1)], Console.Out);
        return 0;
    case "preprocess":
        return PreprocessBench.Run(args.Skip(1), Console.Out);
    case "merge":
        return MergeBench.Run(args.Skip(1), Console.Out);
    case DuckDbProcess.Verb: // Started by "merge" alone.
        DuckDbWork.Run(args[1], Console.Out);
        return 0;
    case "wordcount":
        return WordcountBench.Run(args.Skip(1), Console.Out);
    case "select":
        return SelectBench.Run(args.Skip(1), Console.Out);
    case "mask":
        MaskSpeed.Run(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2), int.Parse(args.ElementAtOrDefault(3) ?? "200", CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case "micro":
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Data).Assembly).Run([.. args.Skip(1).DefaultIfEmpty("--filter=*")], config);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: dotnet run -c Release --project bench -- VERB
              text [FOLDER]     the text operations, tweets per second of CPU, each beside its baseline in the same run
              social [FOLDER]   the normaliser's first pass over 100,000 distinct tweets beside the straight port, and texts of 2 million characters
              grams [FOLDER]    skip-grams, millions per second of CPU, counted exactly, beside string keys
              search [FOLDER]   keywords, skip-grams and motifs looked for all at once, tweets per second of CPU, beside a look for each keyword
              statistics        word statistics of the sample and 30 times larger: compiling, opening, memory and hashtags, beside plain dictionaries
              spark             a million tweets through the worker, CPU seconds of it and of the JVM, each case beside the same scan without a function
              start [--rounds 5] [--cores 2]
                                a small job and the first result of a function in a new program, with and without quick start and class archive, beside PySpark
              preprocess [--tweets N] [--cores 1,2]
                                the job preprocess on 3 million tweets, parquet to zstd parquet: tweets per second, CPU seconds, the worker's memory
              merge [--rows N,…] [--cases duckdb,spark,merge,merge5,toptweets] [--plot FILE]
                                the job merge on 92 million generated ids and scores beside DuckDB and plain Spark: seconds, CPU, memory, tables compared row for row
              wordcount [--tweets N] [--cores 2] [--rounds 3]
                                the words of 3 million tweets: partial counts in C# beside Spark's explode and groupBy, CPU seconds of the JVM and the worker
              select [--tweets N] [--cores 2] [--cases scan,wide,select,model,methods] [--rounds 2] [--keep FOLDER] [--model FILE] [--vocab FILE]
                                the job select by all methods for five classes on 3 million tweets beside full scans of what it reads and of the merged tables: seconds, CPU, its steps
              mask [MODEL.onnx VOCAB.txt [TEXTS]]
                                masks filled by a masked language model, texts per second with one and two threads and with 1, 8 and 32 sequences at once
              micro [OPTIONS]   the same a tweet at a time, by BenchmarkDotNet (its options, such as --filter)
            """);
        return 2;
}
