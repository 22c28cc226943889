using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>Result</c>.</summary>
public class Result : ConstantClass
{
    /// <summary>The value <c>FAIL</c>.</summary>
    public static readonly Result FAIL = new("FAIL");

    /// <summary>The value <c>RETRY</c>.</summary>
    public static readonly Result RETRY = new("RETRY");

    /// <summary>The value <c>ROLLBACK</c>.</summary>
    public static readonly Result ROLLBACK = new("ROLLBACK");

    /// <summary>The value <c>SKIP</c>.</summary>
    public static readonly Result SKIP = new("SKIP");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public Result(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static Result FindValue(string value) => FindValue<Result>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator Result(string value) => FindValue(value);
}
