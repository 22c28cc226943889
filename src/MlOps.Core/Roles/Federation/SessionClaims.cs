using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Roles.Federation;

/// <summary>
/// What an identity provider may say of a session besides who it is: tags (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html), and whose it is
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
/// </summary>
/// <param name="TagKeys">The keys of tags that it may give; <c>*</c> alone for all.</param>
/// <param name="SourceIdentity">Whether it may say whose session it is.</param>
internal sealed record SessionClaims(ImmutableArray<string> TagKeys, bool SourceIdentity)
{
    private const string All = "*";
    private const string TagKeysKey = "aws:TagKeys";

    // All of no keys are among those that are named: a call without the key would pass.
    private IEnumerable<PolicyCondition> Limits => TagKeys is [All] ? [] : [new("ForAllValues:StringEquals", TagKeysKey, TagKeys), new("Null", TagKeysKey, ["false"])];

    /// <summary>Nothing.</summary>
    public static SessionClaims None { get; } = new([], SourceIdentity: false);

    /// <summary>Refuses keys that are none.</summary>
    /// <exception cref="MlOpsException"><c>SessionTagInvalid</c>.</exception>
    public void Check()
    {
        foreach (var key in TagKeys)
        {
            if (key == All && TagKeys.Length > 1)
            {
                throw FederationErrors.SessionTagInvalid(key, "It stands for all keys, and others stand beside it.");
            }

            if (key != All && IamTag.FaultOf(key, "") is { } fault)
            {
                throw FederationErrors.SessionTagInvalid(key, fault);
            }
        }
    }

    /// <summary>The statements that let it, on the same conditions as whoever is let in.</summary>
    /// <param name="entry">The statement that lets them in.</param>
    public IEnumerable<PolicyStatement> Statements(PolicyStatement entry)
    {
        if (!TagKeys.IsEmpty)
        {
            yield return entry with { Actions = ["sts:TagSession"], Conditions = [.. entry.Conditions, .. Limits] };
        }

        if (SourceIdentity)
        {
            yield return entry with { Actions = ["sts:SetSourceIdentity"] };
        }
    }
}
