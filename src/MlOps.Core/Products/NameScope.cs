namespace MlOps.Products;

/// <summary>What a physical name is made of.</summary>
internal enum NameScope
{
    /// <summary>AWS names the resource.</summary>
    None,

    /// <summary><c>{stem}-{suffix}</c>: the name is unique in a region, or in the world.</summary>
    Regional,

    /// <summary><c>{stem without region}-{suffix}</c>: IAM names are unique in an account.</summary>
    Account,

    /// <summary><c>/ml/{ml_name}/{suffix}</c>.</summary>
    SsmPath,

    /// <summary><c>alias/{stem}</c>.</summary>
    KeyAlias,
}
