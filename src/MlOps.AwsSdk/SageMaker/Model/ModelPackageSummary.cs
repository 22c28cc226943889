using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Provides summary information about a model package.</summary>
public class ModelPackageSummary
{
    /// <summary>The name of the model package.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string ModelPackageName { get; set; }

    /// <summary>If the model package is a versioned model, the model group that the versioned model belongs to.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>If the model package is a versioned model, the version of the model.</summary>
    [AWSProperty(Min = 1)]
    public int? ModelPackageVersion { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageArn { get; set; }

    /// <summary>A brief description of the model package.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelPackageDescription { get; set; }

    /// <summary>A timestamp that shows when the model package was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The overall status of the model package.</summary>
    [AWSProperty(Required = true)]
    public ModelPackageStatus ModelPackageStatus { get; set; }

    /// <summary>The approval status of the model.</summary>
    public ModelApprovalStatus ModelApprovalStatus { get; set; }

    /// <summary>A structure describing the current state of the model in its life cycle.</summary>
    public ModelLifeCycle ModelLifeCycle { get; set; }

    /// <summary>The package registration type of the model package summary.</summary>
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }
}
