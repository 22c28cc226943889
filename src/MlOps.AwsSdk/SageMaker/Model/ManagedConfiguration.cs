namespace Amazon.SageMaker.Model;

/// <summary>The managed configuration of a model package group.</summary>
public class ManagedConfiguration
{
    /// <summary>The storage type of the model package.</summary>
    public ManagedStorageType ManagedStorageType { get; set; }
}
