using System.Text.RegularExpressions;
using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>
/// Whether the SSM parameters that lead to the VPC are there and of the type and form that the template's parameters take (CloudFormation user guide,
/// Systems Manager parameter types: a list corresponds to <c>StringList</c>, and <c>SecureString</c> is not supported). That CloudFormation refuses a
/// <c>String</c> in place of a <c>StringList</c> is not documented, so that this is a warning.
/// </summary>
internal sealed class VpcInputCheck : IOnlineCheck
{
    private const int LeastSubnets = 2;

    public string Subject => "the SSM parameters of the VPC";

    public ConfigKey Key => ConfigKeys.VpcIntegration;

    public bool Applies(MlProduct product) => product.VpcIntegration is { } vpc && (vpc.VpcParameter ?? vpc.SubnetsParameter ?? vpc.SecurityGroupParameter) is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Inputs];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var vpc = product.VpcIntegration!;
        return
        [
            .. Of(product, facts, ConfigKeys.VpcParameter, vpc.VpcParameter, "String", ConfigKeys.VpcId.Pattern!, "the id of a VPC"),
            .. Of(product, facts, ConfigKeys.SubnetsParameter, vpc.SubnetsParameter, "StringList", ConfigKeys.SubnetIds.Pattern!, "ids of subnets with commas between them"),
            .. Of(product, facts, ConfigKeys.SecurityGroupParameter, vpc.SecurityGroupParameter, "String", VpcIds.SecurityGroupIdentifier(), "the id of a security group"),
        ];
    }

    private static IEnumerable<MlFinding> Of(MlProduct product, OnlineFacts facts, ConfigKey key, string? name, string type, Regex pattern, string form)
    {
        if (name is null)
        {
            yield break;
        }

        var input = facts.Inputs.Value[name];
        if (input.Value is null)
        {
            yield return product.Report(
                key, MlSeverity.Error, OnlineCheckIds.VpcInputMissing, $"There is no SSM parameter '{name}' in account {product.AccountId} in {product.Region}.",
                $"Create it with {form} (type {type}), or name another in '{key.Name}'.");
        }
        else if (Fault(input, type, pattern, form) is var (severity, fault))
        {
            yield return product.Report(
                key, severity, OnlineCheckIds.VpcInputInvalid, $"SSM parameter '{name}' {fault}.", $"Make it a {type} with {form}, or name another in '{key.Name}'.");
        }
    }

    private static (string Severity, string Message)? Fault(VpcInputValue input, string type, Regex pattern, string form) => input switch
    {
        { Type: "SecureString" } => (MlSeverity.Error, $"is a SecureString; the template takes a {type}"),
        _ when input.Ids.Count == 0 || !input.Ids.All(id => pattern.IsMatch(id)) => (MlSeverity.Error, $"is '{input.Value}', which is not {form}"),
        _ when type == "String" && input.Ids.Count > 1 => (MlSeverity.Error, $"has {input.Ids.Count} ids of one"),
        _ when type == "StringList" && input.Ids.Count < LeastSubnets => (MlSeverity.Error, $"has {input.Ids.Count} of at least {LeastSubnets} subnets"),
        _ when input.Ids.Distinct(StringComparer.Ordinal).Count() < input.Ids.Count => (MlSeverity.Error, "names a subnet twice"),
        _ when input.Type != type => (MlSeverity.Warning, $"is a {input.Type}; the template takes a {type}"),
        _ => null,
    };
}
