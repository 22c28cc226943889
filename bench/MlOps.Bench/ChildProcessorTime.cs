using System.Runtime.InteropServices;

namespace MlOps.Bench;

/// <summary>The processor time of this process's children that have ended, on Linux and macOS.</summary>
internal static class ChildProcessorTime
{
    // RUSAGE_CHILDREN of sys/resource.h.
    private const int Children = -1;

    /// <summary>Seconds, in user code and in the kernel.</summary>
    public static double Seconds
    {
        get
        {
            // Two times of seconds and microseconds, and fourteen counters that nothing here asks for.
            var usage = new long[18];
            if (ReadUsage(Children, usage) != 0)
            {
                throw new InvalidOperationException("The system does not tell the processor time of child processes.");
            }

            return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadUsage(int who, [Out] long[] usage);
}
