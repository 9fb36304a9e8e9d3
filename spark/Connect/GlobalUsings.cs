// The messages' namespace is Spark.Connect, which inside Microsoft.Spark and LaborSpark.Spark means something else.
global using Proto = global::Spark.Connect;
