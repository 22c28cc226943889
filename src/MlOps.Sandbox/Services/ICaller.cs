namespace MlOps.Sandbox.Services;

/// <summary>Who makes a call, with what its policies allow.</summary>
internal interface ICaller
{
    /// <summary>The caller's ARN.</summary>
    string Arn { get; }

    /// <summary>The caller's account: twelve digits.</summary>
    string AccountId { get; }

    /// <summary>The caller's unique id, as <c>GetCallerIdentity</c> gives it.</summary>
    string UserId { get; }

    /// <summary>Refuses an action that the caller's policies do not allow.</summary>
    /// <param name="action">The action, for example <c>s3:CreateBucket</c>.</param>
    /// <param name="resourceArn">The resource; <c>*</c> for an action that takes none.</param>
    /// <param name="context">Condition keys and values of the request.</param>
    /// <exception cref="AccessDeniedException">With AWS's words for an access denial.</exception>
    void Authorize(string action, string resourceArn, IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null);

    /// <summary>The same caller as CloudFormation uses it: calls carry <c>aws:CalledVia</c>.</summary>
    ICaller Via(string servicePrincipal);
}
