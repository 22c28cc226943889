using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ResourceStatus</c>.</summary>
public class ResourceStatus : ConstantClass
{
    /// <summary>The value <c>CREATE_COMPLETE</c>.</summary>
    public static readonly ResourceStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <summary>The value <c>CREATE_FAILED</c>.</summary>
    public static readonly ResourceStatus CREATE_FAILED = new("CREATE_FAILED");

    /// <summary>The value <c>CREATE_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <summary>The value <c>DELETE_COMPLETE</c>.</summary>
    public static readonly ResourceStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <summary>The value <c>DELETE_FAILED</c>.</summary>
    public static readonly ResourceStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <summary>The value <c>DELETE_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>The value <c>DELETE_SKIPPED</c>.</summary>
    public static readonly ResourceStatus DELETE_SKIPPED = new("DELETE_SKIPPED");

    /// <summary>The value <c>EXPORT_COMPLETE</c>.</summary>
    public static readonly ResourceStatus EXPORT_COMPLETE = new("EXPORT_COMPLETE");

    /// <summary>The value <c>EXPORT_FAILED</c>.</summary>
    public static readonly ResourceStatus EXPORT_FAILED = new("EXPORT_FAILED");

    /// <summary>The value <c>EXPORT_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus EXPORT_IN_PROGRESS = new("EXPORT_IN_PROGRESS");

    /// <summary>The value <c>EXPORT_ROLLBACK_COMPLETE</c>.</summary>
    public static readonly ResourceStatus EXPORT_ROLLBACK_COMPLETE = new("EXPORT_ROLLBACK_COMPLETE");

    /// <summary>The value <c>EXPORT_ROLLBACK_FAILED</c>.</summary>
    public static readonly ResourceStatus EXPORT_ROLLBACK_FAILED = new("EXPORT_ROLLBACK_FAILED");

    /// <summary>The value <c>EXPORT_ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus EXPORT_ROLLBACK_IN_PROGRESS = new("EXPORT_ROLLBACK_IN_PROGRESS");

    /// <summary>The value <c>IMPORT_COMPLETE</c>.</summary>
    public static readonly ResourceStatus IMPORT_COMPLETE = new("IMPORT_COMPLETE");

    /// <summary>The value <c>IMPORT_FAILED</c>.</summary>
    public static readonly ResourceStatus IMPORT_FAILED = new("IMPORT_FAILED");

    /// <summary>The value <c>IMPORT_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus IMPORT_IN_PROGRESS = new("IMPORT_IN_PROGRESS");

    /// <summary>The value <c>IMPORT_ROLLBACK_COMPLETE</c>.</summary>
    public static readonly ResourceStatus IMPORT_ROLLBACK_COMPLETE = new("IMPORT_ROLLBACK_COMPLETE");

    /// <summary>The value <c>IMPORT_ROLLBACK_FAILED</c>.</summary>
    public static readonly ResourceStatus IMPORT_ROLLBACK_FAILED = new("IMPORT_ROLLBACK_FAILED");

    /// <summary>The value <c>IMPORT_ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus IMPORT_ROLLBACK_IN_PROGRESS = new("IMPORT_ROLLBACK_IN_PROGRESS");

    /// <summary>The value <c>ROLLBACK_COMPLETE</c>.</summary>
    public static readonly ResourceStatus ROLLBACK_COMPLETE = new("ROLLBACK_COMPLETE");

    /// <summary>The value <c>ROLLBACK_FAILED</c>.</summary>
    public static readonly ResourceStatus ROLLBACK_FAILED = new("ROLLBACK_FAILED");

    /// <summary>The value <c>ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus ROLLBACK_IN_PROGRESS = new("ROLLBACK_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_COMPLETE</c>.</summary>
    public static readonly ResourceStatus UPDATE_COMPLETE = new("UPDATE_COMPLETE");

    /// <summary>The value <c>UPDATE_FAILED</c>.</summary>
    public static readonly ResourceStatus UPDATE_FAILED = new("UPDATE_FAILED");

    /// <summary>The value <c>UPDATE_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus UPDATE_IN_PROGRESS = new("UPDATE_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_ROLLBACK_COMPLETE</c>.</summary>
    public static readonly ResourceStatus UPDATE_ROLLBACK_COMPLETE = new("UPDATE_ROLLBACK_COMPLETE");

    /// <summary>The value <c>UPDATE_ROLLBACK_FAILED</c>.</summary>
    public static readonly ResourceStatus UPDATE_ROLLBACK_FAILED = new("UPDATE_ROLLBACK_FAILED");

    /// <summary>The value <c>UPDATE_ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly ResourceStatus UPDATE_ROLLBACK_IN_PROGRESS = new("UPDATE_ROLLBACK_IN_PROGRESS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ResourceStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ResourceStatus FindValue(string value) => FindValue<ResourceStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ResourceStatus(string value) => FindValue(value);
}
