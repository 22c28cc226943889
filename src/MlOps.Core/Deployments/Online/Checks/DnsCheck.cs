using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the VPC resolves names and gives names, without which no endpoint may have private DNS (VPC user guide, DNS attributes for your VPC).</summary>
internal sealed class DnsCheck : IOnlineCheck
{
    public string Subject => "DNS of the VPC";

    public ConfigKey Key => ConfigKeys.VpcId;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Dns];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var (support, hostnames) = facts.Dns.Value;
        var off = new[] { support ? null : "enableDnsSupport", hostnames ? null : "enableDnsHostnames" }.OfType<string>().ToList();
        if (off.Count > 0)
        {
            var isNeeded = product.VpcIntegration!.PrivateDns != PrivateDnsModes.Off || !support;
            yield return product.Report(
                VpcKeys.Vpc(product),
                isNeeded ? MlSeverity.Error : MlSeverity.Warning,
                OnlineCheckIds.VpcDnsDisabled,
                $"VPC {facts.VpcId.Value} has {string.Join(" and ", off)} off: endpoints with private DNS need both.",
                "Have whoever owns the VPC turn it on (aws ec2 modify-vpc-attribute)" + (support && product.VpcIntegration.PrivateDns != PrivateDnsModes.Off ? ", or write 'private_dns: false'." : "."));
        }
    }
}
