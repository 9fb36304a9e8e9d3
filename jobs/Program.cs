using LaborSpark.Jobs.Cli;

return (int)LaborSparkProgram.Run(args);
