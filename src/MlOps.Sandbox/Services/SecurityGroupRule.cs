using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>One rule of a security group, for one peer, between the properties of CloudFormation's type and the permissions of EC2's API.</summary>
/// <param name="Protocol">The protocol, as EC2 names it; <c>-1</c> for all.</param>
/// <param name="FromPort">The first port, or the ICMP type; null where the protocol has none.</param>
/// <param name="ToPort">The last port, or the ICMP code; null where the protocol has none.</param>
/// <param name="Kind">What the peer is.</param>
/// <param name="Peer">A range of addresses, a prefix list or a security group.</param>
internal sealed record SecurityGroupRule(string Protocol, int? FromPort, int? ToPort, SecurityGroupPeer Kind, string Peer)
{
    // EC2 answers with names where these numbers were given. Source: IpPermission in EC2's API reference.
    private static readonly Dictionary<string, string> ProtocolNames = new(StringComparer.Ordinal)
    {
        ["1"] = "icmp",
        ["6"] = "tcp",
        ["17"] = "udp",
        ["58"] = "icmpv6",
    };

    /// <summary>The rule that a group's property says; its peer is empty where the property names it in a way that is not known here.</summary>
    /// <param name="property">An item of <c>SecurityGroupIngress</c> or <c>SecurityGroupEgress</c>.</param>
    public static SecurityGroupRule Of(JsonObject property)
    {
        var kind = SecurityGroupPeer.All.FirstOrDefault(kind => kind.Properties.Any(property.ContainsKey)) ?? SecurityGroupPeer.Ipv4;
        var peer = kind.Properties.Select(property.Text).FirstOrDefault(text => text is not null) ?? string.Empty;
        return Make(property, kind, peer);
    }

    /// <summary>The groups that the rules of a group refer to, of what comes in and of what goes out.</summary>
    /// <param name="group">The group.</param>
    public static IEnumerable<string> ReferredTo(LiveResource group) => ReferredTo(group, isEgress: false).Concat(ReferredTo(group, isEgress: true));

    /// <summary>The groups that the rules of a group refer to.</summary>
    /// <param name="group">The group.</param>
    /// <param name="isEgress">Whether those of what goes out, or those of what comes in.</param>
    public static IEnumerable<string> ReferredTo(LiveResource group, bool isEgress) =>
        group.Properties.Items(isEgress ? "SecurityGroupEgress" : "SecurityGroupIngress").Select(rule => Of(rule.AsObject()))
            .Where(rule => rule.Kind == SecurityGroupPeer.Group).Select(rule => rule.Peer);

    /// <summary>The rules of a permission, one for each peer, as properties.</summary>
    /// <param name="permission">An item of <c>IpPermissions</c>.</param>
    /// <param name="isEgress">Whether they are for what goes out.</param>
    public static IEnumerable<JsonObject> PropertiesOf(JsonObject permission, bool isEgress) =>
        from kind in SecurityGroupPeer.All
        from item in permission.Items(kind.PermissionList)
        let peer = item.AsObject()
        select Make(permission, kind, peer.Required(kind.PermissionMember)).ToProperty(isEgress).With("Description", peer.Text("Description"));

    /// <summary>A group's property as a permission.</summary>
    /// <param name="property">An item of <c>SecurityGroupIngress</c> or <c>SecurityGroupEgress</c>.</param>
    public static JsonObject PermissionOf(JsonObject property)
    {
        var rule = Of(property);
        var permission = rule.Ports();
        if (rule.Peer.Length > 0)
        {
            var peer = new JsonObject { [rule.Kind.PermissionMember] = rule.Peer };
            permission[rule.Kind.PermissionList] = new JsonArray(peer.With("Description", property.Text("Description")));
        }

        return permission;
    }

    /// <summary>A group's property as a rule in an answer.</summary>
    /// <param name="group">The group.</param>
    /// <param name="property">An item of <c>SecurityGroupIngress</c> or <c>SecurityGroupEgress</c>.</param>
    /// <param name="isEgress">Which of the two.</param>
    public static JsonObject AnswerOf(LiveResource group, JsonObject property, bool isEgress)
    {
        var rule = Of(property);
        var answer = rule.Ports();
        answer["SecurityGroupRuleId"] = rule.IdIn(group, isEgress);
        answer["GroupId"] = group.Id;
        answer["IsEgress"] = isEgress;
        answer[rule.Kind.RuleMember] = rule.Peer;
        return answer.With("Description", property.Text("Description"));
    }

    /// <summary>The rule's id in a group: the same rule has the same id.</summary>
    /// <param name="group">The group.</param>
    /// <param name="isEgress">Whether it is for what goes out.</param>
    public string IdIn(LiveResource group, bool isEgress)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{group.Id}/{isEgress}/{this}"));
        return $"sgr-0{Convert.ToHexString(hash)[..16].ToLowerInvariant()}";
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol}/{FromPort}/{ToPort}/{Peer}");

    // With all protocols the ports say nothing.
    private static SecurityGroupRule Make(JsonObject ports, SecurityGroupPeer kind, string peer)
    {
        var protocol = ports.Text("IpProtocol") ?? "-1";
        return protocol == "-1"
            ? new(protocol, null, null, kind, peer)
            : new(ProtocolNames.GetValueOrDefault(protocol, protocol), ports.Number(nameof(FromPort)), ports.Number(nameof(ToPort)), kind, peer);
    }

    private JsonObject ToProperty(bool isEgress)
    {
        var property = Ports();
        property[isEgress ? Kind.EgressProperty : Kind.IngressProperty] = Peer;
        return property;
    }

    private JsonObject Ports()
    {
        var ports = new JsonObject { ["IpProtocol"] = Protocol };
        if (FromPort is { } from)
        {
            ports[nameof(FromPort)] = from;
            ports[nameof(ToPort)] = ToPort;
        }

        return ports;
    }
}
