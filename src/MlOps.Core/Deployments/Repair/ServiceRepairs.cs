namespace MlOps.Deployments.Repair;

/// <summary>The resource types whose drift is undone with calls of their own services.</summary>
internal static class ServiceRepairs
{
    private static readonly Dictionary<string, IServiceRepair> ByType = new IServiceRepair[]
    {
        new BucketRepair(),
        new BuildProjectRepair(),
        new ModelGroupRepair(),
        new PipelineRepair(),
        new RepositoryRepair(),
        new RoleRepair(),
        new SecurityGroupRepair(),
        new StackRepair(),
        new TopicRepair(),
    }.ToDictionary(repair => repair.Type, StringComparer.Ordinal);

    /// <summary>What undoes drift of a type; null where nothing does.</summary>
    /// <param name="type">The type.</param>
    public static IServiceRepair? Find(string type) => ByType.GetValueOrDefault(type);
}
