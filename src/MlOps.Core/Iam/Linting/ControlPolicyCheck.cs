using System.Collections.Frozen;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks what resource control policies may say
/// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html). Service control policies take all of IAM's language
/// (https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ControlPolicyCheck(PolicyScope scope)
{
    // Source, as of 2026-10-01: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services.
    private static readonly FrozenSet<string> Services = FrozenSet.ToFrozenSet(
    [
        "aoss", "appconfig", "appstream", "autoscaling", "autoscaling-plans", "budgets", "clouddirectory", "cloudfront", "cloudsearch", "cloudtrail-data", "codeartifact", "codebuild", "codecommit",
        "codepipeline", "cognito-identity", "cognito-idp", "comprehend", "comprehendmedical", "compute-optimizer", "cost-optimization-hub", "dax", "dsql", "dynamodb", "ecr", "ecr-public", "events",
        "firehose", "fis", "fms", "gamelift", "health", "inspector-scan", "kendra", "kinesisvideo", "kms", "logs", "memorydb", "networkmonitor", "notifications", "opensearch", "pca-connector-ad",
        "personalize", "polly", "pricing", "resource-groups", "rolesanywhere", "s3", "secretsmanager", "servicediscovery", "signin", "sqs", "sts", "support", "swf", "textract", "timestream-influxdb",
        "transcribe", "transfer", "translate", "wafv2", "workspaces", "xray",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] OfPrincipals = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn"];
    private static readonly string[] OfServices = ["aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceAccount"];

    public IEnumerable<Fault> Run() => scope.Type == PolicyType.ResourceControl ? scope.Statements.SelectMany(Check) : [];

    private static IEnumerable<Fault> Check(LintedStatement statement) =>
    [
        .. ((string[])["NotPrincipal", "NotAction"]).Where(statement.Has).Select(element => Fault.Error(
            "UnsupportedElement", statement.At(element), $"A resource control policy takes no '{element}'.", element == "NotAction" ? "Name the actions in 'Action'." : "Write \"Principal\": \"*\", and say in a condition who is meant.")),
        .. statement.Principals.Where(principal => !principal.IsEverybody).Take(1).Select(principal => Fault.Error(
            "InvalidPrincipal", principal.Steps, "A resource control policy is for all principals: it takes \"*\" alone.", "Write \"Principal\": \"*\", and say in a condition who is meant.")),
        .. CheckAllow(statement),
        .. statement.Actions.SelectMany(action => CheckAction(statement, action)),
        .. statement.Denies ? CheckPairs(statement) : [],
    ];

    private static IEnumerable<Fault> CheckAllow(LintedStatement statement) => statement.Allows && (!statement.Resources.All(resource => resource.Glob.IsEverything) || statement.Has("NotResource") || !statement.Conditions.IsEmpty)
        ? [Fault.Error("UnsupportedEffect", statement.At("Effect"), "A resource control policy allows everything or nothing: with Allow it takes all resources and no condition.", "Deny what is not to be.")]
        : [];

    private static IEnumerable<Fault> CheckAction(LintedStatement statement, PolicyText action)
    {
        if (action.Glob.IsEverything)
        {
            return statement.Denies ? [Fault.Error("UnsupportedAction", action.Steps, "A resource control policy of your own does not take * for all actions.", "Name the services, for example s3:* and sqs:*.")] : [];
        }

        var service = action.Text.Split(':')[0];
        return Services.Contains(service) ? [] : [Fault.Warning(
            "UnsupportedAction", action.Steps, $"Resource control policies do not reach '{service}', as far as AWS's list of 2026-10-01 knows.", "Name services that AWS lists for them, or say it in a service control policy.")];
    }

    private static IEnumerable<Fault> CheckPairs(LintedStatement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if ((OfPrincipals.Any(condition.IsKey) || condition.IsKeyOf("aws:PrincipalTag/")) && !statement.HasCondition("aws:PrincipalIsAWSService"))
            {
                yield return Fault.Warning("MissingPairedKey", condition.Steps, $"Services that call with their own principal do not have '{condition.Key}', so that they are denied too.", "Add {\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}}.");
            }
            else if (OfServices.Any(condition.IsKey) && condition.Test is { Name: not "Null" })
            {
                if (!statement.HasCondition("aws:PrincipalIsAWSService"))
                {
                    yield return Fault.Warning("MissingPairedKey", condition.Steps, $"Users and roles do not have '{condition.Key}', so that they are denied too.", "Add {\"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}}.");
                }

                if (!statement.Conditions.Any(other => other.Test is { Name: "Null" } && (other.IsKey("aws:SourceAccount") || other.IsKey("aws:SourceArn"))))
                {
                    yield return Fault.Warning("MissingPairedKey", condition.Steps, $"Not all calls of services have '{condition.Key}', and those that do not are denied too.", "Add {\"Null\": {\"aws:SourceAccount\": \"false\"}}.");
                }
            }
        }
    }
}
