using System.Collections.Immutable;
using MlOps.Access;

namespace MlOps.Roles.AdminUser;

/// <summary>Asks whether somebody may do with the admin role what MlOps does. Changes nothing.</summary>
/// <param name="check">Whom to ask, and about whom.</param>
public sealed class AdminUserAccess(AccessCheck check)
{
    /// <summary>Asks for each call, on the role, with each managed policy that is attached.</summary>
    /// <param name="options">What is to be done.</param>
    /// <param name="context">Condition keys of the calls with their values.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>RoleNameInvalid</c>, <c>PermissionsBoundaryInvalid</c>; what AWS refuses.</exception>
    public async Task<AccessReport> AskAsync(AdminUserOptions options, ImmutableDictionary<string, ImmutableArray<string>> context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        AdminUserPolicy.Check(options, accountId: null, region: null);
        var place = new RecipePlace(check.Place.Partition, check.Place.AccountId);
        var report = await check.AskAsync([AdminUserPolicy.Scoped(place, options)], WithBoundary(context, AdminUserPolicy.BoundaryOf(place, options)), cancellationToken).ConfigureAwait(false);
        return report with { Answers = [.. report.Answers.Select(answer => Explain(answer, options))] };
    }

    /// <summary>An answer, with the way to the permission where it is missing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="options">What is to be done.</param>
    internal static MlAccess Explain(MlAccess answer, AdminUserOptions options) => answer switch
    {
        { Allowed: true } => answer,
        _ when AdminUserDocument.Default.FreeBy(answer.Action) is { } source => Copy(answer, "allowed", $"AWS asks nobody for a permission for it, whatever policies say ({source}).", suggestion: null),
        // What is denied no policy can allow.
        { Decision: "explicitDeny" } => answer,
        _ => Copy(answer, answer.Decision, answer.Reason, $"{answer.Suggestion} A policy with all that is needed: {Command(answer.Principal, options)}"),
    };

    // A role with a boundary has it in every call that changes the role; administrators delegate by that key
    // (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html).
    private static ImmutableDictionary<string, ImmutableArray<string>> WithBoundary(ImmutableDictionary<string, ImmutableArray<string>> context, string? arn) =>
        arn is { } boundary && !context.ContainsKey(AdminUserPolicy.BoundaryKey) ? context.Add(AdminUserPolicy.BoundaryKey, [boundary]) : context;

    private static string Command(string principal, AdminUserOptions options) =>
        $"New-MlAdminUserPolicy -Scoped{Argument("Name", options.RoleName)}{Argument("PermissionsBoundary", options.PermissionsBoundary)}{(options.Hardened ? " -Hardened" : "")}{(options.Remove ? " -Remove" : "")} | Publish-MlPolicy -AttachTo {Word(principal.Split(':', 6)[5])}";

    private static string Argument(string parameter, string? value) => value is null ? "" : $" -{parameter} {Word(value)}";

    // IAM's names have no quotation marks, and may have commas and signs that PowerShell reads otherwise.
    private static string Word(string text) => text.All(character => char.IsAsciiLetterOrDigit(character) || "-_./:".Contains(character, StringComparison.Ordinal)) ? text : $"'{text}'";

    private static MlAccess Copy(MlAccess answer, string decision, string reason, string? suggestion) => new()
    {
        Principal = answer.Principal,
        Action = answer.Action,
        Resource = answer.Resource,
        Pattern = answer.Pattern,
        Context = answer.Context,
        Allowed = decision == "allowed",
        Decision = decision,
        Policy = answer.Policy,
        MissingContext = answer.MissingContext,
        Source = answer.Source,
        Reason = reason,
        Suggestion = suggestion,
    };
}
