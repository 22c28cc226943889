namespace MlOps.Deployments.Publishing;

/// <summary>Whom a policy is to be attached to, as somebody wrote it.</summary>
/// <param name="Given">What was written.</param>
/// <param name="Kind">Role, user or group.</param>
/// <param name="Name">The name, without path.</param>
/// <param name="Path">The path; null where none was written, for any.</param>
internal sealed record AttachTarget(string Given, EntityKind Kind, string Name, string? Path)
{
    /// <summary>The ARN's partition and account; null where it is no ARN.</summary>
    public (string Partition, string AccountId)? Place { get; init; }

    /// <summary>Reads <c>role/NAME</c>, <c>user/NAME</c>, <c>group/NAME</c>, each with a path where one is wanted, or an ARN.</summary>
    /// <exception cref="MlOpsException"><c>AttachToInvalid</c>: it says not which kind of thing is meant, or is no ARN of one.</exception>
    public static AttachTarget Parse(string given)
    {
        if (!given.StartsWith("arn:", StringComparison.Ordinal))
        {
            return ParsePath(given, given, isArn: false);
        }

        return given.Split(':', 6) is [_, var partition, "iam", "", var account, var resource] && account.Length > 0
            ? ParsePath(given, resource, isArn: true) with { Place = (partition, account) }
            : throw PublishingErrors.AttachToInvalid(given);
    }

    private static AttachTarget ParsePath(string given, string text, bool isArn)
    {
        var (slash, last) = (text.IndexOf('/', StringComparison.Ordinal), text.LastIndexOf('/'));
        var kind = slash < 0 ? null : KindOf(text[..slash]);
        var name = text[(last + 1)..];
        return kind is null || name.Length == 0
            ? throw PublishingErrors.AttachToInvalid(given)
            : new AttachTarget(given, kind.Value, name, isArn || last > slash ? text[slash..(last + 1)] : null);
    }

    private static EntityKind? KindOf(string word) => word switch
    {
        "role" => EntityKind.Role,
        "user" => EntityKind.User,
        "group" => EntityKind.Group,
        _ => null,
    };
}
