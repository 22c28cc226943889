using System.Collections.Immutable;
using System.Globalization;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Names that the service reference does not have. One that is near to a name that it has is a slip, and an error; one that is near to none may as well be
/// newer than the facts, or older, since policies that AWS manages still name services that are no more.
/// </summary>
internal static class UnknownName
{
    /// <summary>A fault about such a name.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="steps">Its place.</param>
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="written">The name.</param>
    /// <param name="known">The names that there are.</param>
    public static Fault Fault(string id, ImmutableArray<string> steps, string message, string written, IEnumerable<string> known) => NearName.Find(written, known) is { } near
        ? Linting.Fault.Error(id, steps, $"{message}.", $"Did you mean '{near}'?")
        : Linting.Fault.Warning(id, steps, $"{message}, as far as the facts of {ServiceCatalog.Default.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} know.", "Look it up in AWS's Service Authorization Reference.");
}
