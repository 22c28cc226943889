using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Identity;

/// <summary>Temporary credentials that STS has given out.</summary>
internal sealed class SessionStore : IWorldSection
{
    private readonly Dictionary<string, IssuedSession> _sessions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "sessions";

    /// <summary>A session by its access key; null where none was given out under it.</summary>
    public IssuedSession? Find(string accessKeyId) => _sessions.GetValueOrDefault(accessKeyId);

    /// <summary>The newest session of an ARN; null where none was given out.</summary>
    public IssuedSession? FindByArn(string arn) =>
        _sessions.Values.Where(session => session.Principal.Arn == arn).MaxBy(session => session.Expires);

    /// <summary>Keeps a session, and forgets those that ended before it began.</summary>
    public void Add(IssuedSession session, DateTimeOffset now)
    {
        foreach (var ended in _sessions.Values.Where(known => known.Expires < now.AddDays(-1)).ToArray())
        {
            _sessions.Remove(ended.AccessKeyId);
        }

        _sessions[session.AccessKeyId] = session;
    }

    /// <inheritdoc/>
    public JsonNode Save() => new JsonArray([.. _sessions.Values.Select(session => (JsonNode?)Save(session))]);

    /// <inheritdoc/>
    public void Load(JsonNode saved)
    {
        foreach (var node in saved.AsArray())
        {
            var session = Read(node!.AsObject());
            _sessions[session.AccessKeyId] = session;
        }
    }

    private static JsonObject Save(IssuedSession session) => new()
    {
        ["accessKeyId"] = session.AccessKeyId,
        ["token"] = session.Token,
        ["expires"] = session.Expires.ToString("O", CultureInfo.InvariantCulture),
        ["account"] = session.Principal.AccountId,
        ["arn"] = session.Principal.Arn,
        ["userId"] = session.Principal.UserId,
        ["kind"] = session.Principal.Kind.ToString(),
        ["name"] = session.Principal.Name,
        ["sessionName"] = session.Principal.SessionName,
        ["policies"] = new JsonArray([.. session.Principal.SessionPolicies.Select(policy => (JsonNode?)policy)]),
        ["policyArns"] = new JsonArray([.. session.Principal.SessionPolicyArns.Select(arn => (JsonNode?)arn)]),
        ["tags"] = new JsonObject(session.Principal.SessionTags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
    };

    private static IssuedSession Read(JsonObject saved) => new(
        Text(saved, "accessKeyId"),
        Text(saved, "token"),
        DateTimeOffset.Parse(Text(saved, "expires"), CultureInfo.InvariantCulture),
        new Principal
        {
            AccountId = Text(saved, "account"),
            Arn = Text(saved, "arn"),
            UserId = Text(saved, "userId"),
            Kind = Enum.Parse<PrincipalKind>(Text(saved, "kind")),
            Name = Text(saved, "name"),
            SessionName = saved["sessionName"]?.GetValue<string>(),
            SessionPolicies = [.. saved["policies"]!.AsArray().Select(policy => policy!.GetValue<string>())],
            SessionPolicyArns = [.. saved["policyArns"]!.AsArray().Select(arn => arn!.GetValue<string>())],
            SessionTags = saved["tags"]!.AsObject().ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value!.GetValue<string>(), StringComparer.Ordinal),
        });

    private static string Text(JsonObject saved, string name) => saved[name]!.GetValue<string>();
}
