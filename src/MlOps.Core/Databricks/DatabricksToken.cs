using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Security;

namespace MlOps.Databricks;

/// <summary>A token of a Databricks workspace. It goes into the header of requests and nowhere else: it has no text, and takes itself out of texts that come from elsewhere.</summary>
internal sealed class DatabricksToken
{
    private const string Hidden = "***";

    private readonly string _value;

    private DatabricksToken(string value) => _value = value;

    /// <summary>The header of requests.</summary>
    public AuthenticationHeaderValue Header => new("Bearer", _value);

    /// <summary>Takes the token of a variable or a file.</summary>
    /// <param name="value">The token.</param>
    /// <param name="source">Where it is from.</param>
    /// <exception cref="MlOpsException"><c>DatabricksTokenInvalid</c>: the header of a request could not hold it.</exception>
    public static DatabricksToken Of(string value, string source) =>
        value.Length > 0 && value.All(letter => letter is > ' ' and < '\x7f') ? new(value) : throw DatabricksErrors.TokenInvalid(source);

    /// <summary>Takes the token of a parameter.</summary>
    /// <param name="value">The token.</param>
    /// <param name="source">Where it is from.</param>
    /// <exception cref="MlOpsException"><c>DatabricksTokenInvalid</c>.</exception>
    public static DatabricksToken Of(SecureString value, string source)
    {
        var memory = Marshal.SecureStringToGlobalAllocUnicode(value);
        try
        {
            return Of(Marshal.PtrToStringUni(memory, value.Length), source);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }

    /// <summary>A text without the token.</summary>
    /// <param name="text">What somebody else wrote.</param>
    public string TakeOutOf(string text) => text.Replace(_value, Hidden, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Hidden;
}
