using MlOps.Iam;
using MlOps.Iam.ManagedPolicies;

namespace MlOps.Access;

/// <summary>Policies of AWS that an account's details lack, as MlOps has them.</summary>
internal static class KnownPolicy
{
    /// <summary>A policy; null where it is none of AWS's, or MlOps does not have it.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="tell">Told that it is MlOps' copy.</param>
    public static NamedPolicy? Find(string arn, Action<string> tell)
    {
        var name = arn[(arn.LastIndexOf('/') + 1)..];
        if (!arn.Contains(":iam::aws:policy/", StringComparison.Ordinal) || !ManagedPolicyCatalog.Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        var policy = ManagedPolicyCatalog.Find(name);
        tell($"The file does not have the policy {arn}; MlOps' copy is used in its place. {string.Join(' ', policy.Notes)}");
        return new NamedPolicy(name, PolicyDocument.Parse(policy.Json));
    }
}
