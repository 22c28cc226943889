using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the build output artifacts for the build project.</summary>
public class ProjectArtifacts
{
    /// <summary>The type of build output artifact.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public ArtifactsType Type { get; set; }

    /// <summary>Information about the build output artifact location.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>
    /// Along with <c>namespaceType</c> and <c>name</c>, the pattern that CodeBuild uses to name and store the output artifact.
    /// </summary>
    [Wire("path")]
    public string Path { get; set; }

    /// <summary>
    /// Along with <c>path</c> and <c>name</c>, the pattern that CodeBuild uses to determine the name and location to store the output
    /// artifact.
    /// </summary>
    [Wire("namespaceType")]
    public ArtifactNamespace NamespaceType { get; set; }

    /// <summary>
    /// Along with <c>path</c> and <c>namespaceType</c>, the pattern that CodeBuild uses to name and store the output artifact.
    /// </summary>
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The type of build output artifact to create.</summary>
    [Wire("packaging")]
    public ArtifactPackaging Packaging { get; set; }

    /// <summary>If this flag is set, a name specified in the buildspec file overrides the artifact name.</summary>
    [Wire("overrideArtifactName")]
    public bool? OverrideArtifactName { get; set; }

    /// <summary>Set to true if you do not want your output artifacts encrypted.</summary>
    [Wire("encryptionDisabled")]
    public bool? EncryptionDisabled { get; set; }

    /// <summary>An identifier for this artifact definition.</summary>
    [Wire("artifactIdentifier")]
    public string ArtifactIdentifier { get; set; }

    /// <summary>Specifies the bucket owner's access for objects that another account uploads to their Amazon S3 bucket.</summary>
    [Wire("bucketOwnerAccess")]
    public BucketOwnerAccess BucketOwnerAccess { get; set; }
}
