using System.Collections.Frozen;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Tells which actions of a policy change permissions, and which return credentials, since both are worth a second look; and which let somebody open a bucket
/// whose objects they may not touch themselves, or have them deleted by its lifecycle.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ExposureCheck(PolicyScope scope)
{
    private const int MostNamed = 8;

    /// <summary>
    /// Actions whose answer has credentials or a token: what their pages in the API references of the services return, as collected in
    /// https://gist.github.com/kmcquade/33860a617e651104d243c324ddf7992a.
    /// </summary>
    private static readonly FrozenSet<string> ReturnCredentials = FrozenSet.ToFrozenSet(
    [
        "codepipeline:PollForJobs", "cognito-identity:GetCredentialsForIdentity", "cognito-identity:GetOpenIdToken", "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
        "cognito-idp:AssociateSoftwareToken", "cognito-idp:DescribeUserPoolClient", "connect:GetFederationToken", "ecr:GetAuthorizationToken", "gamelift:RequestUploadCredentials",
        "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "iam:UpdateAccessKey", "iot:AssumeRoleWithCertificate",
        "lightsail:GetInstanceAccessDetails", "lightsail:GetRelationalDatabaseMasterUserPassword", "mediapackage:RotateIngestEndpointCredentials", "rds-db:connect", "redshift:GetClusterCredentials",
        "sso:GetRoleCredentials", "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:GetFederationToken", "sts:GetSessionToken",
    ], StringComparer.OrdinalIgnoreCase);

    // What opens a bucket, and what somebody gets by it who may not do that themselves.
    private static readonly (string OfBucket, string[] OfObjects)[] Openers =
    [
        ("s3:PutBucketPolicy", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
        ("s3:PutBucketAcl", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
    ];

    private const string PutLifecycle = "s3:PutLifecycleConfiguration";

    private static readonly ArnFormat Bucket = new("arn:${Partition}:s3:::${BucketName}");

    public IEnumerable<Fault> Run() => scope.Type != PolicyType.Identity ? [] : scope.Statements.Where(statement => statement.Allows).SelectMany(statement => Levels(statement).Concat(Buckets(statement)).Concat(Lifecycle(statement)));

    private IEnumerable<Fault> Levels(LintedStatement statement)
    {
        var actions = statement.Actions.SelectMany(action => scope.FactsOf(action)).DistinctBy(facts => facts.Name).ToList();
        var changing = actions.Where(facts => facts.Action.AccessLevel == AccessLevel.PermissionsManagement).Select(facts => facts.Name).ToList();
        var returning = actions.Select(facts => facts.Name).Where(ReturnCredentials.Contains).ToList();
        return
        [
            .. changing.Count == 0 ? Array.Empty<Fault>() : [Fault.Information("PermissionsManagement", statement.At("Action"), $"The statement lets permissions be changed: {Names(changing)}.", "Grant these only to who manages access.")],
            .. returning.Count == 0 ? Array.Empty<Fault>() : [Fault.Information("CredentialsExposure", statement.At("Action"), $"These return credentials or tokens, which whoever has them can hand on: {Names(returning)}.", "Grant them for named resources, and to who needs them alone.")],
        ];
    }

    private IEnumerable<Fault> Buckets(LintedStatement statement) =>
        from opener in Openers
        where statement.Means(opener.OfBucket) && !statement.Actions.Any(action => action.Glob.IsEverything)
        from resource in statement.Resources.Where(resource => Bucket.Meets(resource.Glob)).Take(1)
        let lacking = opener.OfObjects.Where(action => !IsGranted(action, resource)).ToList()
        where lacking.Count > 0
        let place = statement.Actions.FirstOrDefault(action => action.Glob.Covers(Glob.OfPolicy(opener.OfBucket), ignoreCase: true))
        where place is not null
        select Fault.Warning("BucketPolicyEscalation", place.Steps, $"'{opener.OfBucket}' lets whoever has the policy get at what it does not allow them: {string.Join(", ", lacking)}.", $"Remove {opener.OfBucket}, or grant {string.Join(", ", lacking)} where that is meant.");

    /// <summary>
    /// A lifecycle has S3 delete objects (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html), for whoever may not do so themselves. Who may also delete the very
    /// buckets that are named looks after them, and is to set how long objects stay.
    /// </summary>
    private IEnumerable<Fault> Lifecycle(LintedStatement statement)
    {
        var place = statement.Actions.FirstOrDefault(action => !action.Glob.IsEverything && action.Glob.Covers(Glob.OfPolicy(PutLifecycle), ignoreCase: true));
        var buckets = statement.Resources.Where(resource => Bucket.Meets(resource.Glob)).ToList();
        if (place is null || buckets.All(bucket => IsGranted("s3:DeleteObject", bucket)))
        {
            return [];
        }

        const string Message = $"'{PutLifecycle}' lets whoever has the policy have objects deleted, which it does not let them do themselves";
        return [buckets.All(bucket => !bucket.Glob.HasWildcards && IsGranted("s3:DeleteBucket", bucket))
            ? Fault.Information("LifecycleEscalation", place.Steps, $"{Message}. The buckets are named, and it lets them be deleted as well.", $"Nothing, where whoever has the policy looks after these buckets; else remove {PutLifecycle}.")
            : Fault.Warning("LifecycleEscalation", place.Steps, $"{Message}.", $"Remove {PutLifecycle}, or grant s3:DeleteObject where that is meant.")];
    }

    private bool IsGranted(string action, PolicyText bucket) => scope.Statements.Any(statement => statement.Allows && statement.Means(action)
        && (statement.Has("NotResource") || statement.Resources.Any(resource => resource.Glob.Meets(bucket.Glob.IsEverything ? bucket.Glob : Glob.OfPolicy(bucket.Text.TrimEnd('*') + "*")))));

    private static string Names(List<string> names) => $"{string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "")}";
}
