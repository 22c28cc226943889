using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that take config files.</summary>
public abstract class MlConfigCmdlet : MlCmdlet
{
    /// <summary>The parameter set of paths with wildcards.</summary>
    private protected const string PathSetName = "Path";

    /// <summary>The parameter set of literal paths.</summary>
    private protected const string LiteralPathSetName = "LiteralPath";

    /// <summary>Config files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    [ArgumentCompleter(typeof(ConfigPathCompleter))]
    public string[] Path { get; set; } = [];

    /// <summary>Config files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    [ArgumentCompleter(typeof(ConfigPathCompleter))]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken)
    {
        var isLiteral = ParameterSetName == LiteralPathSetName;
        return ForEachFileAsync(isLiteral ? LiteralPath : Path, isLiteral, file => ProcessFileAsync(file, cancellationToken));
    }

    /// <summary>The work for one config file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessFileAsync(string file, CancellationToken cancellationToken);
}
