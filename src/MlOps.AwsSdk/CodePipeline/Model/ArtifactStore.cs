using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The S3 bucket where artifacts for the pipeline are stored.</summary>
public class ArtifactStore
{
    /// <summary>The type of the artifact store, such as S3.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public ArtifactStoreType Type { get; set; }

    /// <summary>The S3 bucket used for storing the artifacts for a pipeline.</summary>
    [AWSProperty(Required = true, Min = 3, Max = 63)]
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>
    /// The encryption key used to encrypt the data in the artifact store, such as an Amazon Web Services Key Management Service key.
    /// </summary>
    [Wire("encryptionKey")]
    public EncryptionKey EncryptionKey { get; set; }
}
