using MlOps.CloudFormation.Templates;
using MlOps.Products;
using MlOps.Reports.Access;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>By what way builds and jobs reach AWS, and who is let in.</summary>
internal static class Network
{
    /// <summary>The section's id.</summary>
    public const string Id = "network";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => facts.Product.VpcIntegration is { } vpc ? Joined(facts, vpc) : Alone();

    private static Section Alone() => new(
        Id,
        "Network",
        "The product joins no VPC and opens no port. Builds, jobs and the endpoint run in AWS's own networks, and reach services by their public endpoints.",
        [new BulletList(["Every role refuses S3 requests without TLS.", "Builds can reach the internet: nothing in this tier restrains where to."])]);

    private static Section Joined(ReviewFacts facts, MlVpcIntegration vpc) => new(
        Id,
        "Network",
        Phrase.Of($"Builds run in an existing VPC, and so do jobs that take the subnets that builds are told. {Endpoints(facts).Count()} endpoints lead from there to AWS."),
        [
            new FactList([.. Facts(facts, vpc)]),
            new Heading("endpoints", "VPC endpoints"),
            new Table(
                "The VPC endpoints and what may pass through each",
                [new Column("Endpoint"), new Column("Service"), new Column("Kind"), new Column("Who may use it", IsProse: true)],
                [.. Endpoints(facts).Select(endpoint => EndpointRow(facts, endpoint))]),
        ]);

    private static IEnumerable<TemplateResource> Endpoints(ReviewFacts facts) => facts.OfType("AWS::EC2::VPCEndpoint");

    private static IEnumerable<Fact> Facts(ReviewFacts facts, MlVpcIntegration vpc)
    {
        yield return new Fact("VPC", Given([vpc.VpcId], vpc.VpcParameter));
        yield return new Fact("Subnets", Given(vpc.SubnetIds, vpc.SubnetsParameter));
        yield return new Fact("Route tables", vpc.RouteTableIds.Count > 0
            ? Phrase.Of($"{Phrase.List(vpc.RouteTableIds.Select(Phrase.Code))} lead to the S3 endpoint.")
            : "None leads to the S3 endpoint: traffic to S3 does not use it.");
        yield return new Fact("Private DNS", Endpoints(facts).Any(endpoint => facts.Values.TextAt(endpoint.LogicalId, "PrivateDnsEnabled") == "true")
            ? "On: within the whole VPC the services' own names lead to these endpoints."
            : "Off: services are reached by the endpoints' own names.");
        if (vpc.VpcMode == VpcModes.Standalone)
        {
            yield return new Fact("Security group", "The product's own, of endpoints and builds.");
            yield return new Fact("May come in", Rules(facts, "SecurityGroupIngress", "from"));
            yield return new Fact("May go out", Rules(facts, "SecurityGroupEgress", "to"));
        }
        else
        {
            yield return new Fact("Security group", Phrase.Of($"One that exists, with rules that are not in this template: {Given([], vpc.SecurityGroupParameter)}"));
        }

        yield return new Fact("TLS", "Every role refuses S3 requests without it.");
    }

    private static Phrase Given(IReadOnlyList<string?> ids, string? parameter) => parameter is null
        ? Phrase.List(ids.OfType<string>().Select(Phrase.Code))
        : Phrase.Of($"What the SSM parameter {parameter} says when the stack is deployed.");

    private static Phrase Rules(ReviewFacts facts, string property, string direction) => Phrase.List(
        (facts.Values.At("EndpointSecurityGroup", property) as TemplateList ?? []).OfType<TemplateMap>().Select(rule => Phrase.Of(
            $"{rule["IpProtocol"].ToString()!.ToUpperInvariant():text} port {rule["FromPort"].ToString()!:text} {direction:text} {rule["CidrIp"].ToString()!}")));

    private static Row EndpointRow(ReviewFacts facts, TemplateResource endpoint)
    {
        var properties = facts.Values.Of(endpoint.LogicalId);
        return new Row([Phrase.Code(endpoint.LogicalId), Phrase.Code(properties["ServiceName"].ToString()!), properties["VpcEndpointType"].ToString()!, Users(facts, properties)]);
    }

    // An endpoint without a policy lets everything through (AWS PrivateLink guide, Control access to VPC endpoints using endpoint policies).
    private static Phrase Users(ReviewFacts facts, TemplateMap properties)
    {
        var sentence = new StatementSentence(facts);
        return properties.TryGetValue("PolicyDocument", out var document)
            ? Phrase.Join(" ", PolicyText.Read("endpoint", document).Document.Statements.Select(sentence.WithPrincipals))
            : "Anybody in the VPC, to any bucket: it has no policy of its own, so only the policies of callers and buckets decide.";
    }
}
