using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A calendar day (proleptic Gregorian), the value of a <see cref="DateType"/>. Immutable; equal by day.</summary>
public class Date
{
    private const int EpochDayNumber = 719162;
    private readonly DateOnly _day;

    /// <summary>Takes the day of a <see cref="DateTime"/>, whatever its kind; the time of day is dropped.</summary>
    /// <param name="dt">The day.</param>
    public Date(DateTime dt)
    {
        _day = DateOnly.FromDateTime(dt);
    }

    /// <summary>Makes a day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the number of days of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Date(int year, int month, int day)
    {
        _day = new DateOnly(year, month, day);
    }

    internal Date(DateOnly day)
    {
        _day = day;
    }

    /// <summary>1 to 9999.</summary>
    public int Year => _day.Year;

    /// <summary>1 to 12.</summary>
    public int Month => _day.Month;

    /// <summary>1 to 31.</summary>
    public int Day => _day.Day;

    /// <summary>The day as month/day/year without leading zeros, for example <c>2/29/2020</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month}/{Day}/{Year}");

    /// <summary>The day in a standard or custom format of .NET, in the invariant culture.</summary>
    /// <param name="format">For example <c>yyyy-MM-dd</c>.</param>
    public string ToString(string format) => ToDateTime().ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Midnight of the day, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime ToDateTime() => _day.ToDateTime(TimeOnly.MinValue);

    /// <summary>The same day as a <see cref="DateOnly"/>.</summary>
    public DateOnly ToDateOnly() => _day;

    /// <summary>True for a <see cref="Date"/> of the same day.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) => obj is Date other && other._day == _day;

    /// <summary>A hash of the day.</summary>
    public override int GetHashCode() => _day.GetHashCode();

    /// <summary>Days since 1970-01-01, negative before: the value Arrow and Spark hold.</summary>
    internal int ToEpochDays() => _day.DayNumber - EpochDayNumber;

    internal static Date FromEpochDays(int days) => new(DateOnly.FromDayNumber(days + EpochDayNumber));
}
