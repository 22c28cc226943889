namespace MlOps.Deployments.Holders;

/// <summary>Finds out, with calls that only read, who holds a resource of one type: for whose sake AWS refuses to delete it.</summary>
internal interface IHolderSearch
{
    /// <summary>The CloudFormation type.</summary>
    string Type { get; }

    /// <summary>Whether it looks at what stays too: what stays may be held by whoever wants, but data that stays is counted, for whoever asks what there is to delete.</summary>
    bool LooksAtWhatStays => false;

    /// <summary>Where to look for holders. Each look throws what its service answers, such as <c>AccessDenied</c>.</summary>
    /// <param name="item">The resource.</param>
    /// <param name="scope">The removal.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken);
}
