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

    /// <summary>
    /// Returns a token that is for what the caller may do in Amazon ECR, and for nothing else
    /// (https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html).
    /// </summary>
    private const string RegistryToken = "ecr:GetAuthorizationToken";

    private const string PutLifecycle = "s3:PutLifecycleConfiguration";

    private readonly BucketGrants _grants = new(scope);

    // Whoever pulls images needs the token, and whoever gets hold of it pulls them too, for twelve hours.
    private bool PullsOnly => scope.Statements.Where(statement => statement.Allows).SelectMany(statement => statement.Actions).SelectMany(action => scope.FactsOf(action))
        .Where(facts => facts.Name.StartsWith("ecr:", StringComparison.Ordinal)).ToList() is { Count: > 1 } ecr && ecr.All(facts => facts.Action.AccessLevel is AccessLevel.Read or AccessLevel.List);

    public IEnumerable<Fault> Run() => scope.Type != PolicyType.Identity ? [] : scope.Statements.Where(statement => statement.Allows).SelectMany(statement => Levels(statement).Concat(Buckets(statement)).Concat(Lifecycle(statement)));

    private IEnumerable<Fault> Levels(LintedStatement statement)
    {
        var actions = statement.Actions.SelectMany(action => scope.FactsOf(action)).DistinctBy(facts => facts.Name).ToList();
        var changing = actions.Where(facts => facts.Action.AccessLevel == AccessLevel.PermissionsManagement && !IsForService(statement, facts.Name)).Select(facts => facts.Name).ToList();
        var returning = actions.Select(facts => facts.Name).Where(name => ReturnCredentials.Contains(name) && !(name == RegistryToken && PullsOnly)).ToList();
        return
        [
            .. changing.Count == 0 ? Array.Empty<Fault>() : [Fault.Information("PermissionsManagement", statement.At("Action"), $"The statement lets permissions be changed: {Names(changing)}.", "Grant these only to who manages access.")],
            .. returning.Count == 0 ? Array.Empty<Fault>() : [Fault.Information("CredentialsExposure", statement.At("Action"), $"These return credentials or tokens, which whoever has them can hand on: {Names(returning)}.", "Grant them for named resources, and to who needs them alone.")],
        ];
    }

    // A grant that a service of AWS makes to use a key for what it runs (https://docs.aws.amazon.com/kms/latest/developerguide/grants.html) is nobody else's.
    private static bool IsForService(LintedStatement statement, string action) =>
        action == "kms:CreateGrant" && statement.Conditions.Any(condition => condition.IsKey("kms:GrantIsForAWSResource") && condition.Test is { Name: "Bool", IfExists: false } && condition.Values.All(value => value.Text == "true"));

    private IEnumerable<Fault> Buckets(LintedStatement statement) =>
        from opener in Openers
        let place = PlaceOf(statement, opener.OfBucket)
        where place is not null
        from opened in BucketGrants.Of(statement).Where(bucket => !_grants.IsDeniedOn(opener.OfBucket, bucket))
            .Select(bucket => (Bucket: bucket, Lacking: string.Join(", ", opener.OfObjects.Where(action => !_grants.AllowsInside(action, bucket)))))
            .Where(found => found.Lacking.Length > 0).GroupBy(found => found.Lacking)
        select Fault.Warning(
            "BucketPolicyEscalation",
            place.Steps,
            $"'{opener.OfBucket}' lets whoever has the policy get at what it does not allow them in {Names([.. opened.Select(found => found.Bucket.Text)])}: {opened.Key}.",
            $"Remove {opener.OfBucket}, or grant {opened.Key} where that is meant.");

    /// <summary>
    /// A lifecycle has S3 delete objects (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html), for whoever may not do so themselves. Who may also delete the very
    /// buckets that are named looks after them, and is to set how long objects stay.
    /// </summary>
    private IEnumerable<Fault> Lifecycle(LintedStatement statement)
    {
        var place = PlaceOf(statement, PutLifecycle);
        var buckets = BucketGrants.Of(statement).Where(bucket => !_grants.IsDeniedOn(PutLifecycle, bucket) && !_grants.AllowsInside("s3:DeleteObject", bucket)).ToList();
        if (place is null || buckets.Count == 0)
        {
            return [];
        }

        var message = $"'{PutLifecycle}' lets whoever has the policy have objects deleted in {Names([.. buckets.Select(bucket => bucket.Text)])}, which it does not let them do themselves";
        return [buckets.All(bucket => !bucket.Glob.HasWildcards && _grants.AllowsOn("s3:DeleteBucket", bucket))
            ? Fault.Information("LifecycleEscalation", place.Steps, $"{message}. The buckets are named, and it lets them be deleted as well.", $"Nothing, where whoever has the policy looks after these buckets; else remove {PutLifecycle}.")
            : Fault.Warning("LifecycleEscalation", place.Steps, $"{message}.", $"Remove {PutLifecycle}, or grant s3:DeleteObject where that is meant.")];
    }

    private static PolicyText? PlaceOf(LintedStatement statement, string action) =>
        statement.Actions.FirstOrDefault(written => !written.Glob.IsEverything && written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true));

    private static string Names(List<string> names) => $"{string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "")}";
}
