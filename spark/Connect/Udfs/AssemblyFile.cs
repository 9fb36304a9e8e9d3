using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LaborSpark.Spark.Connect.Udfs;

/// <summary>What an assembly file says about itself, read without loading it.</summary>
internal sealed record AssemblyFile(Guid Mvid, IReadOnlyList<string> References)
{
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
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]);
    }
}
