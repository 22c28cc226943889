using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds slips in the condition keys that somebody gives a call: a key that no request of the call has changes no answer, and seems to
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
/// </summary>
public static class ContextKeyCheck
{
    /// <summary>What to warn of. An answer is given all the same, since keys may be newer than the facts.</summary>
    /// <param name="actions">The calls' actions, as <c>s3:GetObject</c>.</param>
    /// <param name="keys">The keys that they are said to have.</param>
    public static IEnumerable<string> Warnings(IReadOnlyCollection<string> actions, IEnumerable<string> keys)
    {
        var called = actions.SelectMany(action => ActionFacts.Of(ServiceCatalog.Default, action)).ToList();
        return keys.Order(StringComparer.OrdinalIgnoreCase).Select(key => WarningOf(key, actions, called)).OfType<string>();
    }

    private static string? WarningOf(string key, IReadOnlyCollection<string> actions, List<ActionFacts> called)
    {
        if (called.Count == 0 || GlobalConditionKeys.TypeOf(key) is not null || ConditionKeyFacts.IsOfProvider(key))
        {
            return null;
        }

        var known = called.SelectMany(facts => facts.ConditionKeys).ToList();
        return known.Any(documented => ConditionKeyFormat.IsMatch(documented, key))
            ? null
            : $"No request of {string.Join(", ", actions)} has the condition key '{key}', so that it changes nothing. {NearName.Advise(key, known.Concat(GlobalConditionKeys.Names), "Look the keys up in AWS's Service Authorization Reference.")}";
    }
}
