namespace MlOps.CloudFormation.Stacks;

/// <summary>A stack as a resource under its own name: it has what its template cannot say, such as what guards it.</summary>
internal static class StackResourceType
{
    /// <summary>The type of a stack.</summary>
    public const string Name = "AWS::CloudFormation::Stack";

    /// <summary>Where its protection from deletion stands among its properties, as a JSON pointer.</summary>
    public const string DeletionPath = "/EnableTerminationProtection";

    /// <summary>Where its policy stands.</summary>
    public const string PolicyPath = "/StackPolicyBody";

    /// <summary>What guards it.</summary>
    public static IReadOnlyList<string> GuardPaths { get; } = [DeletionPath, PolicyPath];
}
