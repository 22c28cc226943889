using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>Checks variables: their form, where they stand, and that there are such (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).</summary>
/// <param name="scope">The policy.</param>
internal sealed partial class VariableCheck(PolicyScope scope)
{
    private readonly ConditionKeyFacts _facts = new(scope.Catalog);

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(Check);

    private IEnumerable<Fault> Check(LintedStatement statement)
    {
        var services = statement.Actions.Select(action => scope.Catalog.Find(action.Text.Split(':')[0])).OfType<ServiceDefinition>().Distinct().ToList();
        return
        [
            .. statement.Resources.Concat(statement.NotResources).SelectMany(resource => CheckText(resource.Text, resource.Steps, services)),
            .. statement.Conditions.SelectMany(condition => condition.Values.SelectMany(value => CheckValue(condition, value, services))),
            .. Elsewhere(statement),
        ];
    }

    private IEnumerable<Fault> CheckValue(LintedCondition condition, ConditionValue value, IReadOnlyList<ServiceDefinition> services) => !value.HasVariable || condition.Test is null ? []
        : condition.Test.Name.StartsWith("String", StringComparison.Ordinal) || condition.Test.Name.StartsWith("Arn", StringComparison.Ordinal) ? CheckText(value.Text, value.Steps, services)
        : Variables(value.Text).Any(IsKey) ? [Fault.Error("VariableNotAllowed", value.Steps, $"'{condition.Operator}' takes no variables: only operators of texts and ARNs do.", "Write the value itself.")] : [];

    private static IEnumerable<Fault> Elsewhere(LintedStatement statement)
    {
        IEnumerable<(string Text, ImmutableArray<string> Steps)> others =
        [
            .. statement.Actions.Concat(statement.NotActions).Select(action => (action.Text, action.Steps)),
            .. statement.Principals.Concat(statement.NotPrincipals).Select(principal => (principal.Text, principal.Steps)),
            .. statement.Sid is { } sid ? [(sid.Text, sid.Steps)] : Array.Empty<(string, ImmutableArray<string>)>(),
        ];
        return others.Where(other => Variables(other.Text).Any(IsKey)).Select(other => Fault.Error(
            "VariableNotAllowed", other.Steps, $"Variables stand in Resource and Condition alone; here '{other.Text}' is plain text.", "Write it out, or put what varies in a condition."));
    }

    private IEnumerable<Fault> CheckText(string text, ImmutableArray<string> steps, IReadOnlyList<ServiceDefinition> services)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        if (!scope.HasVariables)
        {
            return Variables(text).Any(IsKey) ? [Fault.Error("VariableNeedsVersion", steps, $"The policy's version has no variables, so that '{text}' is plain text.", $"Write \"Version\": \"{PolicyDocument.CurrentVersion}\".")] : [];
        }

        return text.LastIndexOf("${", StringComparison.Ordinal) > text.LastIndexOf('}')
            ? [Fault.Error("InvalidVariable", steps, $"A variable in '{text}' does not end.", "Add } after its name.")]
            : Variables(text).SelectMany(variable => CheckVariable(variable, steps, services));
    }

    private IEnumerable<Fault> CheckVariable(string inside, ImmutableArray<string> steps, IReadOnlyList<ServiceDefinition> services)
    {
        if (inside is "*" or "?" or "$")
        {
            return [];
        }

        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        var name = comma < 0 ? inside : inside[..comma];
        if (name.Trim().Length == 0)
        {
            return [Fault.Error("InvalidVariable", steps, "A variable has no name.", "Write for example ${aws:username}, or remove it.")];
        }

        if (name.Any(char.IsWhiteSpace) && !name.Contains('/', StringComparison.Ordinal))
        {
            return [Fault.Error("InvalidVariable", steps, $"The name of the variable '{name}' has a space, which IAM refuses.", $"Write ${{{string.Concat(name.Where(character => !char.IsWhiteSpace(character)))}}}.")];
        }

        if (comma >= 0 && inside[(comma + 1)..].Trim() is not ['\'', .., '\''])
        {
            return [Fault.Error("InvalidVariable", steps, $"The default of the variable '{name}' is not in single quotes.", $"Write ${{{name}, 'default'}}.")];
        }

        return _facts.TypeOf(name, services) is null && !ConditionKeyFacts.IsOfProvider(name)
            ? [Fault.Warning("UnknownVariable", steps, $"There is no condition key '{name}', so that the variable never has a value, and what it stands in never matches.", NearName.Advise(name, GlobalConditionKeys.Names, "Write the name of a condition key, for example ${aws:username}."))]
            : [];
    }

    /// <summary>Whether what stands in a variable looks like one that is meant: other services have texts with <c>${…}</c> too.</summary>
    private static bool IsKey(string inside) => inside.Contains(':', StringComparison.Ordinal) || inside is "*" or "?" or "$";

    private static IEnumerable<string> Variables(string text) => Variable().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
