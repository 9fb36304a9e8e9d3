namespace LaborSpark.Udfs;

/// <summary>An id that does not survive the way to a 64-bit whole number and back to text, where whole numbers were hoped for. Nothing is wrong with it: ids then travel as text.</summary>
public sealed class NotWholeNumberException : Exception
{
    /// <summary>Names the id.</summary>
    /// <param name="number">What it was read as.</param>
    /// <param name="textBytes">How many bytes its text had.</param>
    public NotWholeNumberException(string number, int textBytes)
        : base(FormattableString.Invariant($"An id of {textBytes} bytes that was read as {number} is not the plain text of a whole number from 0 to {long.MaxValue}."))
    {
    }
}
