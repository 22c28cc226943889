using System.Runtime.CompilerServices;
using MlOps.Deployments.Records;

namespace MlOps.Unit;

/// <summary>Keeps tests from recording their runs in whatever folder they are started from; those of the record name a folder of their own.</summary>
internal static class RecordsOff
{
#pragma warning disable CA2255 // Test assemblies have no other place for what holds for all of their tests.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set() => Environment.SetEnvironmentVariable(RunRecorder.FolderVariable, "off");
}
