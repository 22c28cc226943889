using System.Numerics;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies;

/// <summary>What CloudFormation does with resources for whoever has a purpose.</summary>
internal static class HandlerOperationsOf
{
    /// <summary>The operations: what is made is read, and deleted again where making it fails; a change makes and deletes too.</summary>
    public static IReadOnlySet<HandlerOperation> Purposes(PolicyPurpose purposes)
    {
        var operations = new HashSet<HandlerOperation>();
        if (purposes.HasFlag(PolicyPurpose.Deploy))
        {
            operations.UnionWith([HandlerOperation.Create, HandlerOperation.Read, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Update))
        {
            operations.UnionWith([HandlerOperation.Create, HandlerOperation.Read, HandlerOperation.Update, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Delete))
        {
            operations.UnionWith([HandlerOperation.Read, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Drift))
        {
            operations.Add(HandlerOperation.Read);
        }

        return operations;
    }

    /// <summary>Those purposes that an operation is needed for; none where it is needed for no one.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="purposes">What an operator is to do.</param>
    public static PolicyPurpose Needing(HandlerOperation operation, PolicyPurpose purposes) => Enum.GetValues<PolicyPurpose>()
        .Where(purpose => BitOperations.IsPow2((int)purpose) && purposes.HasFlag(purpose) && Purposes(purpose).Contains(operation))
        .Aggregate((PolicyPurpose)0, (all, purpose) => all | purpose);
}
