using LaborSpark.Spark.Connect.Tests.Sql;

namespace LaborSpark.EndToEnd.Tests.Sql;

internal sealed class FunctionNameTests
{
    /// <summary>Functions of Spark that SQL cannot name: <c>~</c> is an operator, the others exist for its own clients.</summary>
    private static readonly string[] Unlisted = ["product", "years", "months", "days", "hours", "bucket"];

    [Test]
    public void Functions_OfTheInterface_AreAllKnownToSpark()
    {
        var known = SharedSession.Spark.Sql("SHOW ALL FUNCTIONS").Collect().Select(row => row.GetAs<string>(0));
        var used = FunctionMembers.All().Select(method => FunctionMembers.Call(method).Expression.UnresolvedFunction.FunctionName);
        Assert.That(used.Distinct().Except(known).Except(Unlisted), Is.Empty);
    }
}
