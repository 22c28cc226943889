namespace MlOps.Deployments.Holders;

/// <summary>One look for holders of a resource. What one look may not read keeps no other from telling what it finds.</summary>
/// <param name="What">What is looked at, to say what could not be read.</param>
/// <param name="FindAsync">Looks: a finding for each holder, none where nobody holds it.</param>
internal sealed record Look(string What, Func<Task<IEnumerable<MlFinding>>> FindAsync);
