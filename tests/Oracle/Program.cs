using CommandLine;
using LaborSpark.Oracle;

return Parser.Default.ParseArguments<OracleOptions>(args).MapResult(Comparison.Run, _ => 2);
