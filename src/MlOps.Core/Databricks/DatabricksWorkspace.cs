using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Aws;

namespace MlOps.Databricks;

/// <summary>The instance profiles of a workspace, by Databricks' API for them (docs.databricks.com/api/workspace/instanceprofiles).</summary>
internal sealed class DatabricksWorkspace : IDisposable
{
    private const string ListOperation = "instance-profiles/list";
    private const string AddOperation = "instance-profiles/add";
    private const string EditOperation = "instance-profiles/edit";

    private readonly DatabricksHttp _http;

    /// <summary>Opens a workspace. Nobody is called.</summary>
    /// <param name="request">Which, and by whom.</param>
    /// <param name="observer">Who watches.</param>
    /// <exception cref="MlOpsException">What <see cref="WorkspaceSearch.Find"/> says.</exception>
    public DatabricksWorkspace(DatabricksRequest request, IOperationObserver observer)
    {
        var found = new WorkspaceSearch(request).Find();
        Address = WorkspaceAddress.Text(found.Address);
        TokenSource = found.TokenSource;
        _http = new DatabricksHttp(found, request, observer);
        observer.Verbose($"The workspace is {Address}; its token is that of {TokenSource}.");
    }

    /// <summary>The workspace's address.</summary>
    public string Address { get; }

    /// <summary>Where the token is from.</summary>
    public string TokenSource { get; }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Finds an instance profile; null where the workspace does not have it.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<RegisteredProfile?> FindAsync(string arn, CancellationToken cancellationToken)
    {
        var answer = await _http.GetAsync(ListOperation, cancellationToken).ConfigureAwait(false);
        return ProfilesOf(answer).FirstOrDefault(profile => profile.Arn == arn);
    }

    /// <summary>Registers an instance profile.</summary>
    /// <param name="wish">How.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task AddAsync(InstanceProfileWish wish, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["instance_profile_arn"] = wish.Arn };
        if (wish.IamRoleArn is not null)
        {
            body["iam_role_arn"] = wish.IamRoleArn;
        }

        if (wish.IsMeta)
        {
            body["is_meta_instance_profile"] = true;
        }

        if (wish.SkipValidation)
        {
            body["skip_validation"] = true;
        }

        await ChangeAsync(AddOperation, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives an instance profile another role.</summary>
    /// <param name="existing">What the workspace has.</param>
    /// <param name="iamRoleArn">The ARN of the role.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task EditAsync(RegisteredProfile existing, string iamRoleArn, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["instance_profile_arn"] = existing.Arn, ["iam_role_arn"] = iamRoleArn };
        if (existing.IsMeta)
        {
            body["is_meta_instance_profile"] = true;
        }

        await ChangeAsync(EditOperation, body, cancellationToken).ConfigureAwait(false);
    }

    private async Task ChangeAsync(string operation, JsonObject body, CancellationToken cancellationToken)
    {
        var answer = await _http.PostAsync(operation, body, cancellationToken).ConfigureAwait(false);
        if (answer.Json is null)
        {
            throw DatabricksErrors.AnswerInvalid(Address, operation, answer);
        }
    }

    // A workspace without any answers an empty object.
    private ImmutableArray<RegisteredProfile> ProfilesOf(DatabricksAnswer answer)
    {
        if (answer.Json is not { } body)
        {
            throw DatabricksErrors.AnswerInvalid(Address, ListOperation, answer);
        }

        if (!body.TryGetProperty("instance_profiles", out var listed))
        {
            return [];
        }

        return listed.ValueKind == JsonValueKind.Array
            ? [.. listed.EnumerateArray().Where(profile => Text(profile, "instance_profile_arn") is not null).Select(profile => new RegisteredProfile(Text(profile, "instance_profile_arn")!, Text(profile, "iam_role_arn"), IsMeta(profile)))]
            : throw DatabricksErrors.AnswerInvalid(Address, ListOperation, answer);
    }

    private static string? Text(JsonElement profile, string name) =>
        profile.ValueKind == JsonValueKind.Object && profile.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool IsMeta(JsonElement profile) => profile.TryGetProperty("is_meta_instance_profile", out var value) && value.ValueKind == JsonValueKind.True;
}
