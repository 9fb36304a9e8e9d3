using System.Reflection;

namespace LaborSpark.Jobs.Running;

/// <summary>The version of the program, as it stands in manifests and behind <c>--version</c>.</summary>
internal static class ProgramVersion
{
    /// <summary>As <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
