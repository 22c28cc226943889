namespace MlOps.OperatorPolicies.Grants;

/// <summary>What a deployment needs whose template goes through a bucket: MlOps puts it there, CloudFormation reads it with the caller's permissions.</summary>
internal static class TemplateBucketGrants
{
    /// <summary>The grants.</summary>
    /// <param name="scope">Where the stack is.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="purposes">What the operator is to do with the template.</param>
    public static IEnumerable<Grant> Of(StackScope scope, string bucket, PolicyPurpose purposes) =>
    [
        new Grant
        {
            Action = "s3:GetBucketLocation",
            Resources = [$"arn:{scope.Partition}:s3:::{bucket}"],
            Reason = new GrantReason("see whose the bucket of the template is, and where", null, null),
            Origin = GrantOrigin.OfMlOps(purposes),
        },
        .. ((string[])["s3:GetObject", "s3:PutObject"]).Select(action => new Grant
        {
            Action = action,
            Resources = [$"arn:{scope.Partition}:s3:::{bucket}/mlops/{scope.StackName}/*"],
            Reason = new GrantReason("put the template into its bucket, from where CloudFormation reads it", null, null),
            Origin = GrantOrigin.OfMlOps(purposes),
        }),
    ];
}
