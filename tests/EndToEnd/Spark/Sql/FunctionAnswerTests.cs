using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.EndToEnd.Tests.Sql;

/// <summary>Functions of one row, each with an answer worked out by hand.</summary>
internal sealed class FunctionAnswerTests
{
    private static readonly Column Numbers = Array(Lit(3), Lit(1), Lit(2), Lit(1));
    private static readonly Column Day = ToDate(Lit("2024-02-29"));
    private static readonly Column Instant = ToTimestamp(Lit("2024-02-29 13:14:15"));

    private static IEnumerable<TestCaseData> MathAnswers()
    {
        yield return Case("Abs", Abs(Lit(-5)), 5);
        yield return Case("Acos", Acos(Lit(1.0)), 0.0);
        yield return Case("Atan2", Atan2(Lit(0.0), 1.0), 0.0);
        yield return Case("Bin", Bin(Lit(13L)), "1101");
        yield return Case("Bround", Bround(Lit(2.5)), 2.0);
        yield return Case("Bround scale", Bround(Lit(35), -1), 40);
        yield return Case("Round", Round(Lit(2.5)), 3.0);
        yield return Case("Cbrt", Cbrt(Lit(27.0)), 3.0);
        yield return Case("Ceil", Ceil(Lit(1.1)), 2L);
        yield return Case("Conv", Conv(Lit("1111"), 2, 10), "15");
        yield return Case("Degrees", Degrees(Lit(Math.PI)), 180.0);
        yield return Case("Factorial", Factorial(Lit(5)), 120L);
        yield return Case("Floor", Floor(Lit(-1.1)), -2L);
        yield return Case("Greatest", Greatest(Lit(1), Lit(null), Lit(7)), 7);
        yield return Case("Least", Least(Lit(1), Lit(null), Lit(7)), 1);
        yield return Case("Hex", Hex(Lit(255L)), "FF");
        yield return Case("Unhex", Unhex(Lit("4142")), "AB"u8.ToArray());
        yield return Case("Hypot", Hypot(Lit(3.0), 4.0), 5.0);
        yield return Case("Log", Log(Lit(1.0)), 0.0);
        yield return Case("Log of base", Log(2.0, Lit(8.0)), 3.0);
        yield return Case("Log10", Log10(Lit(1000.0)), 3.0);
        yield return Case("Negate", Negate(Lit(5)), -5);
        yield return Case("Pmod", Pmod(Lit(-7), Lit(3)), 2);
        yield return Case("Pow", Pow(Lit(2.0), 10.0), 1024.0);
        yield return Case("Rint", Rint(Lit(2.5)), 2.0);
        yield return Case("ShiftLeft", ShiftLeft(Lit(1), 4), 16);
        yield return Case("ShiftRight", ShiftRight(Lit(-16), 2), -4);
        yield return Case("ShiftRightUnsigned", ShiftRightUnsigned(Lit(-1), 28), 15);
        yield return Case("Signum", Signum(Lit(-2.5)), -1.0);
        yield return Case("Sqrt", Sqrt(Lit(16.0)), 4.0);
        yield return Case("BitwiseNOT", BitwiseNOT(Lit(5)), -6);
        yield return Case("NaNvl", NaNvl(Lit(double.NaN), Lit(2.0)), 2.0);
        yield return Case("decimal sum", Lit(1.10m) + Lit(2.205m), 3.305m);
    }

    private static IEnumerable<TestCaseData> TextAnswers()
    {
        yield return Case("Ascii", Ascii(Lit("A")), 65);
        yield return Case("Base64", Base64(Lit("AB"u8.ToArray())), "QUI=");
        yield return Case("Unbase64", Unbase64(Lit("QUI=")), "AB"u8.ToArray());
        yield return Case("ConcatWs", ConcatWs("-", Lit("a"), Lit(null).Cast("string"), Lit("b")), "a-b");
        yield return Case("Crc32", Crc32(Lit("123456789")), 3421780262L);
        yield return Case("Decode", Decode(Lit("é"u8.ToArray()), "UTF-8"), "é");
        yield return Case("Encode", Encode(Lit("A"), "UTF-16BE"), new byte[] { 0, 65 });
        yield return Case("FormatNumber", FormatNumber(Lit(1234567.891), 2), "1,234,567.89");
        yield return Case("FormatString", FormatString("%s is %d", Lit("x"), Lit(7)), "x is 7");
        yield return Case("InitCap", InitCap(Lit("hello wORLD")), "Hello World");
        yield return Case("Instr", Instr(Lit("hello"), "l"), 3);
        yield return Case("Length of emoji", Length(Lit("a💥")), 2);
        yield return Case("Levenshtein", Levenshtein(Lit("kitten"), Lit("sitting")), 3);
        yield return Case("Locate", Locate("l", Lit("hello"), 4), 4);
        yield return Case("Lpad", Lpad(Lit("7"), 3, "0"), "007");
        yield return Case("Rpad", Rpad(Lit("abc"), 2, "x"), "ab");
        yield return Case("Ltrim characters", Ltrim(Lit("xxaxx"), "x"), "axx");
        yield return Case("Rtrim", Rtrim(Lit(" a ")), " a");
        yield return Case("Trim characters", Trim(Lit("xyaxy"), "yx"), "a");
        yield return Case("Md5", Md5(Lit("abc")), "900150983cd24fb0d6963f7d28e17f72");
        yield return Case("Sha1", Sha1(Lit("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
        yield return Case("Sha2", Sha2(Lit("abc"), 256), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        yield return Case("Overlay", Overlay(Lit("abcdef"), Lit("XY"), Lit(3)), "abXYef");
        yield return Case("Overlay length", Overlay(Lit("abcdef"), Lit("X"), Lit(2), Lit(3)), "aXef");
        yield return Case("RegexpExtract", RegexpExtract(Lit("100-200"), @"(\d+)-(\d+)", 2), "200");
        yield return Case("RegexpReplace", RegexpReplace(Lit("a1b22"), @"\d+", "#"), "a#b#");
        yield return Case("Repeat", Repeat(Lit("ab"), 3), "ababab");
        yield return Case("Reverse", Reverse(Lit("abc")), "cba");
        yield return Case("Soundex", Soundex(Lit("Robert")), "R163");
        yield return Case("Split", Split(Lit("a1b2c"), @"\d"), new[] { "a", "b", "c" });
        yield return Case("Split limit", Split(Lit("a1b2c"), @"\d", 2), new[] { "a", "b2c" });
        yield return Case("Substring", Substring(Lit("hello"), 2, 3), "ell");
        yield return Case("SubstringIndex", SubstringIndex(Lit("a.b.c"), ".", -2), "b.c");
        yield return Case("Translate", Translate(Lit("abcba"), "ab", "x"), "xcx");
        yield return Case("Sentences", ElementAt(Flatten(Sentences(Lit("Hi there! Bye."))), 2), "there");
        yield return Case("null in null out", Upper(Lit(null).Cast("string")), null);
    }

    private static IEnumerable<TestCaseData> DateAnswers()
    {
        yield return Case("AddMonths", AddMonths(Day, 12), new Date(2025, 2, 28));
        yield return Case("DateAdd", DateAdd(Day, 1), new Date(2024, 3, 1));
        yield return Case("DateSub", DateSub(Day, Lit(29)), new Date(2024, 1, 31));
        yield return Case("DateDiff", DateDiff(Day, Lit("2024-02-01")), 28);
        yield return Case("DateFormat", DateFormat(Instant, "yyyy/MM/dd HH"), "2024/02/29 13");
        yield return Case("DateTrunc", DateTrunc("hour", Instant), new Timestamp(2024, 2, 29, 13, 0, 0, 0));
        yield return Case("Trunc", Trunc(Day, "year"), new Date(2024, 1, 1));
        yield return Case("DayOfWeek", DayOfWeek(Day), 5);
        yield return Case("DayOfYear", DayOfYear(Day), 60);
        yield return Case("WeekOfYear", WeekOfYear(Day), 9);
        yield return Case("Quarter", Quarter(Day), 1);
        yield return Case("LastDay", LastDay(Lit("2023-02-03")), new Date(2023, 2, 28));
        yield return Case("NextDay", NextDay(Day, "Mon"), new Date(2024, 3, 4));
        yield return Case("MonthsBetween", MonthsBetween(Lit("1997-02-28 10:30:00"), Lit("1996-10-30")), 3.94959677);
        yield return Case("Second", Second(Instant), 15);
        yield return Case("FromUnixTime", FromUnixTime(Lit(0L)), "1970-01-01 00:00:00");
        yield return Case("UnixTimestamp", UnixTimestamp(Lit("1970-01-02 00:00:00")), 86400L);
        yield return Case("TimestampSeconds", TimestampSeconds(Lit(1.5)), new Timestamp(1970, 1, 1, 0, 0, 1, 500_000));
        yield return Case("FromUtcTimestamp", FromUtcTimestamp(Instant, "+02:00"), new Timestamp(2024, 2, 29, 15, 14, 15, 0));
        yield return Case("ToUtcTimestamp", ToUtcTimestamp(Instant, Lit("+02:00")), new Timestamp(2024, 2, 29, 11, 14, 15, 0));
        yield return Case("ToDate format", ToDate(Lit("03/02/2021"), "dd/MM/yyyy"), new Date(2021, 2, 3));
        yield return Case("Window", Window(Instant, "10 minutes").GetField("start"), new Timestamp(2024, 2, 29, 13, 10, 0, 0));
    }

    private static IEnumerable<TestCaseData> CollectionAnswers()
    {
        yield return Case("ArrayContains", ArrayContains(Numbers, 2), true);
        yield return Case("ArrayDistinct", ArrayDistinct(Numbers), new[] { 3, 1, 2 });
        yield return Case("ArrayExcept", ArrayExcept(Numbers, Array(Lit(1))), new[] { 3, 2 });
        yield return Case("ArrayIntersect", ArrayIntersect(Numbers, Array(Lit(1), Lit(9))), new[] { 1 });
        yield return Case("ArrayJoin", ArrayJoin(Array(Lit("a"), Lit(null), Lit("b")), "-", "?"), "a-?-b");
        yield return Case("ArrayMax", ArrayMax(Numbers), 3);
        yield return Case("ArrayMin", ArrayMin(Numbers), 1);
        yield return Case("ArrayPosition", ArrayPosition(Numbers, 1), 2L);
        yield return Case("ArrayRemove", ArrayRemove(Numbers, 1), new[] { 3, 2 });
        yield return Case("ArrayRepeat", ArrayRepeat(Lit("x"), 2), new[] { "x", "x" });
        yield return Case("ArraySort", ArraySort(Numbers), new[] { 1, 1, 2, 3 });
        yield return Case("SortArray down", SortArray(Numbers, false), new[] { 3, 2, 1, 1 });
        yield return Case("ArrayUnion", ArrayUnion(Array(Lit(1)), Array(Lit(1), Lit(2))), new[] { 1, 2 });
        yield return Case("ArraysOverlap", ArraysOverlap(Numbers, Array(Lit(9))), false);
        yield return Case("Concat", Concat(Lit("a"), Lit("b")), "ab");
        yield return Case("ElementAt", ElementAt(Numbers, -2), 2);
        yield return Case("Flatten", Flatten(Array(Array(Lit(1)), Array(Lit(2), Lit(3)))), new[] { 1, 2, 3 });
        yield return Case("Sequence", Sequence(Lit(1), Lit(7), Lit(3)), new[] { 1, 4, 7 });
        yield return Case("Slice", Slice(Numbers, 2, 2), new[] { 1, 2 });
        yield return Case("Size", Size(Numbers), 4);
        yield return Case("Map", Map(Lit("a"), Lit(1)), new Dictionary<string, int> { ["a"] = 1 });
        yield return Case("MapFromArrays", MapFromArrays(Array(Lit(1)), Array(Lit("x"))), new Dictionary<int, string> { [1] = "x" });
        yield return Case("MapKeys", MapKeys(Map(Lit("a"), Lit(1))), new[] { "a" });
        yield return Case("MapConcat", MapConcat(Map(Lit(1), Lit(2)), Map(Lit(3), Lit(4))), new Dictionary<int, int> { [1] = 2, [3] = 4 });
        yield return Case("GetJsonObject", GetJsonObject(Lit("""{"a":[{"b":7}]}"""), "$.a[0].b"), "7");
        yield return Case("ToJson", ToJson(Struct(Lit(1).As("a"), Lit(null).As("b"))), """{"a":1}""");
        yield return Case("FromJson", FromJson(Lit("""{"a":5}"""), "a INT").GetField("a"), 5);
        yield return Case("FromJson of Spark's JSON", FromJson(Lit("""{"a":5}"""), new StructType([new StructField("a", new LongType())]).Json).GetField("a"), 5L);
        yield return Case("SchemaOfJson", SchemaOfJson("""{"a":1}"""), "STRUCT<a: BIGINT>");
        yield return Case("FromCsv", FromCsv(Lit("7|x"), new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType())]), new() { ["sep"] = "|" }).GetField("b"), "x");
        yield return Case("ToCsv", ToCsv(Struct(Lit(1).As("a"), Lit("b").As("b"))), "1,b");
        yield return Case("SchemaOfCsv", SchemaOfCsv("1,abc"), "STRUCT<_c0: INT, _c1: STRING>");
        yield return Case("WithField", Struct(Lit(1).As("a")).WithField("b", Lit(2)).GetField("b"), 2);
        yield return Case("When", When(Lit(false), 1).When(Lit(true), 2).Otherwise(3), 2);
        yield return Case("Coalesce", Coalesce(Lit(null), Lit(4)), 4);
        yield return Case("IsIn", Lit("b").IsIn("a", "b"), true);
        yield return Case("Lit of dictionary", Lit(new Dictionary<string, int[]> { ["k"] = [1, 2] }).GetItem("k"), new[] { 1, 2 });
        yield return Case("Lit of tuple", Lit((1, "x")).GetField("_2"), "x");
        yield return Case("Hash", Hash(Lit(42)), 29417773);
    }

    [TestCaseSource(nameof(MathAnswers))]
    [TestCaseSource(nameof(TextAnswers))]
    [TestCaseSource(nameof(DateAnswers))]
    [TestCaseSource(nameof(CollectionAnswers))]
    public void Function_OnSpark_GivesAnswer(Column column, object? expected) =>
        Assert.That(SharedSession.Spark.Range(1).Select(column).Collect().Single().Get(0), Is.EqualTo(expected));

    private static TestCaseData Case(string name, Column column, object? expected) =>
        new TestCaseData(column, expected).SetArgDisplayNames(name);
}
