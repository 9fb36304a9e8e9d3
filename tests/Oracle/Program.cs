using CommandLine;
using LaborSpark.Oracle;

// Paths are defaulted from the checkout's root, from where the tool is started:
// dotnet run --project tests/Oracle -c Release -- properties --hours 8 --seed 1
return Parser.Default.ParseArguments<ReferenceOptions, SwitchesOptions, PropertiesOptions>(args).MapResult(
    (ReferenceOptions options) => ReferenceRun.Run(options),
    (SwitchesOptions options) => SwitchesRun.Run(options),
    (PropertiesOptions options) => PropertiesRun.Run(options),
    _ => 2);
