using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Build.ResourceTypes;

namespace MlOps.Build.HandlerPermissions;

/// <summary>Writes the archive of the handler permissions of all public resource types. docs/operator-permissions.md says how it is made anew.</summary>
internal static class HandlerPermissionArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="version">The version of the repository that they are from, a commit.</param>
    /// <param name="date">The day of that version.</param>
    /// <param name="path">The archive.</param>
    public static void Write(RegistrySchemaFolder schemas, string version, DateOnly date, string path) =>
        TypeLineArchive.Write(Source(version, date), schemas.TypeNames, name => HandlerFacts.Of(name, schemas.Read(name)), path);

    private static JsonObject Source(string version, DateOnly date) => new()
    {
        ["source"] = $"CloudFormation registry schemas as bundled with pulumi/pulumi-aws-native {version} (Apache-2.0), folder aws-cloudformation-schema",
        ["date"] = date.ToString("O", CultureInfo.InvariantCulture),
    };
}
