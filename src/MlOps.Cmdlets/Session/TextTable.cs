using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;

namespace MlOps.Cmdlets.Session;

/// <summary>Reads a table of texts, such as tags.</summary>
internal static class TextTable
{
    /// <summary>The table, by PowerShell's rules of what a text is.</summary>
    /// <param name="table">The table.</param>
    public static ImmutableSortedDictionary<string, string> Read(Hashtable table) => table.Cast<DictionaryEntry>().ToImmutableSortedDictionary(
        entry => LanguagePrimitives.ConvertTo<string>(entry.Key), entry => LanguagePrimitives.ConvertTo<string>(entry.Value), StringComparer.Ordinal);
}
