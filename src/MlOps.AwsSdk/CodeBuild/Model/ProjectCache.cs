using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the cache for the build project.</summary>
public class ProjectCache
{
    /// <summary>The type of cache used by the build project.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public CacheType Type { get; set; }

    /// <summary>Information about the cache location.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>An array of strings that specify the local cache modes.</summary>
    [Wire("modes")]
    public List<string> Modes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Defines the scope of the cache.</summary>
    [Wire("cacheNamespace")]
    public string CacheNamespace { get; set; }
}
