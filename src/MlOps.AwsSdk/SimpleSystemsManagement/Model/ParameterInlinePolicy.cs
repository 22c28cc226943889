namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>One or more policies assigned to a parameter.</summary>
public class ParameterInlinePolicy
{
    /// <summary>The JSON text of the policy.</summary>
    public string PolicyText { get; set; }

    /// <summary>The type of policy.</summary>
    public string PolicyType { get; set; }

    /// <summary>The status of the policy.</summary>
    public string PolicyStatus { get; set; }
}
