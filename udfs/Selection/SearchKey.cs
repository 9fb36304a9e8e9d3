namespace LaborSpark.Udfs;

/// <summary>Something that a whole table of tweets is searched for. Tokens are taken as they are: no character means anything but itself, and nothing is lower-cased.</summary>
/// <param name="Kind">How tokens are looked for.</param>
/// <param name="Tokens">
/// Of a keyword its text, which may hold spaces; else the tokens in their order. None is empty. Characters that are half a surrogate pair are looked for as U+FFFD,
/// which is what they are in UTF-8.
/// </param>
/// <param name="ClassNumber">The class that it is searched for, where rows have one.</param>
/// <param name="HashPrefix">What <see cref="PickHash.Prefix"/> gave for it: tweets are chosen by the hash where rows have no rank.</param>
/// <param name="Most">The most tweets wanted, from 0.</param>
/// <param name="Skipped">Of a skip-gram the most tokens left out, from 0; of others without meaning.</param>
public sealed record SearchKey(SearchKind Kind, IReadOnlyList<string> Tokens, int ClassNumber, long HashPrefix, int Most, int Skipped);
