using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>docs/permission-evidence.json: which permissions CloudFormation's handlers need, by sources that do not depend on each other.</summary>
/// <param name="Sources">The repositories that were read, by the id that evidence names.</param>
/// <param name="Handlers">The id of the source with the handlers' code, by resource type, for types whose handlers are public.</param>
/// <param name="Types">The actions, by resource type.</param>
/// <param name="Threads">Public threads in which an action was refused.</param>
internal sealed record PermissionEvidence(
    IReadOnlyDictionary<string, EvidenceSource> Sources,
    IReadOnlyDictionary<string, string> Handlers,
    IReadOnlyDictionary<string, IReadOnlyList<ActionEvidence>> Types,
    IReadOnlyList<RefusalThread> Threads)
{
    // A key that is missing or unknown is a mistake in the file.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads the file.</summary>
    public static PermissionEvidence Read() =>
        JsonSerializer.Deserialize<PermissionEvidence>(File.ReadAllText(RepositoryFolder.Combine("docs", "permission-evidence.json")), Strict)!;

    /// <summary>Whether the code of a handler, or a refusal in CloudFormation, shows that an action of a type is asked for.</summary>
    public bool IsShownByCloudFormation(string type, ActionEvidence action) =>
        action.Evidence.Any(evidence => evidence.Kind == EvidenceKinds.JavaHandler)
        || Threads.Any(thread => thread.Type == type && thread.Action == action.Action && thread.Tool == "CloudFormation");
}

/// <summary>A repository that was read.</summary>
/// <param name="Repository">Owner and name on GitHub.</param>
/// <param name="Commit">The commit, 40 hexadecimal digits.</param>
/// <param name="Url">The repository at that commit.</param>
/// <param name="Licence">The SPDX id of its licence.</param>
/// <param name="What">What it has, and from when.</param>
internal sealed record EvidenceSource(string Repository, string Commit, string Url, string Licence, string What);

/// <summary>One action of a resource type.</summary>
/// <param name="Action">The action, such as <c>logs:CreateLogGroup</c>.</param>
/// <param name="Registry">The handlers that the registry lists it for: create, read, update, delete. Empty where it does not.</param>
/// <param name="Evidence">What other sources say of it.</param>
/// <param name="Conclusion">What follows: <c>agreed</c>, or who is right where sources disagree and whether operator policies have it, and why.</param>
/// <param name="IsAction">Whether IAM has such an action.</param>
/// <param name="DeployedWithout">Sources whose policy deployed the type without it.</param>
/// <param name="By">What resolves a disagreement: the id of a source, of these or of the corrections, with the place in it; null where nothing does.</param>
internal sealed record ActionEvidence(
    string Action,
    IReadOnlyList<string> Registry,
    IReadOnlyList<Evidence> Evidence,
    string Conclusion,
    bool IsAction = true,
    IReadOnlyList<string>? DeployedWithout = null,
    string? By = null)
{
    /// <summary>Whether the registry has it, and IAM too.</summary>
    public bool IsRegistryAction => Registry.Count > 0 && IsAction;

    /// <summary>Whether anything has it that was not taken from the registry.</summary>
    public bool IsIndependent => Evidence.Any(evidence => !evidence.FromRegistry);
}

/// <summary>What one source says of an action.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>.</param>
/// <param name="Source">The id of the source; null for a thread.</param>
/// <param name="Place">Path and method, statement or key, parted by #; null for a thread.</param>
/// <param name="Operation">The handler that calls it; null for other kinds.</param>
/// <param name="Property">The property that the call depends on; null where it is always made.</param>
/// <param name="Through">The call that carries what the service asks this action for; null where the action is the call.</param>
/// <param name="Soft">Whether a denial is swallowed.</param>
/// <param name="FromRegistry">Whether it was taken from the registry.</param>
/// <param name="Url">The address of a thread; null for other kinds.</param>
internal sealed record Evidence(
    string Kind,
    string? Source = null,
    string? Place = null,
    string? Operation = null,
    string? Property = null,
    string? Through = null,
    bool Soft = false,
    bool FromRegistry = false,
    string? Url = null);

/// <summary>The kinds of evidence.</summary>
internal static class EvidenceKinds
{
    public const string JavaHandler = "java-handler";
    public const string Pike = "pike";
    public const string PublishedPolicy = "published-policy";
    public const string ForwardAccess = "forward-access";
    public const string Thread = "thread";
}

/// <summary>A public thread in which an action was refused.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Type">The resource type that was deployed.</param>
/// <param name="Action">The action.</param>
/// <param name="Resource">The form of the resource that was checked; null where the message does not say.</param>
/// <param name="Tool">What was deployed with.</param>
/// <param name="Message">The sentence that refused it, shortened.</param>
/// <param name="Note">Whether the registry covers it, or what explains it.</param>
internal sealed record RefusalThread(string Url, string Type, string Action, string? Resource, string Tool, string Message, string Note);
