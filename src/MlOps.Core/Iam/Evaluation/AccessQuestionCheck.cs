using System.Globalization;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Evaluation;

/// <summary>What a question about a call is refused for, before any policy is read.</summary>
public static class AccessQuestionCheck
{
    /// <summary>Sees to it that nothing is said of a call where none is asked about: it would change no answer, and seem to.</summary>
    /// <param name="given">The parameters about a call that were given, as people write them.</param>
    /// <exception cref="MlOpsException"><c>ActionMissing</c>.</exception>
    public static void RefuseWithoutAction(IEnumerable<string> given)
    {
        if (string.Join(", ", given) is { Length: > 0 } names)
        {
            throw new MlOpsException("ActionMissing", MlErrorCategory.InvalidArgument, $"A call is described by {names}, and its action is not named.")
            {
                RecommendedAction = "Name the actions with -Action, for example s3:GetObject; leave it out to check what the policies say.",
            };
        }
    }

    /// <summary>
    /// Sees to it that calls can be decided: a call has one action, which AWS has, and what AWS answers depends on what is called, where the action takes resources
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="resources">What is called; empty where nobody says.</param>
    /// <exception cref="MlOpsException"><c>ActionInvalid</c>, <c>ActionUnknown</c>, <c>ResourceInvalid</c> or <c>ResourceMissing</c>.</exception>
    public static void Require(IReadOnlyCollection<string> actions, IReadOnlyCollection<string> resources)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(resources);
        var facts = actions.Select(Find).ToList();
        if (resources.FirstOrDefault(resource => !IsResource(resource)) is { } none)
        {
            throw new MlOpsException("ResourceInvalid", MlErrorCategory.InvalidArgument, $"'{none}' is neither * nor an ARN.")
            {
                Resource = none,
                RecommendedAction = "Give the ARN of what is called, for example arn:aws:s3:::my-bucket/my-key, or * for actions that take no resource.",
            };
        }

        if (resources.Count == 0 && facts.FirstOrDefault(action => action.TakesResources) is { } taking)
        {
            throw new MlOpsException("ResourceMissing", MlErrorCategory.InvalidArgument, $"Whether {taking.Name} is allowed depends on what it is called on, and no resource is named.")
            {
                Resource = taking.Name,
                RecommendedAction = $"Say on what with -Resource: {Examples(taking)}. -Resource * asks about a call that names no resource.",
            };
        }
    }

    /// <summary>Finds what a call's action is.</summary>
    /// <param name="action">The action, as somebody wrote it.</param>
    /// <exception cref="MlOpsException"><c>ActionInvalid</c>: it is a pattern or no action; <c>ActionUnknown</c>: AWS has none of that name.</exception>
    internal static ActionFacts Find(string action)
    {
        if (action.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            throw Invalid(action, $"'{action}' is a pattern, and a call has one action.", "Name the actions one by one; completion lists those of a service.");
        }

        if (PolicyAction.FaultOf(action) is { } fault)
        {
            throw Invalid(action, fault, "Write service:Action, for example s3:GetObject.");
        }

        return ActionFacts.Of(ServiceCatalog.Default, action).FirstOrDefault() ?? throw Unknown(action, action.Split(':'));
    }

    private static MlOpsException Invalid(string action, string message, string advice) =>
        new("ActionInvalid", MlErrorCategory.InvalidArgument, message) { Resource = action, RecommendedAction = advice };

    private static MlOpsException Unknown(string action, string[] parts)
    {
        var catalog = ServiceCatalog.Default;
        var date = catalog.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (fact, advice) = catalog.Find(parts[0]) is { } service
            ? ($"{service.Title} has no action '{parts[1]}'", NearName.Find(parts[1], service.Actions.Select(known => known.Name)) is { } near ? $"Did you mean '{service.Prefix}:{near}'?" : $"Look it up in AWS's Service Authorization Reference; completion lists the actions of {service.Prefix}.")
            : ($"There is no service '{parts[0]}' that actions could begin with", NearName.Advise(parts[0], catalog.Prefixes, "Look it up in AWS's Service Authorization Reference."));
        return new MlOpsException("ActionUnknown", MlErrorCategory.ObjectNotFound, $"{fact}, as far as the facts of {date} know.") { Resource = action, RecommendedAction = advice };
    }

    private static bool IsResource(string text) => text == "*" || text.Split(':', 6) is ["arn", { Length: > 0 }, { Length: > 0 }, _, _, { Length: > 0 }];

    private static string Examples(ActionFacts action) => action.Formats.IsEmpty
        ? "the ARN of what it is called on"
        : string.Join(" or ", action.Formats.Select(format => format.Form).Distinct().Order(StringComparer.Ordinal).Take(3));
}
