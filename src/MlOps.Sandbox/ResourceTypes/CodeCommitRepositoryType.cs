using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A CodeCommit repository. Its physical id is the repository's id, not its name.</summary>
internal sealed class CodeCommitRepositoryType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void Prepare(ResourceContext context, JsonObject properties) => properties["RepositoryId"] ??= context.Ids.Uuid();

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("RepositoryNameExistsException", $"Repository named {properties["RepositoryName"]} already exists");
}
