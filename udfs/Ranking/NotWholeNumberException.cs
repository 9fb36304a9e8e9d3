using System.Text;

namespace LaborSpark.Udfs;

/// <summary>An id that does not survive the way to a 64-bit whole number and back to text, where whole numbers were hoped for. Nothing is wrong with it: ids then travel as text.</summary>
public sealed class NotWholeNumberException : Exception
{
    /// <summary>Names the id.</summary>
    /// <param name="id">Its UTF-8.</param>
    public NotWholeNumberException(ReadOnlySpan<byte> id)
        : base($"The id '{Encoding.UTF8.GetString(id)}' is not the text of a whole number from 0 to {long.MaxValue}.")
    {
    }
}
