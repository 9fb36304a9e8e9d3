using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>What an assembly file says about itself, read without loading it.</summary>
/// <param name="Mvid">Which build it is.</param>
/// <param name="References">The names of the assemblies it refers to.</param>
/// <param name="DriverOnly">Those of them that its functions do not need, by its attributes <c>[assembly: AssemblyMetadata("LaborSpark.DriverOnly", "Name")]</c>.</param>
internal sealed record AssemblyFile(Guid Mvid, IReadOnlyList<string> References, IReadOnlyList<string> DriverOnly)
{
    private const string DriverOnlyKey = "LaborSpark.DriverOnly";

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadImageFormatException">The file is no managed assembly.</exception>
    public static AssemblyFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        if (!image.HasMetadata)
            throw new BadImageFormatException($"Expected a managed assembly at '{path}', got a file without metadata.", path);
        var metadata = image.GetMetadataReader();
        return new AssemblyFile(
            metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. Metadata(metadata).Where(entry => entry.Key == DriverOnlyKey).Select(entry => entry.Value)]);
    }

    private static IEnumerable<(string? Key, string Value)> Metadata(MetadataReader metadata)
    {
        // A constructor's arguments as the format has them: a mark of two bytes, then each text with its length.
        const ushort Mark = 1;
        if (!metadata.IsAssembly)
            yield break;
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(metadata, attribute))
                continue;
            var arguments = metadata.GetBlobReader(attribute.Value);
            if (arguments.ReadUInt16() == Mark)
                yield return (arguments.ReadSerializedString(), arguments.ReadSerializedString() ?? "");
        }
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == nameof(System.Reflection.AssemblyMetadataAttribute);
    }
}
