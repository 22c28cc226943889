namespace MlOps.Aws;

/// <summary>Reads what AWS answers in pages.</summary>
internal static class Pages
{
    /// <summary>Reads all pages.</summary>
    /// <param name="readPage">Reads the page of a token, null for the first: its items, null for none, and the token of the next, null or empty for the last.</param>
    /// <returns>The items of all pages, in order.</returns>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(Func<string?, Task<(IEnumerable<T>? Items, string? Next)>> readPage)
    {
        var found = new List<T>();
        string? next = null;
        do
        {
            (var items, next) = await readPage(next).ConfigureAwait(false);
            found.AddRange(items ?? []);
        }
        while (!string.IsNullOrEmpty(next));

        return found;
    }
}
