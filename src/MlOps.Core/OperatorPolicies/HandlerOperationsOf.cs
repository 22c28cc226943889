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
}
