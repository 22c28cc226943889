using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Management.Automation;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Condition keys as a hashtable gives them.</summary>
internal static class ContextTable
{
    /// <summary>Reads keys with one value or several. Truth values and dates have the form that policies write.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Read(Hashtable table) => table.Cast<DictionaryEntry>().ToImmutableDictionary(
        entry => LanguagePrimitives.ConvertTo<string>(entry.Key),
        entry => LanguagePrimitives.ConvertTo<object[]>(entry.Value).Select(Text).ToImmutableArray(),
        StringComparer.OrdinalIgnoreCase);

    private static string Text(object value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        bool flag => flag ? "true" : "false",
        DateTime date => date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        var other => LanguagePrimitives.ConvertTo<string>(other),
    };
}
