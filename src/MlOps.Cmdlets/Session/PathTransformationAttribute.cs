using System.Collections;
using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>Refuses objects that are no paths, which PowerShell would turn into text and take for the name of a file.</summary>
/// <remarks>PowerShell then goes on to other parameters that the object may fit, and says that it fits none where there is none.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PathTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (FirstWrong(inputData) is { } wrong)
        {
            // Only this inner exception lets PowerShell's binder try the next parameter.
            var message = $"A path is needed here, not an object of type {wrong}.";
            throw new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
        }

        return inputData;
    }

    private static string? FirstWrong(object? given) => given switch
    {
        PSObject { BaseObject: PSCustomObject } table => table.TypeNames[0],
        PSObject wrapped => FirstWrong(wrapped.BaseObject),
        string or null => null,
        IDictionary => given.GetType().Name,
        IEnumerable several => several.Cast<object?>().Select(FirstWrong).FirstOrDefault(wrong => wrong is not null),
        _ => given.GetType().Assembly == typeof(MlPolicy).Assembly ? given.GetType().Name : null,
    };
}
