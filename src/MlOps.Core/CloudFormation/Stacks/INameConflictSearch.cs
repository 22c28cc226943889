namespace MlOps.CloudFormation.Stacks;

/// <summary>Finds out who has a name that a stack cannot give, with calls that only read.</summary>
internal interface INameConflictSearch
{
    /// <summary>Who has a name that is taken; unknown where that cannot be seen.</summary>
    /// <param name="type">The type of what would have it.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    Task<NameConflict> FindAsync(string type, string name, CancellationToken cancellationToken);
}
