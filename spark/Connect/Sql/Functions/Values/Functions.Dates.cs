namespace Microsoft.Spark.Sql;

/// <content>Dates and timestamps.</content>
public static partial class Functions
{
    /// <summary>The year of a date.</summary>
    public static Column Year(Column column) => Call("year", column);

    /// <summary>The quarter of a date, 1 to 4.</summary>
    public static Column Quarter(Column column) => Call("quarter", column);

    /// <summary>The month of a date, 1 to 12.</summary>
    public static Column Month(Column column) => Call("month", column);

    /// <summary>The day of the week of a date, 1 for Sunday to 7 for Saturday.</summary>
    public static Column DayOfWeek(Column column) => Call("dayofweek", column);

    /// <summary>The day of the month of a date, 1 to 31.</summary>
    public static Column DayOfMonth(Column column) => Call("dayofmonth", column);

    /// <summary>The day of the year of a date, 1 to 366.</summary>
    public static Column DayOfYear(Column column) => Call("dayofyear", column);

    /// <summary>The hour of a timestamp in the session's time zone, 0 to 23.</summary>
    public static Column Hour(Column column) => Call("hour", column);

    /// <summary>The last day of the month of a date.</summary>
    public static Column LastDay(Column column) => Call("last_day", column);

    /// <summary>The minute of a timestamp, 0 to 59.</summary>
    public static Column Minute(Column column) => Call("minute", column);

    /// <summary>The second of a timestamp, 0 to 59.</summary>
    public static Column Second(Column column) => Call("second", column);

    /// <summary>The ISO week of a date: weeks start on Monday, week 1 has more than three days.</summary>
    public static Column WeekOfYear(Column column) => Call("weekofyear", column);

    /// <summary>The instant a number of seconds after 1970-01-01T00:00:00Z.</summary>
    public static Column TimestampSeconds(Column column) => Call("timestamp_seconds", column);

    /// <summary>Seconds since 1970-01-01T00:00:00Z as text <c>yyyy-MM-dd HH:mm:ss</c> in the session's time zone.</summary>
    public static Column FromUnixTime(Column column) => Call("from_unixtime", column);

    /// <summary>A date, timestamp or text <c>yyyy-MM-dd HH:mm:ss</c> as seconds since 1970-01-01T00:00:00Z.</summary>
    public static Column UnixTimestamp(Column column) => Call("unix_timestamp", column);

    /// <summary>A text as a timestamp, by the rules of a cast.</summary>
    public static Column ToTimestamp(Column column) => Call("to_timestamp", column);

    /// <summary>A text or timestamp as a date, by the rules of a cast.</summary>
    public static Column ToDate(Column column) => Call("to_date", column);

    /// <summary>Seconds since 1970-01-01T00:00:00Z as text in a format, in the session's time zone.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="format">A pattern of Spark, for example <c>yyyy-MM-dd</c>.</param>
    public static Column FromUnixTime(Column column, string format) => Call("from_unixtime", column, format);

    /// <summary>A text in a format as seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="format">A pattern of Spark, for example <c>yyyy-MM-dd</c>.</param>
    public static Column UnixTimestamp(Column column, string format) => Call("unix_timestamp", column, format);

    /// <summary>A text in a format as a timestamp.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="format">A pattern of Spark, for example <c>yyyy-MM-dd</c>.</param>
    public static Column ToTimestamp(Column column, string format) => Call("to_timestamp", column, format);

    /// <summary>A text in a format as a date.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="format">A pattern of Spark, for example <c>yyyy-MM-dd</c>.</param>
    public static Column ToDate(Column column, string format) => Call("to_date", column, format);

    /// <summary>The seconds since 1970-01-01T00:00:00Z when the query starts.</summary>
    public static Column UnixTimestamp() => Call("unix_timestamp");

    /// <summary>The day on which the query starts, in the session's time zone.</summary>
    public static Column CurrentDate() => Call("current_date");

    /// <summary>The instant at which the query starts.</summary>
    public static Column CurrentTimestamp() => Call("current_timestamp");

    /// <summary>A date, timestamp or text as text in a format.</summary>
    /// <param name="dateExpr">The date.</param>
    /// <param name="format">A pattern of Spark, for example <c>yyyy-MM-dd</c>.</param>
    public static Column DateFormat(Column dateExpr, string format) => Call("date_format", dateExpr, format);

    /// <summary>The date a number of months later; the month's last day where it has no such day.</summary>
    /// <param name="startDate">The date.</param>
    /// <param name="numMonths">The number of months; negative for earlier.</param>
    public static Column AddMonths(Column startDate, int numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>The date a number of months later; the month's last day where it has no such day.</summary>
    /// <param name="startDate">The date.</param>
    /// <param name="numMonths">The number of months; negative for earlier.</param>
    public static Column AddMonths(Column startDate, Column numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>The date a number of days later.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateAdd(Column start, int days) => Call("date_add", start, days);

    /// <summary>The date a number of days later.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateAdd(Column start, Column days) => Call("date_add", start, days);

    /// <summary>The date a number of days earlier.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateSub(Column start, int days) => Call("date_sub", start, days);

    /// <summary>The date a number of days earlier.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateSub(Column start, Column days) => Call("date_sub", start, days);

    /// <summary>The number of days from one date to a later one; negative if it is earlier.</summary>
    public static Column DateDiff(Column end, Column start) => Call("datediff", end, start);

    /// <summary>The number of months between two dates, whole if both are the same day or the last of their months, else by months of 31 days, to 8 digits.</summary>
    public static Column MonthsBetween(Column end, Column start) => Call("months_between", end, start);

    /// <summary>The number of months between two dates.</summary>
    /// <param name="end">The later date.</param>
    /// <param name="start">The first date.</param>
    /// <param name="roundOff">True to round to 8 digits.</param>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) => Call("months_between", end, start, roundOff);

    /// <summary>The first date after a date that is a day of the week.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayOfWeek">For example <c>Mon</c> or <c>Monday</c>, in any case.</param>
    public static Column NextDay(Column date, string dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>The first date after a date that is a day of the week.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayOfWeek">For example <c>Mon</c> or <c>Monday</c>, in any case.</param>
    public static Column NextDay(Column date, Column dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>The first day of the date's year, quarter, month or week; null for other units.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="format"><c>year</c>, <c>quarter</c>, <c>month</c> or <c>week</c>.</param>
    public static Column Trunc(Column column, string format) => Call("trunc", column, format);

    /// <summary>A timestamp cut to a unit.</summary>
    /// <param name="format"><c>year</c>, <c>quarter</c>, <c>month</c>, <c>week</c>, <c>day</c>, <c>hour</c>, <c>minute</c>, <c>second</c>, <c>millisecond</c> or <c>microsecond</c>.</param>
    /// <param name="column">The expression.</param>
    public static Column DateTrunc(string format, Column column) => Call("date_trunc", Lit(format), column);

    /// <summary>A timestamp shifted by what a zone's clock is ahead of UTC.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="tz">A zone such as <c>Europe/Rome</c> or <c>+02:00</c>.</param>
    public static Column FromUtcTimestamp(Column column, string tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>A timestamp shifted back by what a zone's clock is ahead of UTC.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="tz">A zone such as <c>Europe/Rome</c> or <c>+02:00</c>.</param>
    public static Column ToUtcTimestamp(Column column, string tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>A timestamp shifted by what a zone's clock is ahead of UTC.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="tz">A zone such as <c>Europe/Rome</c> or <c>+02:00</c>.</param>
    public static Column FromUtcTimestamp(Column column, Column tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>A timestamp shifted back by what a zone's clock is ahead of UTC.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="tz">A zone such as <c>Europe/Rome</c> or <c>+02:00</c>.</param>
    public static Column ToUtcTimestamp(Column column, Column tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>The windows of time a row falls in, as structs of start (included) and end (not included); one row for each.</summary>
    /// <param name="column">The timestamp.</param>
    /// <param name="windowDuration">The window's length, for example <c>10 minutes</c>.</param>
    /// <param name="slideDuration">From one window's start to the next one's; shorter than the length for overlapping windows.</param>
    /// <param name="startTime">How far windows are shifted from 1970-01-01T00:00:00Z.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Call("window", column, windowDuration, slideDuration, startTime);

    /// <summary>The windows of time a row falls in, as structs of start (included) and end (not included); one row for each.</summary>
    /// <param name="column">The timestamp.</param>
    /// <param name="windowDuration">The window's length, for example <c>10 minutes</c>.</param>
    /// <param name="slideDuration">From one window's start to the next one's; shorter than the length for overlapping windows.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration) => Call("window", column, windowDuration, slideDuration);

    /// <summary>The window of time a row falls in, as a struct of start (included) and end (not included).</summary>
    /// <param name="column">The timestamp.</param>
    /// <param name="windowDuration">The window's length, for example <c>10 minutes</c>.</param>
    public static Column Window(Column column, string windowDuration) => Call("window", column, windowDuration);

    /// <summary>The session a row falls in: a run of rows with no longer gap between them.</summary>
    /// <param name="timeColumn">The timestamp.</param>
    /// <param name="gapDuration">The gap that ends a session, for example <c>5 minutes</c>.</param>
    public static Column Session_Window(Column timeColumn, string gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>The session a row falls in: a run of rows with no longer gap between them.</summary>
    /// <param name="timeColumn">The timestamp.</param>
    /// <param name="gapDuration">The gap that ends a session, for example <c>5 minutes</c>.</param>
    public static Column Session_Window(Column timeColumn, Column gapDuration) => Call("session_window", timeColumn, gapDuration);
}
