using MlOps.Iam;

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

    /// <summary>Refuses an action that the caller's policies together with a policy of the resource do not allow.</summary>
    /// <param name="action">The action, for example <c>sts:AssumeRole</c>.</param>
    /// <param name="resourceArn">The resource.</param>
    /// <param name="context">Condition keys and values of the request.</param>
    /// <param name="resourcePolicy">The policy of the resource; null where it has none.</param>
    /// <param name="resourceAccountId">The account of the resource; the caller's where null.</param>
    /// <exception cref="AccessDeniedException">With AWS's words for an access denial.</exception>
    void Authorize(
        string action,
        string resourceArn,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? context,
        NamedPolicy? resourcePolicy,
        string? resourceAccountId = null) => Authorize(action, resourceArn, context);

    /// <summary>The same caller as CloudFormation uses it: calls carry <c>aws:CalledVia</c>.</summary>
    ICaller Via(string servicePrincipal);
}
