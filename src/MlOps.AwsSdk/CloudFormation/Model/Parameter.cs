namespace Amazon.CloudFormation.Model;

/// <summary>The <c>Parameter</c> data type.</summary>
public class Parameter
{
    /// <summary>The key associated with the parameter.</summary>
    public string ParameterKey { get; set; }

    /// <summary>The input value associated with the parameter.</summary>
    public string ParameterValue { get; set; }

    /// <summary>During a stack update, use the existing parameter value that the stack is using for a given parameter key.</summary>
    public bool? UsePreviousValue { get; set; }

    /// <summary>Read-only.</summary>
    public string ResolvedValue { get; set; }
}
