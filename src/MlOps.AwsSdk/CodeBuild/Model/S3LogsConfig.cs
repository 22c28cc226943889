using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about S3 logs for a build project.</summary>
public class S3LogsConfig
{
    /// <summary>The current status of the S3 build logs.</summary>
    [AWSProperty(Required = true)]
    [Wire("status")]
    public LogsConfigStatusType Status { get; set; }

    /// <summary>The ARN of an S3 bucket and the path prefix for S3 logs.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>Set to true if you do not want your S3 build log output encrypted.</summary>
    [Wire("encryptionDisabled")]
    public bool? EncryptionDisabled { get; set; }

    /// <summary>Specifies the bucket owner's access for objects that another account uploads to their Amazon S3 bucket.</summary>
    [Wire("bucketOwnerAccess")]
    public BucketOwnerAccess BucketOwnerAccess { get; set; }
}
