using System.Collections.Immutable;
using System.Globalization;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Names that the service reference does not have. One that is near to a name that it has, or is its first words, is a slip, and an error; one that is near to none may as well be
/// newer than the facts, or older, since policies that AWS manages still name services that are no more.
/// </summary>
internal static class UnknownName
{
    private const int MostNamed = 5;
    private const int ShortestWord = 4;

    /// <summary>A fault about such a name.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="steps">Its place.</param>
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="written">The name.</param>
    /// <param name="known">The names that there are.</param>
    public static Fault Fault(string id, ImmutableArray<string> steps, string message, string written, IEnumerable<string> known)
    {
        var names = known.ToList();
        ImmutableArray<string> near = NearName.Find(written, names) is { } one ? [one] : [.. names.Where(name => IsBegunBy(name, written)).Order(StringComparer.Ordinal)];
        return near.IsEmpty
            ? Linting.Fault.Warning(id, steps, $"{message}, as far as the facts of {ServiceCatalog.Default.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} know.", "Look it up in AWS's Service Authorization Reference.")
            : Linting.Fault.Error(id, steps, $"{message}.", near.Length == 1 ? $"Did you mean '{near[0]}'?" : $"Did you mean one of {string.Join(", ", near.Take(MostNamed))}{(near.Length > MostNamed ? ", …" : "")}?");
    }

    /// <summary>Whether a name begins with the whole words of another: <c>InvokeFunction</c> with <c>Invoke</c>.</summary>
    private static bool IsBegunBy(string name, string written) =>
        written.Length >= ShortestWord && name.Length > written.Length && name.StartsWith(written, StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterUpper(name[written.Length]);
}
