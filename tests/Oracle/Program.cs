using CommandLine;
using LaborSpark.Oracle;

return Parser.Default.ParseArguments<ReferenceOptions, SwitchesOptions, PropertiesOptions>(args).MapResult(
    (ReferenceOptions options) => ReferenceRun.Run(options),
    (SwitchesOptions options) => SwitchesRun.Run(options),
    (PropertiesOptions options) => PropertiesRun.Run(options),
    _ => 2);
