using System.Text.RegularExpressions;
using Amazon.EC2.Model;

namespace MlOps.Deployments.Holders;

/// <summary>A network interface that uses a security group: whose it is, as far as EC2 tells, and what takes it off the group.</summary>
/// <param name="Card">The interface.</param>
/// <param name="GroupId">The security group.</param>
/// <param name="Region">Its region.</param>
internal sealed partial record InterfaceHolder(NetworkInterface Card, string GroupId, string Region)
{
    /// <summary>Its id.</summary>
    public string Id => Card.NetworkInterfaceId;

    /// <summary>Whether whoever made it may take it away without being asked: services do so with the plain ones that they attached, as CodeBuild after a build.</summary>
    public bool MayGoByItself => Type == "interface" && Instance is null && (IsManaged || Card.Attachment is not null);

    private string Type => Card.InterfaceType?.Value ?? "interface";

    private bool IsManaged => Card.RequesterManaged == true;

    private string? Instance => Card.Attachment?.InstanceId is { Length: > 0 } instance ? instance : null;

    // All groups of an interface but this one: what is set for it replaces all that it has.
    private IReadOnlyList<string> OtherGroups => [.. (Card.Groups ?? []).Select(group => group.GroupId).Where(id => id != GroupId)];

    /// <summary>Whether it goes with the stack: the stack has it, or the instance or function that it is of.</summary>
    /// <param name="scope">The removal.</param>
    public bool GoesWithItsOwner(HolderScope scope) =>
        scope.Goes("AWS::EC2::NetworkInterface", Id)
        || (Instance is { } instance && scope.Goes("AWS::EC2::Instance", instance))
        || (FunctionName() is { } function && scope.Goes("AWS::Lambda::Function", function));

    /// <summary>Whether it says of itself that it is of a VPC endpoint which goes with the stack.</summary>
    /// <param name="scope">The removal.</param>
    public bool GoesWithItsEndpoint(HolderScope scope) => EndpointId() is { } endpoint && scope.Goes("AWS::EC2::VPCEndpoint", endpoint);

    /// <summary>It as a finding.</summary>
    /// <param name="hasFailed">Whether AWS has refused to delete the group already.</param>
    public MlFinding Describe(bool hasFailed)
    {
        var message = $"Network interface {Id} uses security group {GroupId}: {string.Join(", ", Facts())}.";
        return MayGoByItself && !hasFailed
            ? HolderFindings.MayHold(HolderIds.SecurityGroupInUse, message, Remedy())
            : HolderFindings.Holds(HolderIds.SecurityGroupInUse, message, Remedy());
    }

    private IEnumerable<string> Facts()
    {
        if (!string.IsNullOrEmpty(Card.Description))
        {
            yield return $"\"{Card.Description}\"";
        }

        yield return $"type {Type}";
        yield return Instance is { } instance ? $"attached to instance {instance}" : Card.Attachment is null ? "attached to nothing" : "attached by a service";
        if (!string.IsNullOrEmpty(Card.RequesterId))
        {
            yield return $"made by {Card.RequesterId}";
        }
    }

    private string Remedy() => (EndpointId(), FunctionName()) switch
    {
        ({ } endpoint, _) => TakeOff(
            "that endpoint", "", $"aws ec2 modify-vpc-endpoint --vpc-endpoint-id {endpoint} {(OtherGroups.Count > 0 ? "" : "--add-security-group-ids ANOTHER ")}--remove-security-group-ids {GroupId}"),
        (_, { } function) => TakeOff("that function", " Lambda gives the interface up some time later, and other functions in the same subnets and groups may have it too.", SetFunctionGroups(function)),
        _ when Instance is not null || (Card.Attachment is not null && !IsManaged) => TakeOff(
            "it", "", $"aws ec2 modify-network-interface-attribute --network-interface-id {Id} --groups {(OtherGroups.Count > 0 ? string.Join(' ', OtherGroups) : "ANOTHER")}"),
        _ when !IsManaged => Advice.With("Delete it where nobody needs it:", $"aws ec2 delete-network-interface --network-interface-id {Id} --region {Region}"),
        _ => "The service that made it manages it: remove what it belongs to, or give that another security group; where it ends by itself, wait.",
    };

    private string TakeOff(string what, string besides, string command) => Advice.With(
        OtherGroups.Count > 0
            ? $"Its other groups stay.{besides} Take this one off {what}:"
            : $"It has no other group.{besides} Give {what} another one, in place of ANOTHER:",
        $"{command} --region {Region}");

    // Lambda replaces subnets, groups and IPv6 together: the function's own are read, since an interface tells one subnet only. No value is no Boolean for the
    // AWS CLI, hence false for it, by a comparison: a literal would take backticks, which are a shell's own.
    private string SetFunctionGroups(string function)
    {
        var groups = OtherGroups.Count > 0 ? $"SecurityGroupIds[?@!='{GroupId}']" : "['ANOTHER']";
        var query = $"VpcConfig.{{SubnetIds:SubnetIds,SecurityGroupIds:{groups},Ipv6AllowedForDualStack:Ipv6AllowedForDualStack||'IPv4'=='IPv6'}}";
        return $"aws lambda update-function-configuration --function-name {function} --vpc-config "
            + $"\"$(aws lambda get-function-configuration --function-name {function} --query \"{query}\" --output json --region {Region})\"";
    }

    private string? EndpointId() => Type == "vpc_endpoint" && Endpoint().Match(Card.Description ?? "") is { Success: true } match ? match.Value : null;

    // Lambda's words (observed: binxio/cfn-postgresql-user-provider#9).
    private string? FunctionName() => Function().Match(Card.Description ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("vpce-[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Endpoint();

    [GeneratedRegex("^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
