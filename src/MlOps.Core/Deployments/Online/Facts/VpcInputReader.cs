using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads the SSM parameters that lead to a product's VPC.</summary>
internal static class VpcInputReader
{
    /// <summary>The parameters by name, those too that are not there. There are three at most, and <c>GetParameters</c> takes ten.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="vpc">How the product joins its VPC.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<IReadOnlyDictionary<string, VpcInputValue>> ReadAsync(AwsSession session, MlVpcIntegration vpc, CancellationToken cancellationToken)
    {
        List<string> names = [.. new[] { vpc.VpcParameter, vpc.SubnetsParameter, vpc.SecurityGroupParameter }.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (names.Count == 0)
        {
            return new Dictionary<string, VpcInputValue>();
        }

        var response = await session.Ssm.GetParametersAsync(new GetParametersRequest { Names = names }, cancellationToken)
            .MapErrorsAsync("ssm", "GetParameters", string.Join(", ", names)).ConfigureAwait(false);
        var found = (response.Parameters ?? []).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        return names.ToDictionary(
            name => name, name => new VpcInputValue(name, found.GetValueOrDefault(name)?.Type?.Value, found.GetValueOrDefault(name)?.Value), StringComparer.Ordinal);
    }
}
