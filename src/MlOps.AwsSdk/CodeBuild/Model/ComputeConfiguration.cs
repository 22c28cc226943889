using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains compute attributes.</summary>
public class ComputeConfiguration
{
    /// <summary>The number of vCPUs of the instance type included in your fleet.</summary>
    [Wire("vCpu")]
    public long? VCpu { get; set; }

    /// <summary>The amount of memory of the instance type included in your fleet.</summary>
    [Wire("memory")]
    public long? Memory { get; set; }

    /// <summary>The amount of disk space of the instance type included in your fleet.</summary>
    [Wire("disk")]
    public long? Disk { get; set; }

    /// <summary>The machine type of the instance type included in your fleet.</summary>
    [Wire("machineType")]
    public MachineType MachineType { get; set; }

    /// <summary>The EC2 instance type to be launched in your fleet.</summary>
    [AWSProperty(Min = 1)]
    [Wire("instanceType")]
    public string InstanceType { get; set; }
}
