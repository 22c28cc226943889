namespace MlOps.Iam.Linting;

/// <summary>Checks that actions have their form and exist (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html).</summary>
/// <param name="scope">The policy.</param>
internal sealed class ActionCheck(PolicyScope scope)
{
    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Actions.Concat(statement.NotActions)).SelectMany(Check);

    private IEnumerable<Fault> Check(PolicyText action)
    {
        if (action.Text == PolicyAction.AllOfAll)
        {
            return [Fault.Warning("InvalidAction", action.Steps, $"Nobody says whether IAM takes '{PolicyAction.AllOfAll}'.", "Write * for all actions.")];
        }

        if (PolicyAction.FaultOf(action.Text) is { } fault)
        {
            return [Fault.Error("InvalidAction", action.Steps, $"{fault} IAM refuses such a policy.", "Write * or service:Action, for example s3:GetObject.")];
        }

        return action.Text == "*" || action.Text.Contains("${", StringComparison.Ordinal) ? [] : CheckNames(action, action.Text.Split(':'));
    }

    private IEnumerable<Fault> CheckNames(PolicyText action, string[] parts)
    {
        if (scope.Catalog.Find(parts[0]) is not { } service)
        {
            return [UnknownName.Fault("UnknownService", action.Steps, $"There is no service '{parts[0]}' that actions could begin with", parts[0], scope.Catalog.Prefixes)];
        }

        return scope.Catalog.Expand(action.Text).Any() ? [] : [UnknownName.Fault(
            "UnknownAction", action.Steps, $"{service.Title} has no action '{parts[1]}', so that it grants and denies nothing", parts[1], service.Actions.Select(known => known.Name))];
    }
}
