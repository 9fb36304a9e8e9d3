using LaborSpark.Spark.Worker.Hosting;

return WorkerProgram.Run(args);
