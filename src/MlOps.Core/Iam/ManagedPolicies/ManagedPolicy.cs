using System.Globalization;
using System.Text.Json;

namespace MlOps.Iam.ManagedPolicies;

/// <summary>A policy that AWS manages (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#aws-managed-policies).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its default version: <c>v29</c>.</param>
/// <param name="Date">The day of that version.</param>
/// <param name="Source">Where its document was read.</param>
/// <param name="Document">The policy.</param>
internal sealed record ManagedPolicy(string Name, string Version, DateOnly Date, string Source, PolicyDocument Document)
{
    /// <summary>The public object, which says which version it is and where it was read.</summary>
    public MlPolicy ToPolicy() => new PolicyDescription(Name, Document)
    {
        Notes = [$"AWS manages this policy; this is its version {Version} of {Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, read at {Source}"],
    }.ToPolicy();

    /// <summary>Reads a policy.</summary>
    /// <param name="entry">Its entry of the data.</param>
    public static ManagedPolicy Read(JsonProperty entry) => new(
        entry.Name,
        entry.Value.GetProperty("version").GetString()!,
        EmbeddedJson.DateOf(entry.Value),
        EmbeddedJson.SourceOf(entry.Value),
        new PolicyDocument
        {
            Version = PolicyDocument.CurrentVersion,
            Statements = [.. entry.Value.GetProperty("statements").EnumerateArray().Select(ManagedStatement.Read)],
        });
}
