using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// The handler permissions of all public resource types, packed. docs/operator-permissions.md says where they are from and how they are made anew.
/// </summary>
internal sealed class HandlerPermissionArchive
{
    private static readonly Lazy<HandlerPermissionArchive> Embedded = new(() => new HandlerPermissionArchive());

    private readonly TypeLineArchive _types = new("public-handler-permissions.zip");

    private HandlerPermissionArchive()
    {
    }

    /// <summary>The archive that comes with MlOps.</summary>
    public static HandlerPermissionArchive Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => EmbeddedJson.SourceOf(_types.Source);

    /// <summary>The day of the source.</summary>
    public DateOnly Date => EmbeddedJson.DateOf(_types.Source);

    /// <summary>All types, by service, those without handlers among them.</summary>
    public IEnumerable<string> TypeNames => _types.TypeNames;

    /// <summary>What the registry says of a type; null for one that it does not have. Only the types of its service are unpacked.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public HandlerPermissions? Find(string typeName) => _types.Find(typeName) is { } facts ? new HandlerPermissions(typeName, facts) : null;
}
