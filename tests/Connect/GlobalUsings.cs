// Inside LaborSpark.Spark the messages' namespace Spark.Connect means something else.
global using Proto = global::Spark.Connect;
