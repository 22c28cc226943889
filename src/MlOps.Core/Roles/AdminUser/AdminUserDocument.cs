using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Roles.AdminUser;

/// <summary>
/// What whoever makes the admin role needs: by Constellaxion's documentation, and by the calls that MlOps makes. The policy, the check and the tests of the engine take it from here.
/// </summary>
internal sealed class AdminUserDocument
{
    private static readonly Lazy<AdminUserDocument> Embedded = new(() => new AdminUserDocument(EmbeddedJson.Read("admin-user.json")));

    private AdminUserDocument(JsonElement json)
    {
        PolicyName = json.GetProperty("policyName").GetString()!;
        ScopedPolicyName = json.GetProperty("scopedPolicyName").GetString()!;
        Documented = json.GetProperty("documented").GetProperty("statement");
        DocumentedReason = json.GetProperty("documented").GetProperty("reason").GetString()!;
        Groups = [.. json.GetProperty("statements").EnumerateArray().Select(AdminCallGroup.Read)];
    }

    /// <summary>The document that comes with MlOps.</summary>
    public static AdminUserDocument Default => Embedded.Value;

    /// <summary>The policy's name; with <see cref="Placeholders"/>.</summary>
    public string PolicyName { get; }

    /// <summary>The name of the policy with what MlOps calls, so that neither takes the other's place; with <see cref="Placeholders"/>.</summary>
    public string ScopedPolicyName { get; }

    /// <summary>The statement that the documentation shows.</summary>
    public JsonElement Documented { get; }

    /// <summary>What that statement is for.</summary>
    public string DocumentedReason { get; }

    /// <summary>The calls that MlOps makes, by the statements that allow them.</summary>
    public ImmutableArray<AdminCallGroup> Groups { get; }

    /// <summary>Where AWS says that nobody needs a permission for an action; null where one is needed.</summary>
    /// <param name="action">The action.</param>
    public string? FreeBy(string action) => Groups.SelectMany(group => group.Calls).FirstOrDefault(call => call.Action == action)?.Free;
}
