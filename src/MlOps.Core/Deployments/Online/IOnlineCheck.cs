using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>One check of a product against what was read of its account. It calls nothing.</summary>
internal interface IOnlineCheck
{
    /// <summary>What is checked, as a finding says that it was not: <c>the subnets</c>.</summary>
    string Subject { get; }

    /// <summary>The key of the config that it is about.</summary>
    ConfigKey Key { get; }

    /// <summary>Whether the product has what is checked.</summary>
    bool Applies(MlProduct product);

    /// <summary>What has to be known. Where one of them is not, the check is not made, and a finding says so.</summary>
    IEnumerable<IFact> Needs(OnlineFacts facts);

    /// <summary>Makes the check.</summary>
    /// <param name="product">The product.</param>
    /// <param name="facts">What was read.</param>
    IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts);
}
