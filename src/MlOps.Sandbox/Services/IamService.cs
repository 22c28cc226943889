using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>AWS Identity and Access Management: roles, users, groups and policies. Error texts are those of the service's answers.</summary>
internal sealed partial class IamService : AwsService
{
    private const int PageSize = 100;
    private const int AttachedPolicies = 10;
    private readonly Identities _identities;
    private readonly FaultPlan _faults;

    /// <summary>Makes the service.</summary>
    public IamService(Identities identities, FaultPlan faults)
        : base("iam")
    {
        _identities = identities;
        _faults = faults;
        AddRoles();
        AddUsers();
        AddGroups();
        AddEntityPolicies(IamEntityKind.Role);
        AddEntityPolicies(IamEntityKind.User);
        AddEntityPolicies(IamEntityKind.Group);
        AddBoundariesAndTags(IamEntityKind.Role);
        AddBoundariesAndTags(IamEntityKind.User);
        AddManagedPolicies();
        AddInstanceProfiles();
        AddProviders();
        AddSimulation();
        On("GetAccountSummary", GetAccountSummary);
    }

    // The default quotas: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html.
    private static JsonObject GetAccountSummary(ServiceCall call)
    {
        call.Caller.Authorize("iam:GetAccountSummary", "*");
        return new JsonObject
        {
            ["SummaryMap"] = new JsonObject
            {
                ["Roles"] = Count(call, "AWS::IAM::Role"),
                ["RolesQuota"] = 1000,
                ["Policies"] = Count(call, "AWS::IAM::ManagedPolicy"),
                ["PoliciesQuota"] = 1500,
                ["Users"] = Count(call, "AWS::IAM::User"),
                ["UsersQuota"] = 5000,
                ["Groups"] = Count(call, "AWS::IAM::Group"),
                ["GroupsQuota"] = 300,
            },
        };
    }

    private static int Count(ServiceCall call, string type) => call.World.Resources.All.Count(resource => resource.AccountId == call.AccountId && resource.Type == type);

    private static string Date(LiveResource resource) => WireText.Iso8601(resource.Created);

    private static string Encode(JsonNode document) => Uri.EscapeDataString(document.ToJsonString());

    private static ServiceException NoSuchEntity(string message) => new("NoSuchEntity", message, 404);

    private static ServiceException AlreadyExists(string message) => new("EntityAlreadyExists", message, 409);

    private static ServiceException DeleteConflict(string message) => new("DeleteConflict", message, 409);

    private static ServiceException LimitExceeded(string message) => new("LimitExceeded", message, 409);

    private static ServiceException Malformed(string message) => new("MalformedPolicyDocument", message);

    // Who creates something with tags may tag it as well.
    private static void AuthorizeCreation(ServiceCall call, string operation, string tagging, string arn, RequestKeys keys)
    {
        var tags = call.Input.Pairs("Tags");
        call.Caller.Authorize($"iam:{operation}", arn, keys.RequestTags(tags));
        if (tags.Any())
        {
            call.Caller.Authorize($"iam:{tagging}", arn, new RequestKeys().RequestTags(tags));
        }
    }

    private static string Path(ServiceCall call) => call.Input.Text("Path") ?? "/";

    private static JsonObject Paged<T>(ServiceCall call, string member, IEnumerable<T> items, Func<T, JsonNode> write)
    {
        var page = Page.Of(
            items,
            call.Input.Text("Marker"),
            call.Input.Number("MaxItems") ?? PageSize,
            () => new ServiceException("ValidationError", "Invalid Marker: it was not given by an earlier call."));
        return new JsonObject
        {
            [member] = page.Items.Select(item => (JsonNode?)write(item)).ToJsonArray(),
            ["IsTruncated"] = page.NextToken is not null,
        }.With("Marker", page.NextToken);
    }

    /// <summary>Reads a policy of the request, as IAM checks it before anything else.</summary>
    private static JsonObject ReadPolicy(string text)
    {
        try
        {
            var document = PolicyDocument.Parse(text);
            foreach (var statement in document.Statements)
            {
                if (statement.Principals.Length + statement.NotPrincipals.Length > 0)
                {
                    throw Malformed("Policy document should not specify a principal.");
                }

                if (statement.Resources.Length + statement.NotResources.Length == 0)
                {
                    throw Malformed("Policy statement must contain resources.");
                }

                foreach (var action in statement.Actions.Concat(statement.NotActions))
                {
                    if (action != "*" && !action.Contains(':', StringComparison.Ordinal))
                    {
                        throw Malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
                    }
                }
            }

            return JsonNode.Parse(text)!.AsObject();
        }
        catch (MlOpsException)
        {
            throw Malformed("Syntax errors in policy.");
        }
    }

    /// <summary>The size that IAM counts: white space is left out.</summary>
    private static int Size(JsonNode document) => document.ToJsonString().Count(letter => !char.IsWhiteSpace(letter));
}
