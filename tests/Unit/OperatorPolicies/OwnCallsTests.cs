using MlOps.CloudFormation.ResourceTypes;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.Unit.OperatorPolicies;

public sealed class OwnCallsTests
{
    public static TheoryData<string> Types => [.. ResourceTypeCatalog.Default.TypeNames.Where(type => !OwnCalls.Default.ForType(type).IsEmpty)];

    [Fact]
    public void There_are_some_for_each_purpose() => Assert.All(
        Enum.GetValues<PolicyPurpose>().Where(purpose => purpose != PolicyPurpose.All),
        purpose => Assert.Contains(OwnCalls.Default.ForStacks, call => call.Purposes.HasFlag(purpose)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_action_exists_in_that_case(string type) => Assert.All(OwnCalls.Default.ForType(type).SelectMany(call => call.Actions), Exists);

    [Fact]
    public void So_does_every_action_for_stacks() => Assert.All(OwnCalls.Default.ForStacks.Concat(OwnCalls.Default.ForProducts).SelectMany(call => call.Actions), Exists);

    [Fact]
    public void Whoever_only_looks_or_checks_for_drift_changes_nothing() => Assert.All(
        OwnCalls.Default.ForStacks.Concat(OwnCalls.Default.ForProducts).Concat(ResourceTypeCatalog.Default.TypeNames.SelectMany(type => OwnCalls.Default.ForType(type)))
            .Where(call => (call.Purposes & (PolicyPurpose.Drift | PolicyPurpose.ReadOnly)) != 0).SelectMany(call => call.Actions),
        action => Assert.True(ServiceCatalog.Default.Expand(action).Single().Action.AccessLevel is AccessLevel.List or AccessLevel.Read, action));

    [Fact]
    public void A_kind_that_a_type_is_said_to_be_exists() => Assert.All(
        ResourceTypeCatalog.Default.TypeNames.Where(type => OwnKinds.Default.Find(type) is { Service.Length: > 0 }),
        type => Assert.Contains(OwnKinds.Default.Find(type)!.Value.Kind, ServiceCatalog.Default.Find(OwnKinds.Default.Find(type)!.Value.Service)!.Resources.Keys));

    private static void Exists(string action)
    {
        var found = ServiceCatalog.Default.Expand(action).Single();
        Assert.Equal(action, $"{found.Service.Prefix}:{found.Action.Name}");
    }
}
