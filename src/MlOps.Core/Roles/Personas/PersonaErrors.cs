namespace MlOps.Roles.Personas;

/// <summary>Makes the errors of personas.</summary>
internal static class PersonaErrors
{
    /// <summary>There is no such persona.</summary>
    public static MlOpsException Unknown(string persona) =>
        new("PersonaUnknown", MlErrorCategory.InvalidArgument, $"There is no persona '{persona}'. Nothing was changed.")
        {
            Resource = persona,
            RecommendedAction = $"Give -Persona one or more of {string.Join(", ", PersonaPolicy.Personas)}.",
        };

    /// <summary>Who registers versions of models is to decide over them, too.</summary>
    /// <param name="registrar">Who registers.</param>
    /// <param name="decider">Who decides.</param>
    public static MlOpsException Conflict(string registrar, string decider) =>
        new("PersonasConflict", MlErrorCategory.InvalidArgument, $"{registrar} registers versions of models and {decider} decides over them: one role of both would approve its own. Nothing was changed.")
        {
            Resource = decider,
            RecommendedAction = "Make a role for each.",
        };

    /// <summary>Nothing says what a persona works with.</summary>
    public static MlOpsException WithoutScope() =>
        new("PersonaWithoutScope", MlErrorCategory.InvalidArgument, "Nothing says what the persona works with, so that it would work with all of the account. Nothing was changed.")
        {
            RecommendedAction = "Give the tags of what it works with, for example -ScopeTag @{ team = 'churn' }, or a product with -Product.",
        };

    /// <summary>Nothing says whose versions of models a persona works with: versions have no tags of their own.</summary>
    public static MlOpsException WithoutGroup() =>
        new("PersonaWithoutGroup", MlErrorCategory.InvalidArgument, "Nothing says which models' versions the persona works with: versions have no tags of their own, so that the tags of the scope do not tell. Nothing was changed.")
        {
            RecommendedAction = "Name their model package groups with -ModelPackageGroup, or a product with -Product.",
        };

    /// <summary>Something is given that nothing of the personas is for.</summary>
    /// <param name="parameter">The parameter, without the hyphen.</param>
    /// <param name="personas">The personas.</param>
    public static MlOpsException WithoutUse(string parameter, IEnumerable<string> personas) =>
        new("ChoiceWithoutUse", MlErrorCategory.InvalidArgument, $"-{parameter} changes nothing for {string.Join(" and ", personas)}. Nothing was changed.")
        {
            Resource = parameter,
            RecommendedAction = $"Leave -{parameter} out.",
        };

    /// <summary>A text is no ARN of a key.</summary>
    public static MlOpsException KmsKeyInvalid(string text, string partition) =>
        new("KmsKeyInvalid", MlErrorCategory.InvalidArgument, $"'{text}' is no ARN of a key of KMS in the partition {partition}. Nothing was changed.")
        {
            Resource = text,
            RecommendedAction = $"Give -KmsKey the key's ARN, not an alias: arn:{partition}:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab.",
        };

    /// <summary>There is something for a persona, and no persona.</summary>
    public static MlOpsException Missing() =>
        new("PersonaMissing", MlErrorCategory.InvalidArgument, "Scope, execution roles and guardrails are for a persona, and there is none: AmazonSageMakerFullAccess would be attached, which they do not hold back. Nothing was changed.")
        {
            RecommendedAction = $"Give -Persona one or more of {string.Join(", ", PersonaPolicy.Personas)}, or leave the others out.",
        };

    /// <summary>A tag of the scope is none.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException ScopeTagInvalid(string key, string why) =>
        new("RoleTagInvalid", MlErrorCategory.InvalidArgument, $"No resource has the tag '{key}'. {why} Nothing was changed.")
        {
            Resource = key,
            RecommendedAction = "Correct or leave out the tag in -ScopeTag.",
        };

    /// <summary>A name is none of a model package group.</summary>
    public static MlOpsException GroupInvalid(string name) =>
        new("InvalidName", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a model package group. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Name each group whole: letters, digits and hyphens, 63 at most.",
        };

    /// <summary>A name is none of a model.</summary>
    public static MlOpsException ModelInvalid(string name) =>
        new("InvalidName", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a model. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Give -ModelName letters, digits and hyphens, 63 at most; * and ? stand for others, after a beginning.",
        };

    /// <summary>A text names no role.</summary>
    public static MlOpsException ExecutionRoleInvalid(string text, string partition) =>
        new("ExecutionRoleInvalid", MlErrorCategory.InvalidArgument, $"'{text}' is neither a role's name nor a role's ARN in the partition {partition}. Nothing was changed.")
        {
            Resource = text,
            RecommendedAction = "Give -ExecutionRole the names of roles without a path, or ARNs without wildcards.",
        };

    /// <summary>A text is no instance type of SageMaker.</summary>
    public static MlOpsException InstanceTypeInvalid(string text) =>
        new("InstanceTypeInvalid", MlErrorCategory.InvalidArgument, $"'{text}' is no type of SageMaker's instances, all of which begin with ml. Nothing was changed.")
        {
            Resource = text,
            RecommendedAction = "Give -InstanceType for example ml.m5.xlarge, or ml.m5.*.",
        };
}
