# spark-submit starts the program named by spark.pyspark.driver.python for a file that ends in .py; nobody reads what is in it.
