using System.Text.Json.Nodes;

namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>
/// Events in the shape of AWS's own examples:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html,
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html.
/// </summary>
internal static class Events
{
    public const string Alice = "arn:aws:iam::123456789012:user/Alice";
    public const string Role = "arn:aws:iam::123456789012:role/ops/RoleToBeAssumed";
    public const string Session = "arn:aws:sts::123456789012:assumed-role/RoleToBeAssumed/MySessionName";

    /// <summary>A call of the user Alice.</summary>
    public static JsonObject Of(string source, string name, string parameters = "null", string extra = "{}")
    {
        var call = JsonNode.Parse($$"""
            {
              "eventVersion": "1.08",
              "userIdentity": {
                "type": "IAMUser",
                "principalId": "AIDAJ45Q7YFFAREXAMPLE",
                "arn": "{{Alice}}",
                "accountId": "123456789012",
                "accessKeyId": "AKIAIOSFODNN7EXAMPLE",
                "userName": "Alice"
              },
              "eventTime": "2026-03-06T21:01:59Z",
              "eventSource": "{{source}}.amazonaws.com",
              "eventName": "{{name}}",
              "awsRegion": "us-west-2",
              "sourceIPAddress": "205.251.233.176",
              "userAgent": "aws-cli/2.13.5",
              "requestParameters": {{parameters}},
              "responseElements": null,
              "requestID": "a2198ecc-cda1-11e4-aaa2-e356da31e4ff",
              "eventID": "{{Guid.NewGuid()}}",
              "readOnly": {{(name.StartsWith("Get", StringComparison.Ordinal) ? "true" : "false")}},
              "eventType": "AwsApiCall",
              "managementEvent": true,
              "recipientAccountId": "123456789012",
              "eventCategory": "Management"
            }
            """)!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(extra)!.AsObject())
        {
            call[key] = value?.DeepClone();
        }

        return call;
    }

    /// <summary>The same by a session of a role, with CloudFormation in between where that is asked for.</summary>
    public static JsonObject ByRole(JsonObject call, bool throughCloudFormation = false, string role = Role, string session = Session)
    {
        call["userIdentity"] = JsonNode.Parse($$"""
            {
              "type": "AssumedRole",
              "principalId": "AROAIDPPEZS35WEXAMPLE:AssumedRoleSessionName",
              "arn": "{{session}}",
              "accountId": "123456789012",
              "accessKeyId": "ASIAIOSFODNN7EXAMPLE",
              "sessionContext": {
                "attributes": { "mfaAuthenticated": "false", "creationDate": "20131102T010628Z" },
                "sessionIssuer": { "type": "Role", "principalId": "AROAIDPPEZS35WEXAMPLE", "arn": "{{role}}", "accountId": "123456789012", "userName": "RoleToBeAssumed" }
              }
            }
            """);
        if (throughCloudFormation)
        {
            call["userIdentity"]!["invokedBy"] = "cloudformation.amazonaws.com";
            call["sourceIPAddress"] = "cloudformation.amazonaws.com";
            call["userAgent"] = "cloudformation.amazonaws.com";
        }

        return call;
    }

    /// <summary>A file as CloudTrail puts it into its bucket.</summary>
    public static string Delivered(params JsonObject[] calls) => new JsonObject { ["Records"] = new JsonArray([.. calls.Select(call => call.DeepClone())]) }.ToJsonString();
}
