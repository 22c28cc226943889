using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// An event of CloudTrail, as far as it tells of a call
/// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
/// </summary>
internal sealed record TrailEvent
{
    /// <summary>The service that was called, without its domain: <c>s3</c> of <c>s3.amazonaws.com</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The operation, as the event has it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a call, and no sign-in, and nothing that a service did by itself.</summary>
    public required bool IsCall { get; init; }

    /// <summary>
    /// What tells it from every other event: a GUID that CloudTrail makes (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html, eventID);
    /// null where the event does not tell.
    /// </summary>
    public Guid? Id { get; init; }

    /// <summary>When it was done; null where the event does not tell.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The region.</summary>
    public string Region { get; init; } = "";

    /// <summary>The ARN of who called: a user, a role's session; null for a service.</summary>
    public string? Caller { get; init; }

    /// <summary>The ARN of the role where the caller is a session of one; null for all else.</summary>
    public string? Role { get; init; }

    /// <summary>The account of the caller; empty where the event does not tell.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>
    /// The service that called in the caller's name, for example <c>cloudformation.amazonaws.com</c>; null where the caller did. With a forward access session the caller's own permissions
    /// are asked for: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html.
    /// </summary>
    public string? InvokedBy { get; init; }

    /// <summary>Where it came from and with which credentials.</summary>
    public CallOrigin Origin { get; init; } = new();

    /// <summary>The account of the resources that the event names; null where it does not tell, or tells of several.</summary>
    public string? Owner { get; init; }

    /// <summary>What AWS answered in place of doing it; null where it did it.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What AWS said of that.</summary>
    public string ErrorMessage { get; init; } = "";

    /// <summary>Whether it only reads; null where the event does not tell.</summary>
    public bool? IsReadOnly { get; init; }

    /// <summary>Whether it is a data event.</summary>
    public bool IsData { get; init; }

    /// <summary>The ARNs that the event names.</summary>
    public IReadOnlyList<string> ResourceArns { get; init; } = [];

    /// <summary>What was asked for; undefined where the event does not tell.</summary>
    public JsonElement Parameters { get; init; }

    /// <summary>Reads one.</summary>
    /// <param name="record">The record: an event, or what has one in it as text.</param>
    /// <param name="file">The file.</param>
    /// <param name="number">The number of the record in it.</param>
    /// <exception cref="MlOpsException"><c>TrailInvalid</c>.</exception>
    public static TrailEvent Read(JsonElement record, string file, int number)
    {
        var json = Unwrap(record, file, number);
        if (Text(json, "eventSource") is not { } source || Text(json, "eventName") is not { } name)
        {
            throw TrailErrors.Invalid(file, TrailErrors.Place(number), "it has no eventSource or no eventName");
        }

        var identity = Member(json, "userIdentity");
        var issuer = Member(Member(identity, "sessionContext"), "sessionIssuer");
        return new TrailEvent
        {
            Service = source.Split('.')[0],
            Name = name,
            IsCall = Text(json, "eventType") is null or "AwsApiCall",
            Id = Guid.TryParse(Text(json, "eventID"), out var id) ? id : null,
            Time = DateTimeOffset.TryParse(Text(json, "eventTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
            Region = Text(json, "awsRegion") ?? "",
            Caller = Text(identity, "arn"),
            Role = Text(issuer, "type") == "Role" ? Text(issuer, "arn") : null,
            AccountId = Text(json, "recipientAccountId") ?? Text(identity, "accountId") ?? "",
            InvokedBy = Text(identity, "invokedBy"),
            Origin = OriginOf(json, identity),
            Owner = Owners(Member(json, "resources")) is [var owner] ? owner : null,
            ErrorCode = Text(json, "errorCode"),
            ErrorMessage = Text(json, "errorMessage") ?? "",
            IsReadOnly = Member(json, "readOnly").ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            IsData = Text(json, "eventCategory") == "Data" || Member(json, "managementEvent").ValueKind == JsonValueKind.False,
            ResourceArns = Arns(Member(json, "resources")),
            Parameters = Member(json, "requestParameters"),
        };
    }

    private static JsonElement Unwrap(JsonElement record, string file, int number)
    {
        if ((Text(record, "CloudTrailEvent") ?? Text(record, "message")) is not { } text)
        {
            return record;
        }

        try
        {
            return EmbeddedJson.Parse(text.AsMemory());
        }
        catch (JsonException exception)
        {
            throw TrailErrors.Invalid(file, TrailErrors.Place(number), "the event in it is not well-formed JSON", exception);
        }
    }

    private static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static CallOrigin OriginOf(JsonElement json, JsonElement identity) => new()
    {
        // "For services in AWS, only the DNS name is displayed."
        SourceIp = Text(json, "sourceIPAddress") is { } address && IPAddress.TryParse(address, out _) ? address : null,

        // "For events originated by AWS and through an AWS service's VPC, this field is usually AWS Internal or the service name."
        VpcEndpointId = Text(json, "vpcEndpointId") is { } endpoint && endpoint.StartsWith("vpce-", StringComparison.Ordinal) ? endpoint : null,
        HasMfa = bool.TryParse(Text(Member(Member(identity, "sessionContext"), "attributes"), "mfaAuthenticated"), out var hasMfa) ? hasMfa : null,
        IsLongTerm = Text(identity, "accessKeyId")?.StartsWith("AKIA", StringComparison.Ordinal) == true,
        UserId = Text(identity, "principalId"),
    };

    private static ImmutableArray<string> Arns(JsonElement resources) => Texts(resources, "ARN");

    private static ImmutableArray<string> Owners(JsonElement resources) => [.. Texts(resources, "accountId").Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> Texts(JsonElement list, string name) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => Text(item, name)).OfType<string>()] : [];
}
