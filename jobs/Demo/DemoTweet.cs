namespace LaborSpark.Jobs.Demo;

/// <summary>A tweet of the demo.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
internal sealed record DemoTweet(string Id, string Text);
