namespace MlOps.Sandbox.Services;

/// <summary>Condition keys of a request, as its service gives them to the policies.</summary>
internal sealed class RequestKeys : Dictionary<string, IReadOnlyList<string>>
{
    /// <summary>No keys.</summary>
    public RequestKeys()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>Adds a key, where it has a value.</summary>
    public RequestKeys Set(string key, string? value)
    {
        if (value is not null)
        {
            this[key] = [value];
        }

        return this;
    }

    /// <summary>Adds <c>aws:RequestTag/…</c> and <c>aws:TagKeys</c> for tags in the request.</summary>
    public RequestKeys RequestTags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        var keys = new List<string>();
        foreach (var (key, value) in tags)
        {
            keys.Add(key);
            this[$"aws:RequestTag/{key}"] = [value];
        }

        if (keys.Count > 0)
        {
            this["aws:TagKeys"] = keys;
        }

        return this;
    }

    /// <summary>Adds <c>aws:ResourceTag/…</c> for tags of what is called.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="servicePrefix">The service's own prefix of the same key, for example <c>iam</c>; null where it has none.</param>
    public RequestKeys ResourceTags(IEnumerable<KeyValuePair<string, string>> tags, string? servicePrefix = null)
    {
        foreach (var (key, value) in tags)
        {
            this[$"aws:ResourceTag/{key}"] = [value];
            if (servicePrefix is not null)
            {
                this[$"{servicePrefix}:ResourceTag/{key}"] = [value];
            }
        }

        return this;
    }
}
