using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Whether a service can use a role: it exists, its trust policy names the service, and it is not too new.</summary>
internal static class RoleTrust
{
    /// <summary>Refuses a role that a service cannot assume.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="newest">The latest moment at which a role that can be assumed now was made.</param>
    /// <param name="role">The role's ARN or name.</param>
    /// <param name="service">The service principal, for example <c>codebuild.amazonaws.com</c>.</param>
    /// <param name="code">The error code of the refusal.</param>
    /// <param name="message">The words of the refusal, for the role's ARN.</param>
    /// <exception cref="ServiceException">
    /// Where the service cannot assume the role. CloudFormation does not try again where the role is only too new; source:
    /// aws/aws-lambda-dotnet#2450.
    /// </exception>
    public static void Check(World world, string accountId, DateTimeOffset newest, string role, string service, string code, Func<string, string> message)
    {
        var live = FindRole(world, accountId, role);
        var arn = live?.Properties["Arn"]?.ToString() ?? role;
        if (live is null || !Trusts(live, service) || live.Created > newest)
        {
            throw new ServiceException(code, message(arn));
        }
    }

    /// <summary>A role of the account by its ARN or name; null where there is none.</summary>
    public static LiveResource? FindRole(ResourceContext context, string role) => FindRole(context.World, context.AccountId, role);

    private static LiveResource? FindRole(World world, string accountId, string role) =>
        world.Resources.Find(accountId, ResourceStore.Global, "AWS::IAM::Role", role[(role.LastIndexOf('/') + 1)..]);

    private static bool Trusts(LiveResource role, string service) =>
        PolicyStatements.AllowedPrincipals(role.Properties["AssumeRolePolicyDocument"], "Service").Contains(service, StringComparer.Ordinal);
}
