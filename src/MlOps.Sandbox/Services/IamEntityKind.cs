using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>Roles, users and groups, which have policies in the same way.</summary>
/// <param name="Name"><c>Role</c>, <c>User</c> or <c>Group</c>, as operations have it in their names.</param>
/// <param name="InlineBytes">How long all inline policies together may be.</param>
internal sealed record IamEntityKind(string Name, int InlineBytes)
{
    /// <summary>Roles. Source of the quotas: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html.</summary>
    public static IamEntityKind Role { get; } = new("Role", 10_240);

    /// <summary>Users.</summary>
    public static IamEntityKind User { get; } = new("User", 2_048);

    /// <summary>Groups, which have neither boundary nor tags.</summary>
    public static IamEntityKind Group { get; } = new("Group", 5_120);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IamEntityKind> All { get; } = [Role, User, Group];

    /// <summary>The type of the resource.</summary>
    public string Type => $"AWS::IAM::{Name}";

    /// <summary>The member that carries the name.</summary>
    public string NameMember => $"{Name}Name";

    private string Word => Name.ToLowerInvariant();

    /// <summary>The entity that a request names.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public LiveResource Find(ServiceCall call)
    {
        var name = call.Input.Required(NameMember);
        return call.World.Resources.Find(call.AccountId, ResourceStore.Global, Type, name)
            ?? throw new ServiceException("NoSuchEntity", $"The {Word} with name {name} cannot be found.", 404);
    }

    /// <summary>The ARN that an action is authorized on, whether or not the entity is there.</summary>
    public string Arn(ServiceCall call, string path = "/")
    {
        var name = call.Input.Required(NameMember);
        return call.World.Resources.Find(call.AccountId, ResourceStore.Global, Type, name)?.Properties.Text("Arn")
            ?? $"arn:{call.Partition}:iam::{call.AccountId}:{Word}{path}{name}";
    }
}
