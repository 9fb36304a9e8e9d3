using System.Text;

namespace LaborSpark.Oracle;

/// <summary>Pieces of text that meet the social normaliser's rules, or miss them by a character.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="words">Words of the statistics, for hashtags and elongated words.</param>
internal sealed class SocialPieces(Random random, string[] words)
{
    /// <summary>Characters whose class Python and .NET see differently, or that are easily taken for another; and those that edges of patterns look at.</summary>
    private static readonly string[] Edges =
    [
        " ", "  ", "_", "-", ".", ",", "'", "’", "\"", "/", "\\", "*", "#", "@", "$", "€", "%", ":", ";", "!", "?", "&", "(", ")", "[", "]", "{", "}", "<", ">", "|", "=", "+", "^", "~", "`",
        "a", "e", "x", "D", "O", "Z", "0", "1", "3", "8", "\n", "\t", "\r", "\v", "\u001c", "\u001f", "\u0085", "\u00a0", "\u2003", "\u2028", "\u3000", "\u200b", "\u200c", "\u200d", "\ufe0f", "\u20e3",
        "\u0301", "\u093f", "½", "²", "Ⅷ", "ⅷ", "ª", "ǅ", "ß", "İ", "ı", "Σ", "ς", "٣", "๓", "𝟗", "𐒠", "一", "〇", "Þ", "×", "þ", "‑", "¶", "¬", "¨", "§", "字", "‿", "\ufeff", "\0", "\u007f",
        "\U0001F100", "\U0001E030", "\U0001E4F1", "\U00011F51", "\U00010D41", "\uA7CB", "\u1C89", "\u1C8A", "\U00031350", "\u0CF3", "\U0001D7CE", "😀", "❤", "☺", "©", "™", "ℹ", "⛹", "✊", "⌚", "〰", "㊗",
    ];

    private static readonly string[] Faces = [":", ";", "=", "8", "x", "X", "B", "%", "#", "$", "|", "*"];
    private static readonly string[] Hats = ["", "", "", "D", "P", "O", "0", "3", "|", "}", ">", "<", "=", "aD", "40"];
    private static readonly string[] Tears = ["", "", "", "'", "\"", ","];
    private static readonly string[] Noses = ["", "", "-", "^", "‑", "o", "c", "O", "*o"];
    private static readonly string[] Mouths =
        [")", "))", ")))))", "(", "((((", "[", "]", "{", "}", "<", ">", "|", "||", "/", "\\", "D", "P", "p", "o", "O", "0", "3", "30", "S", "s", "J", "L", "x", "X", "b", "c", "*", "**", ",", ".", "@", "#", "&", "$", "$5", "Þ", "×", "þ", "Dd", "\\o/"];

    private static readonly string[] Eastern =
        ["^_^", "^.^", ";_;", ">_<", "(>_<)", "(^_^)", "(^_^;)", "(o_O)", "m(_ _)m", "(T_T)", "(T T)", "o_O", "o.O", "0_0", "O.o", "v.v", "-_-", "-.-", "\\o/", "/o\\", ">.<", "*\\o/*", "^^", "<^_^>", "＼(^o^)／", "(*_*)", "(J_J)", ";m;", "(-_-)zzz", "*-o-*", "(._.)", "o--o", "0//0"];

    private static readonly string[] Months = ["Jan", "january", "Feb", "February", "Mar", "march", "Apr", "April", "May", "may", "Jun", "June", "july", "Aug", "august", "Sep", "Sept", "September", "oct", "October", "Nov", "november", "Dec", "December", "Janu", "Mayo"];
    private static readonly string[] Ordinals = ["", "", "st", "nd", "rd", "th", "nth", "ths"];
    private static readonly string[] Contracted = ["are", "could", "did", "does", "do", "had", "has", "have", "is", "might", "must", "should", "were", "would", "he", "i", "she", "they", "we", "what", "who", "you", "ca", "let", "wo", "sha", "y", "ai", "it", "that"];
    private static readonly string[] Suffixes = ["n't", "'ll", "'re", "'ve", "'t", "'m", "'s", "on't", "an't", "'all", "a'll", "'d", "nt"];
    private static readonly string[] Capitals = ["A", "B", "I", "AM", "OK", "LOST", "MY", "JOB", "À", "ÉTÉ", "ABCd", "A1", "A_B", "USA", "RT", "U.S.A.", "U.S.A", "A.B", "A.B..", "A.B.C...", "É.A.B."];
    private static readonly string[] Entities =
        ["amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "hearts", "notin", "notit", "not", "Tab", "NewLine", "zwj", "zwnj", "shy", "AMP", "Aacute", "euro", "cent", "pound", "frac12", "sup2", "percnt", "num", "commat", "dollar", "ast", "lowbar", "colon", "semi", "lpar", "rpar", "Sigma", "fjlig", "ThickSpace", "bne", "acE", "times", "thorn", "THORN", "hellip", "ensp", "Hat", "period", "excl", "quest", "equals", "verbar", "sol", "bsol", "CounterClockwiseContourIntegral", "nosuchname", "ampamp", "lta", "g", "l"];
    private static readonly string[] Numbers = ["39", "039", "38", "60", "62", "0", "9", "10", "11", "13", "127", "128", "133", "150", "153", "159", "160", "189", "55296", "57343", "65534", "65535", "64976", "128512", "1114109", "1114111", "1114112", "99999999999999999999999", "00000000000000000000000035", "x27", "X26", "x1F600", "xD800", "xfdd0", "x110000", "xFFFFFFFFFFFFFFFFFF", "x", "x0", "xg", "", "-1"];
    private static readonly string[] Tags = ["hashtag", "/hashtag", "allcaps", "/allcaps", "user", "url", "number", "date", "time", "phone", "email", "percent", "money", "repeated", "elongated", "happy", "sad", "a", "/b/", "é", "½", "a b", "", "3", "_"];
    private static readonly string[] Urls =
        ["http://a.bc", "https://t.co/AbC1", "http://www.a.bc", "https://www.", "http://www", "http://wwwx.yy", "www.a.bc", "www..a", "www.a.b", "www.", "http://a.b", "http://", "https://a", "http://a..bc", "HTTP://A.BC", "ftp://a.bc", "https://user@a.bc:80/x?y=1#z", "http://é.fr", "https://a\u00a0b.cc", "http://a.bc.", "httpss://a.bc", "www.a.bc)…"];
    private static readonly string[] Mails = ["a@b.co", "a.b@c-d.com", ".a@b.com", "a..b@c.com", "a@b.c", "x@y_z.net", "é@b.com", "a+b@c.co.uk.xx.yy", "(a@b.com", "@a@b.com", "a@b.com@c.de", "a@b-.com", "a@-b.com", "a@b.Com", "a-@b.info", "½@b.com", "a@b.com\n", "a@b.comX", "_@_.xx"];
    private static readonly string[] Users = ["@user", "@a_b", "@é", "@", "@@x", "@1", "@½", "@ux", "a@b", "@字", "@_", "@-"];
    private static readonly string[] Sequences =
        ["1\ufe0f\u20e3", "#\ufe0f\u20e3", "*\ufe0f\u20e3", "9\u20e3", "1\ufe0f", "#\ufe0f", "🇺🇸", "🇺", "👩\u200d💻", "👨\u200d👩\u200d👧", "👍🏽", "❤️", "❤\ufe0f\u200d🔥", "☝️", "☝🏽", "⛹\ufe0f\u200d♀\ufe0f", "⛹\ufe0f\u200d♂", "⛹\ufe0f", "✌️", "⌚\ufe0f", "©\ufe0f", "™\ufe0f", "ℹ️", "〰️", "㊗️", "🏴\U000E0067\U000E0062\U000E007F", "\u200d\u200d", "\ufe0f\ufe0f"];

    /// <summary>Alphabets of what a rule and its edges look at, so small that strings by chance meet every part of it.</summary>
    private static readonly string[][] Soups =
    [
        Letters(":;=8xXB%#$|*'\",-^oc()[]{}<>/\\DOPSLJpb03.,@&+aZd1 "),
        Letters(":;=8xB*-^()<>D0$.,a1 "),
        Letters("()^_;<>oTOJmv-/\\*.0x "),
        Letters("^_;<>m o"),
        Letters("<3^5/()[]aZ9 "),
        Letters("01234567890123456789.,'$€%:/-+() kmMnb"),
        Letters("0123:/.-' ap"),
        Letters("0123:/.- "),
        Letters("ab.@-_++@.)é1Z "),
        Letters("</>a1_ "),
        Letters("#ab_-A1é@$ "),
        Letters("*ab_é1 "),
        Letters("AB.a #@$É"),
        Letters("aAbB"),
        Letters("!?.a "),
        Letters("&#;xaltgm1"),
        Letters("$AZa1 "),
        [.. Letters(":/.wshtp a1é"), "www.", "www", "http://", "https://"],
        [.. Letters(" ,'/-:.ab"), " ", ", ", " - ", "st", "nd", "rd", "th", "nth", "1", "2", "03", "12", "31", "45", "99", "2020", "1999", "20201", .. Months, .. Months.Select(month => month.ToLowerInvariant())],
        [.. Letters(" ,'/-:"), " ", " ", "1", "03", "31", "99", "2020", "3rd", .. Months, .. Months.Select(month => month.ToLowerInvariant())],
        [.. Letters(" ()-.+"), " ", "555", "123", "4567", "1", "44", "a"],
        [.. Letters(" 'x½"), .. Contracted, .. Suffixes],
        ["\ufe0f", "\u200d", "\u20e3", "⛹", "♀", "☝", "⌚", "❤", "1", "#", "*", "ℹ", "a", " ", "👍", "🏽"],
    ];

    /// <summary>Makes a piece: one in four damaged by a character at some place.</summary>
    public string Next()
    {
        var piece = Whole();
        return random.Next(4) == 0 ? Damaged(piece) : piece;
    }

    /// <summary>Picks a character or two for the edge of a piece.</summary>
    public string Edge() => Pick(Edges);

    private string Whole() => random.Next(34) switch
    {
        0 => "&" + Pick(Entities) + Pick(["", ";", ";", "x", "=", " "]),
        1 => "&#" + Pick(Numbers) + Pick(["", ";", ";", "a", " "]),
        2 => "<" + Pick(Tags) + Pick([">", ">", "/>", " >", ""]),
        3 => Joined(Capitals, [" ", " ", "  ", "", "-", ".", "\u00a0", "#", "@"], 5),
        4 or 5 => Pick(Hats) + Pick(Faces) + Pick(Tears) + Pick(Noses) + Pick(Mouths),
        6 or 7 => Pick(Mouths) + Pick(["", "-", "^", "‑"]) + Pick(Tears) + Pick(Faces) + Pick(["", "", "O", "0", "|", "{", ">", "<", "=", "a"]),
        8 => Pick(Eastern),
        9 or 10 => Date(),
        11 => Time(),
        12 => Phone(),
        13 or 14 => Amount(),
        15 or 16 => Elongated(),
        17 or 18 => Hashtag(),
        19 => Cased(Pick(Contracted)) + Pick(Suffixes).Replace("'", Pick(["'", "'", "'", "’", "ʼ", "`", "&#39;", "&apos;"]), StringComparison.Ordinal),
        20 => Starred(),
        21 => Pick(Urls) + Pick(["", "", "/", "?", "\u2026"]),
        22 => random.Next(2) == 0 ? Pick(Mails) : Pick(Users),
        23 => Pick(Sequences),
        24 => Signs(),
        _ => Soup(),
    };

    private string Soup()
    {
        var alphabet = Pick(Soups);
        return string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => Pick(alphabet)));
    }

    private string Damaged(string piece)
    {
        var at = random.Next(piece.Length + 1);
        return random.Next(4) switch
        {
            0 when at < piece.Length => piece.Remove(at, 1),
            1 when at < piece.Length => piece.Insert(at, piece[at].ToString()),
            2 => Pick(Edges) + piece,
            _ => piece.Insert(at, Pick(Edges)),
        };
    }

    private string Date() => random.Next(4) switch
    {
        0 => Digits(1, 4) + Pick(["", " ", ", ", ","]) + Pick(Months) + Pick(["", " ", ", ", ",", " '", "'"]) + Digits(1, 4) + Pick(Ordinals) + Pick(["", "", ", 2020", " 20", " - 2021", "-22", "/19", "s", ":30", " 1999ad"]),
        1 => Pick(Months) + Pick([" ", ", ", "", " '"]) + Digits(1, 4) + Pick(Ordinals) + Pick(["", " ", ", "]) + Pick(["", "2020", "'20", "20:30", "- 99"]),
        2 => Digits(1, 2) + Pick(["/", "-", "."]) + Digits(1, 2) + Pick(["/", "-", "."]) + Digits(2, 4) + Pick(["", ".5", ".", "a", "-1"]),
        _ => Digits(1, 2) + Pick(["/", "-", ".", ":"]) + Digits(1, 5) + Pick(["", "/", ".1"]),
    };

    private string Time() => random.Next(2) == 0
        ? Digits(0, 3) + Pick(["", "."]) + Digits(0, 2) + Pick(["am", "pm", "AM", "PM", "a.m.", "p.m.", "Am", "a.m", " am"])
        : Digits(0, 2) + ":" + Digits(1, 2) + Pick(["", "", ":" + Digits(1, 2)]) + Pick(["", "", "am", " pm", " PM", " a.m.", "pmx", " p"]);

    private string Phone() =>
        Pick(["", "", "+1 ", "+44\u00a0", "+123 ", "1"]) + Pick(["", "("]) + Digits(3, 3) + Pick(["", ")"]) + Pick(["", " ", "-", ".", "/", "  "]) + Digits(3, 3) + Pick(["", " ", "-", "."]) + Digits(4, 4) + Pick(["", "", "5", "x"]);

    private string Amount()
    {
        var number = Digits(1, 4) + Pick(["", "", ".5", ",000", "'5", ",000.50", ".", ".5.5"]);
        return random.Next(4) switch
        {
            0 => number + Pick(["%", " %", "%%", "%a", "½"]),
            1 => Pick(["$", "€", "£", "¢", "¥", "₹", "$$", "US$", "-$"]) + number + Pick(["", "m", "M", "k", "bn", "mil", "million", "b", "milli", "x", "Mn"]),
            2 => number + Pick(["$", "€", "£", "¢", "¥", "k", "th", "D", ")", "ever"]),
            _ => number,
        };
    }

    private string Elongated()
    {
        var word = new StringBuilder(Cased(Pick(words)));
        for (var times = random.Next(1, 3); times > 0 && word.Length > 0; times--)
        {
            var at = random.Next(word.Length);
            word.Insert(at, word[at].ToString(), random.Next(1, random.Next(10) == 0 ? 30 : 5));
        }

        return word.ToString();
    }

    private string Hashtag()
    {
        var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(words)).ToArray();
        return "#" + random.Next(9) switch
        {
            0 => string.Concat(parts.Select(Cased)),
            1 => string.Join(Pick(["_", "-", "__", "_-", "2", "20"]), parts),
            2 => string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
            3 => string.Concat(parts) + Digits(1, 4),
            4 => Digits(1, 5) + Pick(["", "a", "Z", "th"]),
            5 => string.Concat(parts).Replace("e", Pick(["é", "е", "ε", "ｅ", "𝐞", "½", "ª"]), StringComparison.Ordinal),
            6 => string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => (char)random.Next('a', 'z' + 1))),
            7 => string.Concat(Enumerable.Repeat(string.Concat(parts), random.Next(1, 6))),
            _ => string.Concat(parts),
        } + Pick(["", "", "", "_", "-", "'s", "#x", ".", "’"]);
    }

    private string Starred()
    {
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(["a", "f", "word", "é", "½", "_", "e\u0301", "W", "12"]));
        return Pick(["", "*", "**", "a"]) + string.Join(Pick(["*", "**", " ", "_"]), parts) + Pick(["", "*", "**", "* "]);
    }

    private string Signs() => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pick(["!", "?", ".", "!", "?", ".", "…", ",", "-", "(", ")", "/", "<", "*", "~", "\u2026"])));

    private string Cased(string word) => random.Next(6) switch
    {
        0 => word.ToUpperInvariant(),
        1 => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1)),
        2 => string.Concat(word.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : c)),
        _ => word,
    };

    private string Digits(int least, int most) => string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => random.Next(60) == 0 ? Pick(["٣", "๓", "𝟗", "½", "²"]) : ((char)random.Next('0', '9' + 1)).ToString()));

    private string Joined(string[] parts, string[] separators, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pick(parts) + Pick(separators)));

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];

    private static string[] Letters(string letters) => [.. letters.Select(letter => letter.ToString())];
}
