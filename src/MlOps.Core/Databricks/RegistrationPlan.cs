namespace MlOps.Databricks;

/// <summary>What is to be done so that a workspace has an instance profile as it is wanted.</summary>
public sealed class RegistrationPlan
{
    internal RegistrationPlan(InstanceProfileWish wish, RegisteredProfile? existing, MlDatabricksInstanceProfile planned)
    {
        Wish = wish;
        Existing = existing;
        Planned = planned;
    }

    /// <summary>What is to be shown of it.</summary>
    public MlDatabricksInstanceProfile Planned { get; }

    internal InstanceProfileWish Wish { get; }

    /// <summary>What the workspace has; null where it has none.</summary>
    internal RegisteredProfile? Existing { get; }
}
