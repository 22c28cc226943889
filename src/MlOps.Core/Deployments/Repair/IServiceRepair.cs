using MlOps.Aws;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>Undoes drift of one resource type with calls of its own service, for what drift-aware change sets leave alone.</summary>
internal interface IServiceRepair
{
    /// <summary>The resource type.</summary>
    string Type { get; }

    /// <summary>Whether a resource that is gone can be made again under the same physical id, with all that its template says.</summary>
    /// <param name="definition">What its template says.</param>
    bool Remakes(TemplateResource definition);

    /// <summary>Whether a difference can be undone.</summary>
    /// <param name="difference">The difference.</param>
    bool Undoes(MlPropertyDifference difference);

    /// <summary>
    /// Whether a difference is to be undone before CloudFormation puts anything back: its drift-aware change sets take what other resources read from this one
    /// as it stands, and would write that into them.
    /// </summary>
    /// <param name="difference">The difference.</param>
    bool ComesFirst(MlPropertyDifference difference) => false;

    /// <summary>Whether what has to come first is done already, also where the whole step failed.</summary>
    /// <param name="session">Who calls AWS, and where. Only calls that read are made.</param>
    /// <param name="target">The resource.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    Task<bool> IsFirstDoneAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>What stands in the way of undoing differences now; null where nothing does.</summary>
    /// <param name="session">Who calls AWS, and where. Only calls that read are made.</param>
    /// <param name="target">The resource.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    Task<RepairObstacle?> FindObstacleAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken) => Task.FromResult<RepairObstacle?>(null);

    /// <summary>Gives a resource a name for the moment, so that another can have the name that it has now.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="target">The resource.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The resource as it is now.</returns>
    Task<RepairTarget> StepAsideAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken) => Task.FromResult(target);

    /// <summary>Undoes differences, or makes the resource again where it is gone. Done twice it changes nothing more.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="target">The resource.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken);
}
