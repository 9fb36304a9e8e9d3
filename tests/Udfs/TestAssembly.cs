// Fixtures share nothing that they change.
[assembly: Parallelizable(ParallelScope.Fixtures)]
