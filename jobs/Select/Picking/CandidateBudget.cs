namespace LaborSpark.Jobs.Select.Picking;

/// <summary>How many candidates are read for a request, before it is known how many may be taken.</summary>
internal static class CandidateBudget
{
    // Labelled and near-identical tweets among the candidates are few, nearly always; when they are not, more are read.
    private const int Least = 100;
    private const int Growth = 4;

    /// <summary>How many are read first.</summary>
    public static long First(PickRequest request) => request.Asked + (long)Math.Max(Least, request.Asked);

    /// <summary>How many are read after so many were not enough.</summary>
    public static long Next(long before) => before * Growth;
}
