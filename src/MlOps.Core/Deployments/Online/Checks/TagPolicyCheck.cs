using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>
/// Says that an organization's tag policies are not looked at: what AWS takes as tags at all is checked with the config, and reading policies needs an
/// access to AWS Organizations that those who deploy seldom have (AWS Organizations user guide, Tag policies).
/// </summary>
internal sealed class TagPolicyCheck : IOnlineCheck
{
    public string Subject => "tag policies";

    public ConfigKey Key => ConfigKeys.Tags;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
    [
        product.Report(
            Key,
            MlSeverity.Information,
            OnlineCheckIds.NotChecked,
            "Whether the organization's tag policies and service control policies take these tags is not looked at.",
            Advice.With("Ask an administrator of the organization, or see them:", "aws organizations describe-effective-policy --policy-type TAG_POLICY")),
    ];
}
