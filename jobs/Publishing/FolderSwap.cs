using System.Runtime.InteropServices;

namespace LaborSpark.Jobs.Publishing;

/// <summary>Puts a finished table in the place of an older one.</summary>
internal abstract class FolderSwap
{
    /// <summary>One atomic exchange where the file system has it, else two renames (NFS, for example).</summary>
    public static FolderSwap Best { get; } = new ExchangeSwap();

    /// <summary>Two renames; between them the target is missing, which the next run repairs.</summary>
    public static FolderSwap TwoRenames { get; } = new TwoRenameSwap();

    /// <summary>Puts <paramref name="fresh"/> at <paramref name="target"/>; what was there ends at <paramref name="old"/> or at <paramref name="fresh"/>.</summary>
    /// <param name="fresh">A finished table on the target's file system.</param>
    /// <param name="target">Where it goes; there is something already.</param>
    /// <param name="old">A free name for what was there; its parent exists.</param>
    /// <exception cref="IOException">Nothing was changed, or the target is missing and <paramref name="old"/> holds what was there.</exception>
    public abstract void Replace(string fresh, string target, string old);

    /// <summary>Renames a file or a folder.</summary>
    public static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }

    private sealed class TwoRenameSwap : FolderSwap
    {
        public override void Replace(string fresh, string target, string old)
        {
            Move(target, old);
            Move(fresh, target);
        }
    }

    private sealed class ExchangeSwap : FolderSwap
    {
        // ENOSYS, EINVAL and ENOTSUP: an old kernel, or a file system that cannot exchange.
        private static readonly int[] Unsupported = [38, 22, 95];

        public override void Replace(string fresh, string target, string old)
        {
            if (!Exchanged(fresh, target))
                TwoRenames.Replace(fresh, target, old);
        }

        private static bool Exchanged(string fresh, string target)
        {
            try
            {
                if (!OperatingSystem.IsLinux() || Libc.Exchange(fresh, target))
                    return OperatingSystem.IsLinux();
            }
            catch (EntryPointNotFoundException)
            {
                return false;
            }
            var error = Marshal.GetLastPInvokeError();
            return Unsupported.Contains(error)
                ? false
                : throw new IOException($"{fresh} could not be put at {target}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }
}
