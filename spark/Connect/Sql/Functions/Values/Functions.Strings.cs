namespace Microsoft.Spark.Sql;

/// <content>Texts and bytes.</content>
public static partial class Functions
{
    /// <summary>The MD5 digest of bytes, as 32 hexadecimal digits. Not for secrets.</summary>
    public static Column Md5(Column column) => Call("md5", column);

    /// <summary>The SHA-1 digest of bytes, as 40 hexadecimal digits. Not for secrets.</summary>
    public static Column Sha1(Column column) => Call("sha1", column);

    /// <summary>The CRC-32 checksum of bytes, as a bigint.</summary>
    public static Column Crc32(Column column) => Call("crc32", column);

    /// <summary>The code of the text's first character; 0 for an empty text.</summary>
    public static Column Ascii(Column column) => Call("ascii", column);

    /// <summary>Bytes as text in base 64.</summary>
    public static Column Base64(Column column) => Call("base64", column);

    /// <summary>The bytes that a text in base 64 stands for.</summary>
    public static Column Unbase64(Column column) => Call("unbase64", column);

    /// <summary>The text with the first letter of each word in upper case and the others in lower.</summary>
    public static Column InitCap(Column column) => Call("initcap", column);

    /// <summary>The number of characters of a text, trailing blanks included, or of bytes.</summary>
    public static Column Length(Column column) => Call("length", column);

    /// <summary>The text in lower case.</summary>
    public static Column Lower(Column column) => Call("lower", column);

    /// <summary>The text in upper case.</summary>
    public static Column Upper(Column column) => Call("upper", column);

    /// <summary>The text without blanks at its start.</summary>
    public static Column Ltrim(Column column) => Call("ltrim", column);

    /// <summary>The text without some characters at its start.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="trimString">The characters to take away, in any order.</param>
    public static Column Ltrim(Column column, string trimString) => Call("ltrim", Lit(trimString), column);

    /// <summary>The text without blanks at its end.</summary>
    public static Column Rtrim(Column column) => Call("rtrim", column);

    /// <summary>The text without some characters at its end.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="trimString">The characters to take away, in any order.</param>
    public static Column Rtrim(Column column, string trimString) => Call("rtrim", Lit(trimString), column);

    /// <summary>The text without blanks at its ends.</summary>
    public static Column Trim(Column column) => Call("trim", column);

    /// <summary>The text without some characters at its ends.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="trimString">The characters to take away, in any order.</param>
    public static Column Trim(Column column, string trimString) => Call("trim", Lit(trimString), column);

    /// <summary>The soundex code of a word: a letter and three digits, equal for English words that sound alike.</summary>
    public static Column Soundex(Column column) => Call("soundex", column);

    /// <summary>A SHA-2 digest of bytes, as hexadecimal digits.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="numBits">224, 256, 384 or 512; 0 means 256.</param>
    public static Column Sha2(Column column, int numBits) => Call("sha2", column, numBits);

    /// <summary>The texts, and the items of arrays of texts, joined with a text between them; nulls are left out.</summary>
    /// <param name="sep">The text between.</param>
    /// <param name="columns">The expressions.</param>
    public static Column ConcatWs(string sep, params Column[] columns) => Call("concat_ws", [Lit(sep), .. columns]);

    /// <summary>Bytes as text.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="charset">US-ASCII, ISO-8859-1, UTF-8, UTF-16BE, UTF-16LE, UTF-16 or UTF-32.</param>
    public static Column Decode(Column column, string charset) => Call("decode", column, charset);

    /// <summary>Text as bytes.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="charset">US-ASCII, ISO-8859-1, UTF-8, UTF-16BE, UTF-16LE, UTF-16 or UTF-32.</param>
    public static Column Encode(Column column, string charset) => Call("encode", column, charset);

    /// <summary>A number as text with a comma every three digits, as <c>1,234.50</c>.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="d">Digits after the point; halves go to the even digit.</param>
    public static Column FormatNumber(Column column, int d) => Call("format_number", column, d);

    /// <summary>The values put into a text as Java's <c>String.format</c> does.</summary>
    /// <param name="format">For example <c>%s is %d</c>.</param>
    /// <param name="columns">The expressions.</param>
    public static Column FormatString(string format, params Column[] columns) => Call("format_string", [Lit(format), .. columns]);

    /// <summary>The position, from 1, of a text's first occurrence; 0 if there is none.</summary>
    public static Column Instr(Column column, string substring) => Call("instr", column, substring);

    /// <summary>The position, from 1, of a text's first occurrence; 0 if there is none.</summary>
    public static Column Locate(string substring, Column column) => Call("locate", Lit(substring), column);

    /// <summary>The position, from 1, of a text's first occurrence at or after a position; 0 if there is none.</summary>
    public static Column Locate(string substring, Column column, int pos) => Call("locate", Lit(substring), column, pos);

    /// <summary>The number of characters to insert, delete or replace to get from one text to the other.</summary>
    public static Column Levenshtein(Column left, Column right) => Call("levenshtein", left, right);

    /// <summary>The text filled up on the left, or cut, to a number of characters.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="len">The number of characters.</param>
    /// <param name="pad">What to fill with, again and again.</param>
    public static Column Lpad(Column column, int len, string pad) => Call("lpad", column, len, pad);

    /// <summary>The text filled up on the right, or cut, to a number of characters.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="len">The number of characters.</param>
    /// <param name="pad">What to fill with, again and again.</param>
    public static Column Rpad(Column column, int len, string pad) => Call("rpad", column, len, pad);

    /// <summary>What a group of a regular expression of Java matches first; an empty text if there is no match.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="exp">The regular expression.</param>
    /// <param name="groupIdx">The group from 1; 0 for the whole match.</param>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) => Call("regexp_extract", column, exp, groupIdx);

    /// <summary>The text with every match of a regular expression of Java replaced.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="replacement">The text to put there; <c>$1</c> is a group.</param>
    public static Column RegexpReplace(Column column, string pattern, string replacement) => Call("regexp_replace", column, pattern, replacement);

    /// <summary>The text with every match of a regular expression of Java replaced.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="replacement">The text to put there; <c>$1</c> is a group.</param>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) => Call("regexp_replace", column, pattern, replacement);

    /// <summary>The text a number of times over.</summary>
    public static Column Repeat(Column column, int n) => Call("repeat", column, n);

    /// <summary>The text cut into an array at the matches of a regular expression of Java.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="pattern">The regular expression.</param>
    public static Column Split(Column column, string pattern) => Call("split", column, pattern);

    /// <summary>The text cut into an array at the matches of a regular expression of Java.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="limit">The greatest number of parts, the last with the rest; 0 or less for all.</param>
    public static Column Split(Column column, string pattern, int limit) => Call("split", column, pattern, limit);

    /// <summary>A part of a text or of bytes.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="pos">The first position, from 1; negative counts from the end.</param>
    /// <param name="len">The number of characters or bytes.</param>
    public static Column Substring(Column column, int pos, int len) => Call("substring", column, pos, len);

    /// <summary>The text before a delimiter's occurrence of a number.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="delimiter">The delimiter, case-sensitive.</param>
    /// <param name="count">The number of the occurrence; negative counts from the end and gives the text after it.</param>
    public static Column SubstringIndex(Column column, string delimiter, int count) => Call("substring_index", column, delimiter, count);

    /// <summary>A text with a part of it replaced.</summary>
    /// <param name="src">The text.</param>
    /// <param name="replace">The text to put there.</param>
    /// <param name="pos">Where, from 1.</param>
    /// <param name="len">The number of characters to take away.</param>
    public static Column Overlay(Column src, Column replace, Column pos, Column len) => Call("overlay", src, replace, pos, len);

    /// <summary>A text with as many characters replaced as the other text has.</summary>
    /// <param name="src">The text.</param>
    /// <param name="replace">The text to put there.</param>
    /// <param name="pos">Where, from 1.</param>
    public static Column Overlay(Column src, Column replace, Column pos) => Call("overlay", src, replace, pos);

    /// <summary>The text as an array of sentences, each an array of words.</summary>
    /// <param name="str">The text.</param>
    /// <param name="language">For example <c>en</c>.</param>
    /// <param name="country">For example <c>US</c>.</param>
    public static Column Sentences(Column str, Column language, Column country) => Call("sentences", str, language, country);

    /// <summary>The text as an array of sentences, each an array of words, by English rules.</summary>
    public static Column Sentences(Column str) => Call("sentences", str);

    /// <summary>The text with characters replaced one by one.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="matchingString">The characters to replace.</param>
    /// <param name="replaceString">What to put for each, by position; characters without a partner are taken away.</param>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Call("translate", column, matchingString, replaceString);
}
