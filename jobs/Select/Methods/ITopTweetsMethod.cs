using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Select.Searching;

namespace LaborSpark.Jobs.Select.Methods;

/// <summary>A method that looks at the texts of the first tweets of a ranking for what it then looks for in all tweets.</summary>
internal interface ITopTweetsMethod
{
    /// <summary>How many of a ranking's first tweets it looks at.</summary>
    /// <param name="selected">The class.</param>
    long TopRows(SelectClass selected);

    /// <summary>Looks at them, and says what is to be looked for.</summary>
    /// <param name="tweets">The first tweets of all classes.</param>
    /// <returns>A plan for each class.</returns>
    IEnumerable<MethodPlan> Plan(ReadTweets tweets);
}
