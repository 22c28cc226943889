using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Iam.ManagedPolicies;

namespace MlOps.Roles;

/// <summary>Finds what managed policies say: those of AWS that come with MlOps, and else as IAM has them.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class AttachedPolicies(AwsSession session)
{
    private readonly ExistingPolicies _existing = new(session);

    /// <summary>Reads them. One that is not there yet, or that the caller may not read, is left out: nothing but the description of a role wants it.</summary>
    /// <param name="arns">Their ARNs.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableDictionary<string, MlPolicy>> ReadAsync(IEnumerable<string> arns, CancellationToken cancellationToken)
    {
        var policies = ImmutableDictionary.CreateBuilder<string, MlPolicy>(StringComparer.Ordinal);
        foreach (var arn in arns)
        {
            if (ManagedPolicyCatalog.TryFind(RoleParts.NameOf(arn)) is { } known && arn.Split(':')[4] == "aws")
            {
                policies.Add(arn, known);
            }
            else if (await ReadAsync(arn, cancellationToken).ConfigureAwait(false) is { } read)
            {
                policies.Add(arn, read);
            }
        }

        return policies.ToImmutable();
    }

    private async Task<MlPolicy?> ReadAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            return await _existing.FindAsync(arn, cancellationToken).ConfigureAwait(false) is { Document: { } document } policy ? new PolicyDescription(policy.Name, document).ToPolicy() : null;
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            return null;
        }
    }
}
