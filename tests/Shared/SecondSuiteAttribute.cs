namespace LaborSpark.Tests;

/// <summary>Keeps a test, or all tests of a class, for the second suite: it is too long, or needs too much of the machine, for a run after every change.</summary>
/// <param name="reason">Why, and which test of the normal suite stands for it meanwhile.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
internal sealed class SecondSuiteAttribute(string reason) : CategoryAttribute(Category)
{
    /// <summary>The name by which the second suite is selected, for what takes no attribute: <c>[TestCase(…, Category = SecondSuiteAttribute.Category)]</c>.</summary>
    public const string Category = "SecondSuite";

    /// <summary>Why it is not in the normal suite.</summary>
    public string Reason { get; } = reason;
}
