using System.Collections;
using MlOps.Databricks;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the names of profiles of Databricks' configuration file.</summary>
public sealed class DatabricksProfileCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) =>
        DatabricksChoices.ProfileNames(boundParameters[nameof(RegisterDatabricksInstanceProfileCommand.ConfigFile)] as string);
}
