using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LaborSpark.Jobs.Progress;

/// <summary>How much of a step is done, in percent; nothing while nobody knows how much there is to do, where "0 %" would look like standing still.</summary>
internal sealed class KnownPercentageColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(Of(task));

    /// <inheritdoc/>
    public override int? GetColumnWidth(RenderOptions options) => 4;

    /// <summary>The text for a step.</summary>
    public static string Of(ProgressTask task) => task.IsIndeterminate ? "" : string.Create(CultureInfo.InvariantCulture, $"{(int)task.Percentage,3}%");
}
