namespace LaborSpark.Udfs;

/// <summary>
/// One of ekphrasis's regular expressions, as a scanner. A scanner gives what Python's <c>re</c> would, and says in its comments where the
/// expression is deterministic although it does not look so: there, what backtracking would try cannot match.
/// </summary>
/// <typeparam name="TSelf">The pattern.</typeparam>
internal interface ISocialPattern<TSelf>
    where TSelf : ISocialPattern<TSelf>
{
    /// <summary>Whether a match may start with a character; cheap, and never false where one can.</summary>
    static abstract bool MayStart(int codePoint);

    /// <summary>Matches at a place.</summary>
    /// <param name="text">The whole text: what is before the place counts for look-behinds.</param>
    /// <param name="at">The place, within the text.</param>
    /// <returns>The end of the match, exclusive, or -1.</returns>
    static abstract int Match(ReadOnlySpan<int> text, int at);

    /// <summary>Matches at a place, in a walk over all places from left to right that stays linear where a long run keeps failing.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">The place, within the text.</param>
    /// <param name="hopelessBefore">What earlier failures of this walk found out: starts before it fail, as far as long runs are concerned. 0 at first.</param>
    /// <returns>The end of the match, exclusive, or -1.</returns>
    static virtual int Match(ReadOnlySpan<int> text, int at, ref int hopelessBefore) => TSelf.Match(text, at);
}
