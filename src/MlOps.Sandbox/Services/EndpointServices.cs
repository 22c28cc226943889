using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>
/// The endpoint services of AWS that a region of the sandbox offers, in every zone that it has.
/// Names: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html.
/// </summary>
internal static class EndpointServices
{
    private static readonly string[] Interfaces =
    [
        "codebuild", "codecommit", "codepipeline", "ecr.api", "ecr.dkr", "kms", "logs", "monitoring", "s3", "sagemaker.api", "sagemaker.runtime", "sns", "ssm", "sts",
    ];

    private static readonly string[] Gateways = ["dynamodb", "s3"];

    /// <summary>Answers <c>DescribeVpcEndpointServices</c>: an unknown name is an error, an unknown name in a filter is not.</summary>
    public static JsonObject Describe(ServiceCall call)
    {
        call.Caller.Authorize("ec2:DescribeVpcEndpointServices", "*");
        var offered = Gateways.Select(service => (Name: Name(call, service), Type: "Gateway")).Concat(Interfaces.Select(service => (Name: Name(call, service), Type: "Interface"))).ToList();
        foreach (var unknown in call.Input.Texts("ServiceNames").Where(name => !offered.Exists(service => service.Name == name)))
        {
            throw new ServiceException("InvalidServiceName", $"The Vpc Endpoint Service '{unknown}' does not exist");
        }

        var wanted = call.Input.Texts("ServiceNames").ToList();
        var filters = call.Input.Items("Filters").Select(filter => filter.AsObject()).ToList();
        var found = offered
            .Where(service => wanted.Count == 0 || wanted.Contains(service.Name))
            .Where(service => filters.TrueForAll(filter => Matches(filter, service.Name, service.Type)))
            .ToList();
        return new JsonObject
        {
            ["ServiceNames"] = found.Select(service => (JsonNode?)service.Name).ToJsonArray(),
            ["ServiceDetails"] = found.Select(service => (JsonNode?)Detail(call, service.Name, service.Type)).ToJsonArray(),
        };
    }

    private static string Name(ServiceCall call, string service) => $"com.amazonaws.{call.Region}.{service}";

    private static bool Matches(JsonObject filter, string name, string type)
    {
        var actual = filter.Text("Name") switch
        {
            "service-name" => name,
            "service-type" => type,
            "owner" => "amazon",
            var other => throw new ServiceException("InvalidParameterValue", $"The filter '{other}' is invalid"),
        };
        return filter.Texts("Values").Any(value => FilterPattern.Matches(value, actual));
    }

    private static JsonObject Detail(ServiceCall call, string name, string type) => new()
    {
        ["ServiceName"] = name,
        ["ServiceType"] = new JsonArray(new JsonObject { ["ServiceType"] = type }),
        ["AvailabilityZoneSet"] = DefaultVpc.Zones(call.Region).Select(zone => (JsonNode?)zone).ToJsonArray(),
        ["Owner"] = "amazon",
        ["VpcEndpointPolicySupported"] = true,
        ["AcceptanceRequired"] = false,
        ["ManagesVpcEndpoints"] = false,
    };
}
