using System.Runtime.Versioning;

[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Parallelizable(ParallelScope.None)]
[assembly: SupportedOSPlatform("linux")]
