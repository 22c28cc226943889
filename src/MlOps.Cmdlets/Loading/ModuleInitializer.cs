using System.Management.Automation;
using System.Runtime.Loader;

namespace MlOps.Cmdlets.Loading;

/// <summary>Called by PowerShell when a runspace imports or removes the module.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Makes the public objects known to PowerShell, and opens the engine's load context. Loads nothing of the engine.</summary>
    public void OnImport()
    {
        var folder = Path.GetDirectoryName(typeof(ModuleInitializer).Assembly.Location)!;
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "MlOps.Abstractions.dll"));
        PrivateLoadContext.Open(folder);
    }

    /// <summary>Closes the engine's load context for this runspace.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => PrivateLoadContext.Close();
}
