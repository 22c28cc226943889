namespace MlOps.Deployments.Holders;

/// <summary>Finds out, with calls that only read, who holds a resource of one type: for whose sake AWS refuses to delete it.</summary>
internal interface IHolderSearch
{
    /// <summary>The CloudFormation type.</summary>
    string Type { get; }

    /// <summary>Whether it looks at what stays too: what stays may be held by whoever wants, but data that stays is counted, for whoever asks what there is to delete.</summary>
    bool LooksAtWhatStays => false;

    /// <summary>Looks for holders.</summary>
    /// <param name="item">The resource.</param>
    /// <param name="scope">The removal.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>A finding for each holder; none where nobody holds it.</returns>
    /// <exception cref="MlOpsException">What the service answers, such as <c>AccessDenied</c>.</exception>
    Task<IReadOnlyList<MlFinding>> FindAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken);
}
