namespace LaborSpark.StraightPort.Patterns;

/// <summary>Numbers and what is made of them; dates apart.</summary>
internal static class NumberPatterns
{
    /// <summary>A number, with one decimal or thousands sign at most.</summary>
    public const string Number = $@"\b{Amount}\b";

    /// <summary>A percentage. The boundary before the sign is part of it.</summary>
    public const string Percent = $"{Number}%";

    /// <summary>A sum, the sign of currency before or after; only before may a multiple follow.</summary>
    public const string Money = $"(?:[{NamedCharacters.Currency}]{Amount}{Multiple}?)|(?:{Amount}[{NamedCharacters.Currency}])";

    /// <summary>A telephone number of ten digits.</summary>
    public const string Phone = $@"(?<![0-9])(?:\+\d{{1,2}}\s)?\(?\d{{3}}\)?{PhoneGap}?\d{{3}}{PhoneGap}?\d{{4}}(?![0-9])";

    /// <summary>A time of the day: a number with its half of the day, or hours, minutes and seconds.</summary>
    public const string Time = $@"(?:(?:\d+)?\.?\d+{HalfOfDay})|(?:(?:[0-2]?[0-9]|2[0-3]):{Sixty}(?::{Sixty})?(?: ?{HalfOfDay})?)";

    private const string Amount = @"\d+(?:[.,']\d+)?";
    private const string Multiple = "(?:[MmKkBb](?:n|(?:il(?:lion)?))?)";
    private const string PhoneGap = @"[\s.\-]";
    private const string Sixty = "(?:[0-5][0-9])";
    private const string HalfOfDay = @"(?:AM|PM|am|pm|a\.m\.|p\.m\.)";
}
