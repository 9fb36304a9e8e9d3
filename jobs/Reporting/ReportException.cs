namespace LaborSpark.Jobs.Reporting;

/// <summary>What there was to print could not be printed: standard output goes to a full disk, for example.</summary>
/// <param name="inner">The system's error.</param>
internal sealed class ReportException(IOException inner) : Exception($"the report could not be printed: {inner.Message}", inner)
{
    /// <summary>Prints.</summary>
    /// <param name="print">Writes to standard output.</param>
    /// <exception cref="ReportException">It could not.</exception>
    public static void Printing(Action print)
    {
        try
        {
            print();
        }
        catch (IOException error)
        {
            throw new ReportException(error);
        }
    }
}
