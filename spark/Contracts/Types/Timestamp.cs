using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant with microseconds in UTC, the value of a <see cref="TimestampType"/>. Immutable; equal by instant.</summary>
public class Timestamp
{
    private readonly DateTime _utc;

    /// <summary>Takes an instant; what is finer than a microsecond is cut off.</summary>
    /// <param name="dateTime">An instant of kind <see cref="DateTimeKind.Utc"/>.</param>
    /// <exception cref="InvalidTimeZoneException">The kind is not UTC, so that the instant is unknown or depends on this host.</exception>
    public Timestamp(DateTime dateTime)
    {
        if (dateTime.Kind != DateTimeKind.Utc)
            throw new InvalidTimeZoneException(
                $"Expected a DateTime of kind Utc for a Timestamp, got kind {dateTime.Kind}. Convert it with ToUniversalTime or DateTime.SpecifyKind.");
        _utc = new DateTime(dateTime.Ticks - (dateTime.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }

    /// <summary>Makes an instant from its parts in UTC.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the number of days of the month.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59.</param>
    /// <param name="microsecond">0 to 999999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microsecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microsecond, 999_999);
        _utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc)
            .AddTicks(microsecond * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The year in UTC.</summary>
    public int Year => _utc.Year;

    /// <summary>The month in UTC, 1 to 12.</summary>
    public int Month => _utc.Month;

    /// <summary>The day of the month in UTC, 1 to 31.</summary>
    public int Day => _utc.Day;

    /// <summary>The hour in UTC, 0 to 23.</summary>
    public int Hour => _utc.Hour;

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => _utc.Minute;

    /// <summary>The second, 0 to 59.</summary>
    public int Second => _utc.Second;

    /// <summary>The microsecond within the second, 0 to 999999.</summary>
    public int Microsecond => (int)(_utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant in UTC as <c>yyyy-MM-dd HH:mm:ss.ffffff</c>.</summary>
    public override string ToString() => _utc.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>The instant as a <see cref="DateTime"/> of kind <see cref="DateTimeKind.Utc"/>.</summary>
    public DateTime ToDateTime() => _utc;

    /// <summary>True for a <see cref="Timestamp"/> of the same instant.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) => obj is Timestamp other && other._utc == _utc;

    /// <summary>A hash of the instant.</summary>
    public override int GetHashCode() => _utc.GetHashCode();

    /// <summary>Microseconds since 1970-01-01T00:00:00Z, negative before: the value Arrow and Spark hold.</summary>
    internal long ToEpochMicroseconds() => (_utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    internal static Timestamp FromEpochMicroseconds(long microseconds) =>
        new(DateTime.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond)));
}
