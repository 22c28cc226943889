namespace MlOps.Products;

/// <summary>
/// Whether the interface endpoints of an enterprise product take over the services' own names in the whole VPC. One endpoint of a service in a VPC may, so that
/// those of a test deployment never do.
/// </summary>
public static class PrivateDnsModes
{
    /// <summary>They do, and nobody has decided it: what a config says that does not name it.</summary>
    public const string Auto = "auto";

    /// <summary>They do.</summary>
    public const string On = "true";

    /// <summary>They do not: whoever uses them calls them by their own names.</summary>
    public const string Off = "false";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Auto, On, Off];
}
