namespace LaborSpark.Architecture.Tests.Floors;

/// <summary>A place in one folder that names something of another.</summary>
/// <param name="From">The folder, under its project's; <c>.</c> is the project's own.</param>
/// <param name="To">The folder where what is named is declared.</param>
/// <param name="Where">File, line and what is named.</param>
internal sealed record SourceReference(string From, string To, string Where);
