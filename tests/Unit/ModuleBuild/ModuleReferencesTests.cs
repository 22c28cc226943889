using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MlOps.Unit.ModuleBuild;

/// <summary>What loads into PowerShell's own load context must not drag the engine's dependencies after it.</summary>
public sealed class ModuleReferencesTests
{
    private static string Module => RepositoryFolder.Combine("out", "MlOps");

    [Fact]
    public void CmdletsReferenceTheEngineAndPowerShellOnly() => Assert.Empty(References("MlOps.Cmdlets.dll")
        .Where(name => !IsFramework(name))
        .Except(["MlOps.Abstractions", "MlOps.Core", "MlOps.Sandbox", "System.Management.Automation"], StringComparer.Ordinal));

    [Fact]
    public void PublicObjectsReferenceNothing() => Assert.DoesNotContain(References("MlOps.Abstractions.dll"), name => !IsFramework(name));

    private static bool IsFramework(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) && assembly != "System.Management.Automation";

    private static List<string> References(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(Module, "bin", assembly));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();
    }
}
