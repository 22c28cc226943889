namespace Amazon.CloudFormation.Model;

/// <summary>The <c>ResourceDriftIgnoredAttribute</c> data type.</summary>
public class ResourceDriftIgnoredAttribute
{
    /// <summary>Path of the resource attribute for which drift was ignored.</summary>
    public string Path { get; set; }

    /// <summary>Reason why drift was ignored for the attribute, can have 2 possible values.</summary>
    public DriftIgnoredReason Reason { get; set; }
}
