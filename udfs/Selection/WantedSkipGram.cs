namespace LaborSpark.Udfs;

/// <summary>A skip-gram that is looked for, its tokens as numbers.</summary>
/// <param name="Key">The number of its key.</param>
/// <param name="Tokens">Its tokens' numbers, in their order.</param>
/// <param name="Skipped">The most tokens left out between the first and the last.</param>
internal sealed record WantedSkipGram(int Key, int[] Tokens, int Skipped)
{
    /// <summary>Tells whether a text contains it.</summary>
    /// <param name="text">The text's tokens; those that no key has are below 0.</param>
    public bool IsIn(ReadOnlySpan<int> text)
    {
        for (int next; (next = text.IndexOf(Tokens[0])) >= 0; text = text[(next + 1)..])
        {
            if (IsAtStart(text[next..]))
                return true;
        }

        return false;
    }

    // Each token where it first comes: if the last is too far then, it is too far for every other choice.
    private bool IsAtStart(ReadOnlySpan<int> text)
    {
        text = text[..(int)Math.Min(text.Length, (long)Tokens.Length + Skipped)];
        foreach (var token in Tokens)
        {
            var next = text.IndexOf(token);
            if (next < 0)
                return false;
            text = text[(next + 1)..];
        }

        return true;
    }
}
