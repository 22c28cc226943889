using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Iam.Linting;

namespace MlOps.Deployments.Publishing;

/// <summary>Looks whether a policy can be a customer-managed one, before anybody is called.</summary>
public static partial class PolicyAdmission
{
    /// <summary>Reads a policy file, once it is known to have no errors.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>; <c>PolicyInvalid</c> with what was found.</exception>
    public static MlPolicy ReadFile(string path)
    {
        EnsureWell(path, PolicyLint.CheckFile(path));
        return PolicyReading.ReadFile(path);
    }

    /// <summary>Reads a policy's text, once it is known to have no errors.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What the policy is called.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c> with what was found.</exception>
    public static MlPolicy Read(string json, string name)
    {
        EnsureWell(name, PolicyLint.Check(json));
        return PolicyReading.Read(json, name);
    }

    /// <summary>Reads a policy's text that says not what it is called, once it is known to have no errors.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What the policy is called; null where nobody says.</param>
    /// <exception cref="MlOpsException"><c>PolicyNameInvalid</c>: nobody says; <c>PolicyInvalid</c> with what was found.</exception>
    public static MlPolicy ReadUnnamed(string json, string? name) => Read(json, name ?? throw PublishingErrors.NameMissing());

    /// <summary>Refuses a policy that IAM would not take as a managed one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">Its name in IAM; null for its own.</param>
    /// <exception cref="MlOpsException"><c>PolicyHasPrincipal</c>, <c>PolicyInvalid</c>, <c>PolicyTooLarge</c>, <c>PolicyNameInvalid</c>.</exception>
    internal static PolicyToPublish Admit(MlPolicy policy, string? name)
    {
        var chosen = name ?? policy.Name;
        var type = PolicyLint.TypeOf(policy);
        if (type != PolicyType.Identity)
        {
            throw PublishingErrors.HasPrincipal(policy.Name, type);
        }

        var findings = PolicyLint.Check(policy, PolicyType.Identity);
        EnsureWell(policy.Path ?? policy.Name, findings);
        if (policy.Json.FirstOrDefault(character => !IsTaken(character)) is var odd and not '\0')
        {
            throw PublishingErrors.OddCharacter(policy.Name, odd);
        }

        var size = policy.Json.Count(character => !char.IsWhiteSpace(character));
        if (size > SizeCheck.ManagedPolicy)
        {
            throw PublishingErrors.TooLarge(policy.Name, size, SizeCheck.ManagedPolicy);
        }

        CheckName(chosen);
        return new PolicyToPublish(policy, chosen, policy.Json.Trim(), PolicyDocument.Parse(policy.Json)) { Warnings = [.. findings.Where(finding => finding.Severity == MlSeverity.Warning)] };
    }

    /// <summary>Refuses what is no name of a managed policy.</summary>
    /// <param name="name">The name; null where none is given.</param>
    /// <exception cref="MlOpsException"><c>PolicyNameInvalid</c>.</exception>
    internal static void CheckName(string? name)
    {
        if (name is not null && !NamePattern().IsMatch(name))
        {
            throw PublishingErrors.NameInvalid(name);
        }
    }

    private static void EnsureWell(string policy, ImmutableArray<MlFinding> findings)
    {
        if (findings.Any(finding => finding.Severity == MlSeverity.Error))
        {
            throw PublishingErrors.Invalid(policy, [.. findings.Where(finding => finding.Severity == MlSeverity.Error)]);
        }
    }

    // botocore 1.43.11, iam/2010-05-08/service-2.json: policyDocumentType.
    private static bool IsTaken(char character) => character is '\t' or '\n' or '\r' or (>= ' ' and <= 'ÿ');

    // The same: policyNameType.
    [GeneratedRegex(@"^[A-Za-z0-9_+=,.@-]{1,128}\z")]
    private static partial Regex NamePattern();
}
