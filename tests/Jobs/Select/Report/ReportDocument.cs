using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

/// <summary>A report as a browser sees it.</summary>
internal static class ReportDocument
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Bytes(Selection selection, SelectionReportOptions? options = null)
    {
        using var file = new MemoryStream();
        SelectionReport.Write(file, selection, options ?? new SelectionReportOptions());
        return file.ToArray();
    }

    /// <summary>The root of the parsed page, without charts unless they are asked for.</summary>
    public static IElement Of(Selection selection, SelectionReportOptions? options = null) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(selection, options ?? new SelectionReportOptions { Charts = false }))).DocumentElement;

    /// <summary>The texts of a row's cells.</summary>
    public static string[] Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent)];

    /// <summary>The table with a caption.</summary>
    public static IElement Table(this IElement page, string caption) => page.QuerySelectorAll("table").First(table => table.QuerySelector("caption")!.TextContent == caption);

    /// <summary>The cells of the rows below a table's head.</summary>
    public static string[][] Rows(this IElement table) => [.. table.QuerySelectorAll("tbody tr").Select(Cells)];
}
