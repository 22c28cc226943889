using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Gets what deployed products publish: the outputs of their stacks, and their SSM parameters under /ml/{ml_name}/.</summary>
/// <remarks><para>Other stacks and scripts find a product's model group, repositories and bucket by these. Only calls that read are made.</para>
/// <para>A name that a product does not publish is an error, OutputNotFound; a pattern that fits none gives nothing.</para></remarks>
/// <example>
/// <title>See what a product publishes</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | Get-MlProductOutput</code>
/// <remarks>Lists each output with its value and where it is published.</remarks>
/// </example>
/// <example>
/// <title>Get one value</title>
/// <code>(Get-MlProductOutput -StackName techcorp-prod-a001-us-west-2-customer-churn-ml-stack -Name *Bucket*).Value</code>
/// <remarks>Writes the name of the artifacts bucket.</remarks>
/// </example>
/// <seealso cref="GetMlDeploymentCommand"/>
[Cmdlet(VerbsCommon.Get, "MlProductOutput", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlOutput))]
public sealed class GetMlProductOutputCommand : MlDeploymentCmdlet
{
    /// <summary>The outputs to get, by name or pattern.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OutputNameCompleter))]
    [PSDefaultValue(Help = "All outputs")]
    public string Name { get; set; } = "*";

    /// <inheritdoc/>
    private protected override async Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        var pattern = new WildcardPattern(Name, WildcardOptions.IgnoreCase);
        var published = await new DeploymentReader(session, Observer).GetOutputsAsync(target, cancellationToken).ConfigureAwait(false);
        var outputs = published.Where(output => pattern.IsMatch(output.Name)).ToList();
        if (outputs.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            throw new MlOpsException("OutputNotFound", MlErrorCategory.ObjectNotFound, $"{target.Name} publishes nothing under the name '{Name}'.")
            {
                Resource = Name,
                RecommendedAction = published.Count == 0
                    ? "See with Get-MlDeployment whether it is deployed."
                    : $"It publishes {string.Join(", ", published.Select(output => output.Name).Distinct(StringComparer.Ordinal))}.",
            };
        }

        await Pipeline.WriteObjectAsync(outputs, enumerate: true).ConfigureAwait(false);
    }
}
