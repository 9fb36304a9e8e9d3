namespace LaborSpark.Udfs;

/// <summary>The substitutions that write contractions out, in the order in which they run.</summary>
[Flags]
internal enum Contraction
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>don't</c>.</summary>
    Not = 1,

    /// <summary><c>we'll</c>.</summary>
    Will = 1 << 1,

    /// <summary><c>we're</c>.</summary>
    Are = 1 << 2,

    /// <summary><c>we've</c>.</summary>
    Have = 1 << 3,

    /// <summary><c>can't</c>.</summary>
    Can = 1 << 4,

    /// <summary><c>I'm</c>.</summary>
    Am = 1 << 5,

    /// <summary><c>let's</c>.</summary>
    Us = 1 << 6,

    /// <summary><c>won't</c>.</summary>
    Wont = 1 << 7,

    /// <summary><c>shan't</c>.</summary>
    Shant = 1 << 8,

    /// <summary><c>y'all</c>.</summary>
    YAll = 1 << 9,

    /// <summary><c>ya'll</c>.</summary>
    YaAll = 1 << 10,

    /// <summary>Those that end with <c>n't</c>.</summary>
    AnyNot = Not | Can | Wont | Shant,
}
