using System.Text.Json.Nodes;
using MlOps.Documents;
using MlOps.Iam;

namespace MlOps.Access;

/// <summary>A value of an account's details, read with its place.</summary>
/// <param name="node">The value.</param>
internal sealed class DetailNode(DocumentNode node)
{
    private const string Id = "AuthorizationDetailsInvalid";

    /// <summary>How to get a good file.</summary>
    public const string Advice = "Write it with: aws iam get-account-authorization-details > details.json";

    /// <summary>The file.</summary>
    public string? File => node.Location.File;

    /// <summary>Its text, of a value that has no parts.</summary>
    public string Value => node is ScalarNode scalar ? scalar.Text : throw Fault($"Text is expected here, not {node.Describe()}.");

    /// <summary>Whether it is true.</summary>
    public bool IsTrue => node is ScalarNode { Value: true };

    /// <summary>The value of a key; null where it is not there, or is null.</summary>
    public DetailNode? Find(string key) => Mapping[key] is { } value and not ScalarNode { Kind: ScalarKind.Null } ? new DetailNode(value) : null;

    /// <summary>The items of a list; none where it is not there.</summary>
    public IEnumerable<DetailNode> Items(string key) => Find(key) is { } found ? found.List.Items.Select(item => new DetailNode(item)) : [];

    /// <summary>The text of a key that must be there.</summary>
    public string Text(string key) => (Find(key) ?? throw Fault($"It has no {key}.")).Value;

    /// <summary>The policy of a key: an object, or text that may be encoded for URLs.</summary>
    public PolicyDocument Policy(string key)
    {
        var found = Find(key) ?? throw Fault($"It has no {key}.");
        try
        {
            return found.IsText ? PolicyDocument.Parse(found.Value.TrimStart().StartsWith('{') ? found.Value : Uri.UnescapeDataString(found.Value)) : PolicyDocument.Parse(Json(found.Inner)!);
        }
        catch (MlOpsException error) when (error.Id == "PolicyInvalid")
        {
            throw found.Fault(error.Message);
        }
    }

    /// <summary>What is wrong at this place.</summary>
    public MlOpsException Fault(string message) => Invalid(Finding.Error(Id, node, message, Advice));

    /// <summary>What is wrong at this place, with an id of its own.</summary>
    public MlOpsException Fault(string id, string message, string advice) => Invalid(Finding.Error(id, node, message, advice), id);

    /// <summary>The error of a finding.</summary>
    public static MlOpsException Invalid(MlFinding finding, string id = Id) => new(id, MlErrorCategory.InvalidData, $"The account's details cannot be used. {finding}")
    {
        Resource = finding.File,
        Findings = [finding],
        RecommendedAction = finding.Suggestion is null or Advice ? Advice : id == Id ? $"{finding.Suggestion} {Advice}" : finding.Suggestion,
    };

    private DocumentNode Inner => node;

    private bool IsText => node is ScalarNode;

    private MappingNode Mapping => node as MappingNode ?? throw Fault($"An object is expected here, not {node.Describe()}.");

    private SequenceNode List => node as SequenceNode ?? throw Fault($"A list is expected here, not {node.Describe()}.");

    private static JsonNode? Json(DocumentNode value) => value switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Name, Json(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Value: bool flag } => JsonValue.Create(flag),
        var scalar => JsonValue.Create(((ScalarNode)scalar).Text),
    };
}
