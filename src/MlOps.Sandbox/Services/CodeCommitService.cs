using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>CodeCommit: repositories, their branches and commits.</summary>
internal sealed partial class CodeCommitService : AwsService
{
    private const string Type = "AWS::CodeCommit::Repository";

    // Source: RepositoryDescription in CodeCommit's API reference.
    private const int LongestDescription = 1_000;

    /// <summary>Makes the service.</summary>
    public CodeCommitService()
        : base("codecommit")
    {
        On("CreateRepository", CreateRepository);
        On("GetRepository", call => new JsonObject { ["repositoryMetadata"] = Describe(call, Repository(call, "GetRepository")) });
        On("ListRepositories", ListRepositories);
        On("DeleteRepository", DeleteRepository);
        On("UpdateRepositoryDescription", UpdateRepositoryDescription);
        On("UpdateRepositoryName", UpdateRepositoryName);
        On("GetBranch", GetBranch);
        On("ListBranches", call => new JsonObject { ["branches"] = Branches(Repository(call, "ListBranches")).Select(branch => (JsonNode?)branch.Key).ToJsonArray() });
        On("CreateCommit", CreateCommit);
        On("GetFile", GetFile);
        On("TagResource", TagResource);
        On("UntagResource", UntagResource);
        On("ListTagsForResource", ListTagsForResource);
    }

    /// <summary>The branches of a repository with their newest commits.</summary>
    public static JsonObject Branches(LiveResource repository) => repository.Contents["Branches"] as JsonObject ?? [];

    private static string ArnOf(ServiceCall call, string name) => call.Arn("codecommit", name);

    private static LiveResource Repository(ServiceCall call, string operation, RequestKeys? keys = null)
    {
        var name = call.Input.Text("repositoryName")
            ?? throw new ServiceException("RepositoryNameRequiredException", "A repository name is required.");
        call.Caller.Authorize($"codecommit:{operation}", ArnOf(call, name), keys);
        return Find(call, name);
    }

    private static LiveResource Find(ServiceCall call, string name) =>
        call.FindBy(Type, "RepositoryName", name) ?? throw new ServiceException("RepositoryDoesNotExistException", $"{name} does not exist");

    private static void RequireFree(ServiceCall call, string name)
    {
        if (call.FindBy(Type, "RepositoryName", name) is not null)
        {
            throw new ServiceException("RepositoryNameExistsException", $"Repository named {name} already exists");
        }
    }

    private static JsonObject CreateRepository(ServiceCall call)
    {
        var name = call.Input.Required("repositoryName");
        var tags = (call.Input["tags"] as JsonObject ?? []).Select(tag => KeyValuePair.Create(tag.Key, tag.Value!.GetValue<string>())).ToArray();
        call.Caller.Authorize("codecommit:CreateRepository", ArnOf(call, name), new RequestKeys().RequestTags(tags));
        RequireFree(call, name);

        var id = new Guid(MD5Like(call.RequestId)).ToString();
        var properties = new JsonObject { ["RepositoryName"] = name, ["RepositoryId"] = id, ["Name"] = name, ["Arn"] = ArnOf(call, name) };
        if (call.Input.Text("repositoryDescription") is { } description)
        {
            properties["RepositoryDescription"] = description;
        }

        TagList.Set(properties, tags);
        return new JsonObject { ["repositoryMetadata"] = Describe(call, call.Create(Type, id, properties)) };
    }

    private static JsonObject Describe(ServiceCall call, LiveResource repository)
    {
        var name = repository.Properties.Text("RepositoryName")!;
        var host = $"git-codecommit.{call.Region}.{Partition.DnsSuffix(call.Region)}/v1/repos/{name}";
        var metadata = new JsonObject
        {
            ["accountId"] = repository.AccountId,
            ["repositoryId"] = repository.Id,
            ["repositoryName"] = name,
            ["lastModifiedDate"] = repository.Contents.Text("LastModified") ?? repository.Date(),
            ["creationDate"] = repository.Date(),
            ["cloneUrlHttp"] = $"https://{host}",
            ["cloneUrlSsh"] = $"ssh://{host}",
            ["Arn"] = ArnOf(call, name),
            ["kmsKeyId"] = repository.Properties.Text("KmsKeyId") ?? call.Arn("kms", "alias/aws/codecommit"),
        };
        return metadata
            .With("repositoryDescription", repository.Properties.Text("RepositoryDescription"))
            .With("defaultBranch", repository.Contents.Text("DefaultBranch"));
    }

    private static JsonObject ListRepositories(ServiceCall call)
    {
        call.Caller.Authorize("codecommit:ListRepositories", "*");
        var page = Page.Of(call.All(Type).OrderBy(repository => repository.Properties.Text("RepositoryName"), StringComparer.Ordinal), call.Input.Text("nextToken"), 1_000);
        return new JsonObject
        {
            ["repositories"] = page.Items.Select(repository => (JsonNode?)new JsonObject
            {
                ["repositoryName"] = repository.Properties.Text("RepositoryName"),
                ["repositoryId"] = repository.Id,
            }).ToJsonArray(),
        }.With("nextToken", page.NextToken);
    }

    private static JsonObject DeleteRepository(ServiceCall call)
    {
        var name = call.Input.Required("repositoryName");
        call.Caller.Authorize("codecommit:DeleteRepository", ArnOf(call, name));

        // Deleting what is gone is no error. Source: the API reference of DeleteRepository.
        if (call.FindBy(Type, "RepositoryName", name) is not { } repository)
        {
            return [];
        }

        call.Delete(repository);
        return new JsonObject { ["repositoryId"] = repository.Id };
    }

    private static void UpdateRepositoryDescription(ServiceCall call)
    {
        var repository = Repository(call, "UpdateRepositoryDescription");
        var description = call.Input.Text("repositoryDescription");
        if (description?.Length > LongestDescription)
        {
            throw new ServiceException("InvalidRepositoryDescriptionException", "The specified repository description is not valid.");
        }

        repository.Contents["LastModified"] = call.Now();
        if (description is not null)
        {
            repository.Properties["RepositoryDescription"] = description;
        }
        else
        {
            repository.Properties.Remove("RepositoryDescription");
        }
    }

    // The id stays, and with it all that the repository holds (CodeCommit API reference, UpdateRepositoryName).
    private static void UpdateRepositoryName(ServiceCall call)
    {
        var (old, name) = (call.Input.Required("oldName"), call.Input.Required("newName"));
        call.Caller.Authorize("codecommit:UpdateRepositoryName", ArnOf(call, old));
        var repository = Find(call, old);
        RequireFree(call, name);

        repository.Properties["RepositoryName"] = name;
        repository.Properties["Name"] = name;
        repository.Properties["Arn"] = ArnOf(call, name);
        repository.Contents["LastModified"] = call.Now();
    }

    private static JsonObject GetBranch(ServiceCall call)
    {
        var name = call.Input.Text("branchName") ?? throw new ServiceException("BranchNameRequiredException", "A branch name is required.");
        var repository = Repository(call, "GetBranch");
        return Branches(repository).Text(name) is { } commit
            ? new JsonObject { ["branch"] = new JsonObject { ["branchName"] = name, ["commitId"] = commit } }
            : throw new ServiceException("BranchDoesNotExistException", $"{name} does not exist");
    }

    private static JsonObject CreateCommit(ServiceCall call)
    {
        var branch = call.Input.Required("branchName");
        var repository = Repository(call, "CreateCommit", new RequestKeys().Set("codecommit:References", $"refs/heads/{branch}"));
        var branches = repository.Contents["Branches"] as JsonObject;
        CheckParent(call.Input.Text("parentCommitId"), branches?.Text(branch), branch);
        var files = repository.Contents["Files"] as JsonObject ?? [];
        var answer = Put(call.Input, files, branch);
        var commit = Sha($"{repository.Id}/{branch}/{call.RequestId}");
        branches ??= [];
        branches[branch] = commit;
        repository.Contents["Branches"] = branches.Parent is null ? branches : branches.DeepClone();
        repository.Contents["Files"] = files.Parent is null ? files : files.DeepClone();
        repository.Contents["DefaultBranch"] ??= branch;
        repository.Contents["LastModified"] = call.Now();
        PipelineRuns.OnCommit(call, repository, branch);
        answer["commitId"] = commit;
        answer["treeId"] = Sha($"tree/{commit}");
        return answer;
    }

    private static void CheckParent(string? parent, string? tip, string branch)
    {
        if (tip is not null && parent is null)
        {
            throw new ServiceException("ParentCommitIdRequiredException", "A parent commit ID is required.");
        }

        if (tip is null && parent is not null)
        {
            throw new ServiceException("BranchDoesNotExistException", $"{branch} does not exist");
        }

        if (parent != tip)
        {
            throw new ServiceException("ParentCommitIdOutdatedException", "The parent commit ID is not the tip of the branch.");
        }
    }

    private static JsonObject Put(JsonObject input, JsonObject files, string branch)
    {
        var added = new JsonArray();
        var updated = new JsonArray();
        var deleted = new JsonArray();
        foreach (var file in input.Items("putFiles").Select(item => item.AsObject()))
        {
            var path = file.Required("filePath");
            var content = file.Text("fileContent") ?? string.Empty;
            var place = $"{branch}:{path}";
            if (files.Text(place) == content)
            {
                continue;
            }

            (files.ContainsKey(place) ? updated : added).Add(Metadata(path, content));
            files[place] = content;
        }

        foreach (var path in input.Items("deleteFiles").Select(item => item["filePath"]!.GetValue<string>()))
        {
            if (!files.Remove($"{branch}:{path}"))
            {
                throw new ServiceException("FileDoesNotExistException", $"The file {path} does not exist.");
            }

            deleted.Add(Metadata(path, string.Empty));
        }

        return added.Count + updated.Count + deleted.Count > 0
            ? new JsonObject { ["filesAdded"] = added, ["filesUpdated"] = updated, ["filesDeleted"] = deleted }
            : throw new ServiceException("NoChangeException", "The commit contains no changes.");
    }

    private static JsonObject Metadata(string path, string content) => new()
    {
        ["absolutePath"] = path,
        ["blobId"] = Sha(content),
        ["fileMode"] = "NORMAL",
    };

    private static JsonObject GetFile(ServiceCall call)
    {
        var repository = Repository(call, "GetFile");
        var branch = call.Input.Text("commitSpecifier") ?? repository.Contents.Text("DefaultBranch") ?? string.Empty;
        branch = branch.StartsWith("refs/heads/", StringComparison.Ordinal) ? branch["refs/heads/".Length..] : branch;
        var path = call.Input.Required("filePath");
        return (repository.Contents["Files"] as JsonObject)?.Text($"{branch}:{path}") is { } content
            ? new JsonObject
            {
                ["commitId"] = Branches(repository).Text(branch),
                ["blobId"] = Sha(content),
                ["filePath"] = path,
                ["fileMode"] = "NORMAL",
                ["fileSize"] = Convert.FromBase64String(content).Length,
                ["fileContent"] = content,
            }
            : throw new ServiceException("FileDoesNotExistException", $"The file {path} does not exist.");
    }

    private static string Sha(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant()[..40];

    private static byte[] MD5Like(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
}
