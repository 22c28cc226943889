using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about build output artifacts.</summary>
public class BuildArtifacts
{
    /// <summary>Information about the location of the build artifacts.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>The SHA-256 hash of the build artifact.</summary>
    [Wire("sha256sum")]
    public string Sha256sum { get; set; }

    /// <summary>The MD5 hash of the build artifact.</summary>
    [Wire("md5sum")]
    public string Md5sum { get; set; }

    /// <summary>If this flag is set, a name specified in the buildspec file overrides the artifact name.</summary>
    [Wire("overrideArtifactName")]
    public bool? OverrideArtifactName { get; set; }

    /// <summary>Information that tells you if encryption for build artifacts is disabled.</summary>
    [Wire("encryptionDisabled")]
    public bool? EncryptionDisabled { get; set; }

    /// <summary>An identifier for this artifact definition.</summary>
    [Wire("artifactIdentifier")]
    public string ArtifactIdentifier { get; set; }

    /// <summary>Specifies the bucket owner's access for objects that another account uploads to their Amazon S3 bucket.</summary>
    [Wire("bucketOwnerAccess")]
    public BucketOwnerAccess BucketOwnerAccess { get; set; }
}
