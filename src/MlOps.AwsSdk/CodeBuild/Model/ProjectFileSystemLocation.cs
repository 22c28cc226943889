using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about a file system created by Amazon Elastic File System (EFS).</summary>
public class ProjectFileSystemLocation
{
    /// <summary>The type of the file system.</summary>
    [Wire("type")]
    public FileSystemType Type { get; set; }

    /// <summary>A string that specifies the location of the file system created by Amazon EFS.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>The location in the container where you mount the file system.</summary>
    [Wire("mountPoint")]
    public string MountPoint { get; set; }

    /// <summary>The name used to access a file system created by Amazon EFS.</summary>
    [Wire("identifier")]
    public string Identifier { get; set; }

    /// <summary>The mount options for a file system created by Amazon EFS.</summary>
    [Wire("mountOptions")]
    public string MountOptions { get; set; }
}
