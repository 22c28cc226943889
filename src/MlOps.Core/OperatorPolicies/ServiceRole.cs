using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies;

/// <summary>
/// The service role that CloudFormation makes a stack's resources with, and what whoever hands it over needs
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html).
/// </summary>
internal static class ServiceRole
{
    private const string CloudFormation = "cloudformation.amazonaws.com";

    private const string Source = "CloudFormation, service role: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html";

    private const string RoleKey = "cloudformation:RoleArn";

    // The calls that take a role, by the keys of the Service Authorization Reference.
    private static readonly string[] TakingRole = ["cloudformation:CreateChangeSet", "cloudformation:ContinueUpdateRollback", "cloudformation:DeleteStack", "cloudformation:RollbackStack"];

    // What makes, changes or deletes resources, and so needs the role.
    private const PolicyPurpose Making = PolicyPurpose.Deploy | PolicyPurpose.Update | PolicyPurpose.Delete;

    // Who hands the role over: a deletion goes on with the one that the stack has.
    private const PolicyPurpose Handing = PolicyPurpose.Deploy | PolicyPurpose.Update;

    /// <summary>Who may assume it: CloudFormation. No page says that it sends <c>aws:SourceAccount</c> when it does, so that none is asked for.</summary>
    public static PolicyDocument Trust { get; } = new()
    {
        Version = PolicyDocument.CurrentVersion,
        Statements =
        [
            new PolicyStatement
            {
                Index = 0,
                Sid = "LetCloudFormationAssumeIt",
                Effect = PolicyEffect.Allow,
                Principals = [new PolicyPrincipal("Service", CloudFormation)],
                Actions = ["sts:AssumeRole"],
            },
        ],
    };

    /// <summary>What the trust policy is for.</summary>
    public const string TrustReason = "CloudFormation makes the stack's resources with this role.";

    /// <summary>Why the trust policy has its action.</summary>
    /// <param name="policyName">The policy's name.</param>
    /// <param name="purposes">What the operator is to do.</param>
    public static MlPolicyReason ExplainTrust(string policyName, PolicyPurpose purposes) => new()
    {
        Policy = policyName,
        Sid = Trust.Statements[0].Sid!,
        Action = Trust.Statements[0].Actions[0],
        For = PolicyPurposes.NamesOf(purposes),
        Why = TrustReason,
        Sources = [Source],
    };

    /// <summary>Whether the role has anything to do.</summary>
    public static bool IsNeededFor(PolicyPurpose purposes) => (purposes & Making) != 0;

    /// <summary>
    /// A call of whoever hands the role over: one that takes a role may take this one only. Without one CloudFormation goes on with the stack's, or with what the caller may do
    /// themselves, which is next to nothing.
    /// </summary>
    public static Grant HandingOver(Grant grant, string roleArn) => TakingRole.Contains(grant.Action)
        ? grant with { Conditions = grant.Conditions.Add(new PolicyCondition("ArnEqualsIfExists", RoleKey, [roleArn])) }
        : grant;

    /// <summary>The right to hand the role over, to CloudFormation alone; none for whoever only looks or deletes.</summary>
    public static ImmutableArray<Grant> Passing(string roleArn, PolicyPurpose purposes) => (purposes & Handing) == 0 ? [] :
    [
        new Grant
        {
            Action = "iam:PassRole",
            Resources = [roleArn],
            Conditions = [new PolicyCondition("StringEquals", "iam:PassedToService", [CloudFormation])],
            Reason = new GrantReason("hand its service role to CloudFormation", null, null),
            Origin = new GrantOrigin(purposes & Handing, Source),
        },
    ];
}
