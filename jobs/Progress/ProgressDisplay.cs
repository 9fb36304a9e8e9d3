using LaborSpark.Spark;
using Spectre.Console;

namespace LaborSpark.Jobs.Progress;

/// <summary>Chooses how progress is shown: bars on a terminal, lines into a pipe, nothing when quiet.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work while its progress is shown on standard error.</summary>
    public static T Show<T>(bool quiet, TimeProvider clock, Func<IProgressReport, T> work)
    {
        if (quiet)
            return work(new SilentProgress());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Out.IsTerminal)
            return Ended(new PlainProgress(Console.Error, clock), work);
        return console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new KnownPercentageColumn(), new ElapsedTimeColumn())
            .Start(context => Ended(new BarProgress(context), work));
    }

    /// <summary>Tells the user something before the work begins, on standard error.</summary>
    public static void Say(IEnumerable<string> notes)
    {
        foreach (var note in notes)
            Console.Error.WriteLine("note: " + note);
    }

    /// <summary>Tells the user that Spark does not answer, on standard error; with <c>--quiet</c> too, as nothing else says why nothing happens.</summary>
    public static void SayWaiting(SparkWaiting waiting) => Console.Error.WriteLine(waiting);

    private static T Ended<T>(IProgressReport progress, Func<IProgressReport, T> work)
    {
        try
        {
            return work(progress);
        }
        finally
        {
            progress.End();
        }
    }
}
