using MlOps.Aws;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Endpoints of the product that hold one of its security groups: SageMaker puts network interfaces of the group into the account for an endpoint whose model
/// names it, and takes them away some time after the endpoint is deleted (observed: aws-cloudformation/cloudformation-coverage-roadmap#1327).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class EndpointHolders(AwsSession session)
{
    /// <summary>Finds those that hold a security group.</summary>
    /// <param name="names">The names that the product's pipelines give.</param>
    /// <param name="groupId">The security group.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IEnumerable<MlFinding>> FindAsync(RuntimeNames names, string groupId, CancellationToken cancellationToken)
    {
        var endpoints = new ProductEndpoints(session);
        var findings = new List<MlFinding>();
        foreach (var name in await endpoints.ListAsync(names, cancellationToken).ConfigureAwait(false))
        {
            if (await endpoints.ReadAsync(name, cancellationToken).ConfigureAwait(false) is { } endpoint && StandsIn(endpoint, groupId))
            {
                findings.Add(Describe(endpoint, groupId));
            }
        }

        return findings;
    }

    private static bool StandsIn(ProductEndpoint endpoint, string groupId) => endpoint.Models.Any(model => model.VpcConfig?.SecurityGroupIds?.Contains(groupId) == true);

    // One that failed may have nothing in the VPC, and one that is being deleted is about to have nothing there.
    private MlFinding Describe(ProductEndpoint endpoint, string groupId)
    {
        var message = $"Endpoint {endpoint.Name} ({endpoint.Status}) uses security group {groupId}: what it serves has network interfaces in it.";
        return endpoint.Status switch
        {
            "Deleting" => HolderFindings.MayHold(HolderIds.SecurityGroupInUse, message, "Wait until SageMaker has deleted it, and has taken its network interfaces away."),
            "Failed" => HolderFindings.MayHold(HolderIds.SecurityGroupInUse, message, Remedy(endpoint)),
            _ => HolderFindings.Holds(HolderIds.SecurityGroupInUse, message, Remedy(endpoint)),
        };
    }

    private string Remedy(ProductEndpoint endpoint) => Advice.With(
        "Delete the endpoint where nobody needs it; SageMaker takes its network interfaces away some time later:",
        $"aws sagemaker delete-endpoint --endpoint-name {endpoint.Name} --region {session.Region}");
}
