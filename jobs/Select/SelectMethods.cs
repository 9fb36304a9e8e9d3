using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Methods;
using LaborSpark.Jobs.Select.Methods.Adaptive;
using LaborSpark.Jobs.Select.Methods.Exploit;
using LaborSpark.Jobs.Select.Methods.ExploreKeyword;
using LaborSpark.Jobs.Select.Methods.ExploreSentence;
using LaborSpark.Jobs.Select.Methods.Motifs;
using LaborSpark.Jobs.Select.Methods.Uncertainty;
using LaborSpark.Jobs.Select.Options;
using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;

namespace LaborSpark.Jobs.Select;

/// <summary>The methods that were asked for, with their settings.</summary>
/// <param name="ByRank">Those that choose by ranks and scores alone.</param>
/// <param name="ByText">Those that look at the first tweets' texts.</param>
internal sealed record SelectMethods(IReadOnlyList<IRankingMethod> ByRank, IReadOnlyList<ITopTweetsMethod> ByText)
{
    /// <summary>The methods by the options.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="inputs">What is read.</param>
    /// <param name="session">The session.</param>
    /// <param name="scratch">A folder for what is not finished.</param>
    public static SelectMethods Of(SelectOptions options, SelectInputs inputs, JobSession session, string scratch)
    {
        KeywordMethod Keyword() => new(
            KeywordSettings.Of(options), session.Spark, TableReader.Read(session.Spark, inputs.Wordcount!), inputs.StopWords, Path.Combine(scratch, "masks"), session.Progress);
        return new SelectMethods(
            [.. options.Methods.Select(IRankingMethod? (method) => method switch
            {
                MethodName.Exploit => new ExploitMethod(ExploitSettings.Of(options)),
                MethodName.Adaptive => new AdaptiveMethod(AdaptiveSettings.Of(options)),
                MethodName.Uncertainty => new UncertaintyMethod(UncertaintySettings.Of(options)),
                _ => null,
            }).OfType<IRankingMethod>()],
            [.. options.Methods.Select(ITopTweetsMethod? (method) => method switch
            {
                MethodName.Keyword => Keyword(),
                MethodName.Sentence => new SentenceMethod(SentenceSettings.Of(options), session.Spark),
                MethodName.Motifs => new MotifMethod(MotifSettings.Of(options), session.Spark, inputs.Operations, scratch),
                _ => null,
            }).OfType<ITopTweetsMethod>()]);
    }

    /// <summary>How many of a ranking's first tweets some method looks at.</summary>
    public long TopRows(SelectClass selected) => ByText.Select(m => m.TopRows(selected)).DefaultIfEmpty().Max();
}
