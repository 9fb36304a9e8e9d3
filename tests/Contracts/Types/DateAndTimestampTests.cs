using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Tests.Types;

internal sealed class DateAndTimestampTests
{
    [Test]
    public void Date_ToString_HasNoLeadingZeros() => Assert.That(new Date(2020, 2, 9).ToString(), Is.EqualTo("2/9/2020"));

    [Test]
    public void Date_ToStringOfFormat_IsInvariant() => Assert.That(new Date(2020, 2, 9).ToString("yyyy-MM-dd ddd"), Is.EqualTo("2020-02-09 Sun"));

    [Test]
    public void Date_ThatIsNone_IsRefused() => Assert.That(() => new Date(2023, 2, 29), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(1970, 1, 1, 0)]
    [TestCase(1969, 12, 31, -1)]
    [TestCase(1, 1, 1, -719162)]
    [TestCase(9999, 12, 31, 2932896)]
    public void Date_ToEpochDays_IsSparks(int year, int month, int day, int expected) =>
        Assert.That(new Date(year, month, day).ToEpochDays(), Is.EqualTo(expected));

    [Test]
    public void Date_OfSameDay_IsEqual() => Assert.That(new Date(new DateTime(2020, 1, 2, 3, 4, 5)), Is.EqualTo(new Date(2020, 1, 2)));

    [Test]
    public void Timestamp_Parts_AreUtc() =>
        Assert.That(new Timestamp(2020, 1, 2, 3, 4, 5, 678_901).ToString(), Is.EqualTo("2020-01-02 03:04:05.678901"));

    [Test]
    public void Timestamp_Microsecond_IsWithinTheSecond() => Assert.That(new Timestamp(2020, 1, 2, 3, 4, 5, 678_901).Microsecond, Is.EqualTo(678_901));

    [Test]
    public void Timestamp_FinerThanMicrosecond_IsCut() =>
        Assert.That(new Timestamp(new DateTime(19, DateTimeKind.Utc)), Is.EqualTo(new Timestamp(1, 1, 1, 0, 0, 0, 1)));

    [Test]
    public void Timestamp_OfLocalTime_IsRefused() =>
        Assert.That(() => new Timestamp(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local)), Throws.InstanceOf<InvalidTimeZoneException>());

    [Test]
    public void Timestamp_BeforeEpoch_IsNegative() =>
        Assert.That(new Timestamp(1969, 12, 31, 23, 59, 59, 999_999).ToEpochMicroseconds(), Is.EqualTo(-1));

    [TestCase(1_000_000)]
    [TestCase(-1)]
    public void Timestamp_MicrosecondOutsideRange_IsRefused(int microsecond) =>
        Assert.That(() => new Timestamp(2020, 1, 1, 0, 0, 0, microsecond), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
