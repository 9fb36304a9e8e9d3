using LaborSpark.Udfs;

namespace LaborSpark.Oracle;

/// <summary>Sets of options by chance: each option away from its default about half of the time.</summary>
internal static class OptionSets
{
    private static readonly SocialTerm[] Terms = Enum.GetValues<SocialTerm>();

    /// <summary>Draws a set.</summary>
    public static SocialOptions Draw(Random random)
    {
        var defaults = new SocialOptions();
        return new SocialOptions
        {
            Normalize = random.Next(2) == 0 ? defaults.Normalize : Some(random, 10),
            Omit = random.Next(2) == 0 ? [] : Some(random, 4),
            Annotate = random.Next(2) == 0 ? SocialAnnotations.All : (SocialAnnotations)random.Next((int)SocialAnnotations.All + 1),
            UnpackHashtags = random.Next(3) > 0,
            UnpackContractions = random.Next(2) == 0,
            AllCapsTag = (AllCapsTag)random.Next(3),
            CorrectElongated = random.Next(2) == 0,
            Fast = random.Next(4) == 0,
            RemoveTags = random.Next(3) == 0,
            Tokenizing = (SocialTokenizing)random.Next(3),
            Keep = random.Next(2) == 0 ? SocialTokenKinds.All : (SocialTokenKinds)random.Next((int)SocialTokenKinds.All + 1) | (SocialTokenKinds)random.Next((int)SocialTokenKinds.All + 1),
            LowerCase = random.Next(2) == 0,
            Emoticons = random.Next(2) == 0,
        };
    }

    private static SocialTerm[] Some(Random random, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Terms[random.Next(Terms.Length)])];
}
