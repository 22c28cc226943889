using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MlOps.Cmdlets.Loading;

/// <summary>
/// Holds the engine and all that it depends on, apart from whatever other modules load. <c>MlOps.Core</c> and <c>MlOps.Sandbox</c> are its
/// only doors: the default context asks for them by name, and for nothing else that is in here.
/// </summary>
internal sealed class PrivateLoadContext : AssemblyLoadContext
{
    private static readonly object Gate = new();
    private static PrivateLoadContext? _instance;
    private static int _imports;

    private readonly string _folder;

    private PrivateLoadContext(string folder)
        : base("MlOps")
    {
        _folder = folder;
    }

    /// <summary>Answers for the engine from now on. Every runspace of the process that imports the module calls it.</summary>
    /// <param name="moduleFolder">The folder of the cmdlet assembly; the engine is in its subfolder <c>private</c>.</param>
    public static void Open(string moduleFolder)
    {
        lock (Gate)
        {
            _instance ??= new PrivateLoadContext(Path.Combine(moduleFolder, "private"));
            if (_imports++ == 0)
            {
                Default.Resolving += Resolve;
            }
        }
    }

    /// <summary>Takes back one <see cref="Open"/>. What has been loaded stays: an assembly is never unloaded, and types must stay the same.</summary>
    public static void Close()
    {
        lock (Gate)
        {
            if (_imports > 0 && --_imports == 0)
            {
                Default.Resolving -= Resolve;
            }
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            return null;
        }

        // The platform's folder has machine code of the same assembly. Its name is the runtime's own, so that no other platform's is taken.
        var image = Path.Combine(_folder, RuntimeInformation.RuntimeIdentifier, file);
        return LoadFromAssemblyPath(File.Exists(image) ? image : path);
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName assemblyName) =>
        assemblyName.Name is "MlOps.Core" or "MlOps.Sandbox" ? _instance?.LoadFromAssemblyName(assemblyName) : null;
}
