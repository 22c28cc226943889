namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Says why an operation failed, in the words of the stack's status.</summary>
/// <param name="operation">The operation.</param>
internal sealed class FailureReasons(OperationRecord operation)
{
    /// <summary>Why a creation or an update failed.</summary>
    public string OfDeployment()
    {
        if (operation.IsCancelled)
        {
            return "User Initiated";
        }

        return operation.Failure ?? Sentence("create", GivenUp(StepKind.Create)) + Sentence("update", GivenUp(StepKind.Update, StepKind.Replace));
    }

    /// <summary>The resources that could not be worked on; empty where there is none.</summary>
    /// <param name="verb">What was to be done, for example <c>delete</c>.</param>
    public string OfSteps(string verb) => Sentence(verb, operation.Steps.Where(step => step.State == StepState.Failed));

    private IEnumerable<StepRecord> GivenUp(params StepKind[] kinds) =>
        operation.Steps.Where(step => kinds.Contains(step.Kind) && step.State is StepState.Failed or StepState.Cancelled);

    private static string Sentence(string verb, IEnumerable<StepRecord> steps)
    {
        var names = string.Join(", ", steps.Select(step => step.LogicalId));
        return names.Length > 0 ? $"The following resource(s) failed to {verb}: [{names}]. " : "";
    }
}
