using System.Text;

namespace LaborSpark.Udfs.Tests.Social.Stages;

/// <summary>Takes a text through one stage.</summary>
internal static class Stage
{
    public static string Run(string text, Action<SocialText> stage)
    {
        var taken = Load(text);
        stage(taken);
        return string.Concat(taken.CodePoints.ToArray().Select(char.ConvertFromUtf32));
    }

    public static SocialText Load(string text)
    {
        var taken = new SocialText();
        taken.Load(Encoding.UTF8.GetBytes(text));
        return taken;
    }
}
