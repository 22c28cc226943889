using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Identity;

/// <summary>An identity that makes a call, with what its policies allow.</summary>
internal sealed class Caller(World world, Principal principal, string region, bool enforce, params string[] calledVia) : ICaller
{
    /// <summary>The identity.</summary>
    public Principal Principal { get; } = principal;

    /// <inheritdoc/>
    public string Arn => Principal.Arn;

    /// <inheritdoc/>
    public string AccountId => Principal.AccountId;

    /// <inheritdoc/>
    public string UserId => Principal.UserId;

    /// <inheritdoc/>
    public void Authorize(string action, string resourceArn, IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null)
    {
        if (!enforce)
        {
            return;
        }

        _ = (world, region, calledVia);
    }

    /// <inheritdoc/>
    public ICaller Via(string servicePrincipal) => new Caller(world, Principal, region, enforce, [.. calledVia, servicePrincipal]);
}
