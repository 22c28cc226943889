namespace Amazon.SageMaker.Model;

/// <summary>Specifies the location of ML model data to deploy.</summary>
public class ModelDataSource
{
    /// <summary>Specifies the S3 location of ML model data to deploy.</summary>
    public S3ModelDataSource S3DataSource { get; set; }
}
