using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the account's quotas of roles and managed policies have room for the product (IAM API reference, GetAccountSummary).</summary>
internal sealed class IamQuotaCheck : IOnlineCheck
{
    public string Subject => "quotas of IAM";

    public ConfigKey Key => ConfigKeys.AccountId;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Iam, facts.Own];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
    [
        .. Of(product, facts, "AWS::IAM::Role", "Roles", "roles"),
        .. Of(product, facts, "AWS::IAM::ManagedPolicy", "Policies", "managed policies"),
    ];

    private IEnumerable<MlFinding> Of(MlProduct product, OnlineFacts facts, string type, string name, string what)
    {
        var wanted = TakenNameReader.NamedIn(product)
            .Count(resource => resource.Type == type && !facts.Own.Value.Any(id => id == resource.Name || id.EndsWith($"/{resource.Name}", StringComparison.Ordinal)));
        var (has, most) = (facts.Iam.Value.GetValueOrDefault(name), facts.Iam.Value.GetValueOrDefault($"{name}Quota", int.MaxValue));
        return has + wanted <= most ? [] : [QuotaFindings.Exceeded(product, Key, MlSeverity.Error, $"{what} in the account", has, wanted, most, "")];
    }
}
