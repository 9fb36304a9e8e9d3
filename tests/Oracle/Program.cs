using CommandLine;
using LaborSpark.Oracle;

return Parser.Default.ParseArguments<ReferenceOptions, SwitchesOptions>(args).MapResult(
    (ReferenceOptions options) => ReferenceRun.Run(options),
    (SwitchesOptions options) => SwitchesRun.Run(options),
    _ => 2);
