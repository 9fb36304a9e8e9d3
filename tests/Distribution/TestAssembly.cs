using System.Runtime.Versioning;

[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: UnsupportedOSPlatform("windows")]
