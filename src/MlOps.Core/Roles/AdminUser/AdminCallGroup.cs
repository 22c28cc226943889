using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Roles.AdminUser;

/// <summary>Calls that one statement allows.</summary>
/// <param name="Resource">What they are for; with <see cref="Placeholders"/>.</param>
/// <param name="Limit">What they are limited to; null for nothing.</param>
/// <param name="Calls">The calls.</param>
internal sealed record AdminCallGroup(string Resource, string? Limit, ImmutableArray<AdminCall> Calls)
{
    /// <summary>Reads the calls.</summary>
    /// <param name="json">The statement, as the policy's file has it.</param>
    public static AdminCallGroup Read(JsonElement json) => new(
        json.GetProperty("resource").GetString()!,
        json.TryGetProperty("limit", out var limit) ? limit.GetString() : null,
        [.. json.GetProperty("calls").EnumerateArray().Select(ReadCall)]);

    /// <summary>The calls of some operations; null where they have none.</summary>
    /// <param name="operations">The operations.</param>
    public AdminCallGroup? Of(ImmutableArray<AdminOperation> operations) =>
        Calls.Where(call => call.Operations.Intersect(operations).Any()).ToImmutableArray() is { IsEmpty: false } calls ? this with { Calls = calls } : null;

    /// <summary>The statement that allows the calls.</summary>
    /// <param name="recipe">The role.</param>
    /// <param name="filled">What placeholders stand for.</param>
    /// <param name="index">Its place in the policy.</param>
    public PolicyStatement ToStatement(RoleRecipe recipe, Placeholders filled, int index) => new()
    {
        Index = index,
        Effect = PolicyEffect.Allow,
        Actions = [.. Calls.Select(call => call.Action)],
        Resources = [filled.In(Resource)],
        Conditions = ConditionsOf(recipe),
    };

    // The keys: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
    private ImmutableArray<PolicyCondition> ConditionsOf(RoleRecipe recipe) => (Limit, recipe.PermissionsBoundary) switch
    {
        ("ManagedPolicies", _) => [new PolicyCondition("ArnEquals", "iam:PolicyARN", recipe.ManagedPolicies)],
        (AdminUserPolicy.BoundaryLimit, { } boundary) => [new PolicyCondition("StringEquals", AdminUserPolicy.BoundaryKey, [boundary])],
        _ => [],
    };

    private static AdminCall ReadCall(JsonElement json) => new(
        json.GetProperty("action").GetString()!,
        json.GetProperty("reason").GetString()!,
        [.. json.GetProperty("for").EnumerateArray().Select(operation => Enum.Parse<AdminOperation>(operation.GetString()!))],
        json.TryGetProperty("free", out var free) ? free.GetString() : null);
}
