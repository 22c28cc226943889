using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Roles.SkyPilot;

/// <summary>
/// The policy that SkyPilot's documentation asks for the users of an account, and what SkyPilot's code needs besides, part by part. Texts may have <see cref="Placeholders"/>, among them
/// <c>${Region}</c> and <c>${Bucket}</c>.
/// </summary>
internal sealed class SkyPilotDocument
{
    private static readonly Lazy<SkyPilotDocument> Embedded = new(() => new SkyPilotDocument(EmbeddedJson.Read("skypilot-policy.json")));

    private SkyPilotDocument(JsonElement json)
    {
        PolicyName = json.GetProperty("policyName").GetString()!;
        RoleName = json.GetProperty("roleName").GetString()!;
        Parts = [.. json.GetProperty("parts").EnumerateArray().Select(part => new SkyPilotPart(part))];
    }

    /// <summary>The document that comes with MlOps.</summary>
    public static SkyPilotDocument Default => Embedded.Value;

    /// <summary>The name that the documentation gives the policy.</summary>
    public string PolicyName { get; }

    /// <summary>The name that the documentation gives the role of instances.</summary>
    public string RoleName { get; }

    /// <summary>The parts, in the order of the policy.</summary>
    public ImmutableArray<SkyPilotPart> Parts { get; }
}
