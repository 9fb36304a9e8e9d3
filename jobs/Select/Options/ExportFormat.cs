namespace LaborSpark.Jobs.Select.Options;

/// <summary>A tool that labels, for which files are written.</summary>
internal enum ExportFormat
{
    /// <summary>Label Studio: tasks in JSON.</summary>
    LabelStudio,

    /// <summary>Prodigy: JSON lines.</summary>
    Prodigy,

    /// <summary>Qualtrics: a survey in the advanced text format.</summary>
    Qualtrics,
}
