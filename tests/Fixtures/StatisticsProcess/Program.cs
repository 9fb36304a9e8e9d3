using LaborSpark.Udfs;

// Says that it is ready and waits for a line, so that several start at once.
Console.WriteLine("ready");
Console.ReadLine();
Console.WriteLine(WordStatistics.OpenCompiled(WordStatistics.Compile(args[0])).Words);
