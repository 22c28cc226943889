using System.Text;
using System.Text.RegularExpressions;

namespace MlOps.Sandbox.Services;

/// <summary>What Parameter Store takes as a parameter's name and value.</summary>
internal static partial class ParameterRules
{
    private const int StandardBytes = 4096;
    private const int AdvancedBytes = 8192;

    /// <summary>Refuses a name that Parameter Store does not take.</summary>
    public static void CheckName(string name)
    {
        if (!NamePattern().IsMatch(name))
        {
            throw new ServiceException(
                "ValidationException",
                "Parameter name must be a fully qualified name: it may only contain letters, numbers and the symbols . (period), - (hyphen), _ (underscore) and / (forward slash).");
        }

        if (name.TrimStart('/').StartsWith("ssm", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException(
                "ValidationException",
                "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_");
        }

        if (name.TrimStart('/').StartsWith("aws", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException("AccessDeniedException", $"No access to reserved parameter name: {name}.");
        }

        if (name.Count(letter => letter == '/') > 15)
        {
            throw new ServiceException("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
        }
    }

    /// <summary>Refuses a value that is empty, or longer than its tier takes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="tier"><c>Standard</c> where null.</param>
    public static void CheckValue(string value, string? tier)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        var longest = tier is null or "Standard" ? StandardBytes : AdvancedBytes;
        if (value.Length == 0)
        {
            throw new ServiceException(
                "ValidationException",
                "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.");
        }

        if (bytes > longest)
        {
            throw new ServiceException(
                "ValidationException",
                $"{(longest == StandardBytes ? "Standard" : "Advanced")} tier parameters support a maximum parameter value of {longest} characters."
                + (longest == StandardBytes
                    ? " To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html"
                    : string.Empty));
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-/]{1,2048}$")]
    private static partial Regex NamePattern();
}
