using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>A call to be decided on.</summary>
public sealed record AuthorizationRequest
{
    /// <summary>Who calls.</summary>
    public required AuthorizationPrincipal Principal { get; init; }

    /// <summary>The action, for example <c>s3:CreateBucket</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN of what is called; <c>*</c> for an action that takes no resource.</summary>
    public required string Resource { get; init; }

    /// <summary>The account of the resource; the caller's where null.</summary>
    public string? ResourceAccountId { get; init; }

    /// <summary>Condition keys, whose case does not matter, and their values.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Context { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether caller and resource belong to the same account.</summary>
    internal bool IsInOneAccount => ResourceAccountId is null || ResourceAccountId == Principal.AccountId;

    /// <summary>The same request with one more key.</summary>
    public AuthorizationRequest With(string key, params string[] values) => this with { Context = Context.SetItem(key, [.. values]) };

    /// <summary>The values of a key; empty where the request has none.</summary>
    internal ImmutableArray<string> ValuesOf(string key) => Context.TryGetValue(key, out var values) && !values.IsDefault ? values : [];

    /// <summary>The value of a key that a variable stands for; null where it has none, several, or an empty one.</summary>
    internal string? SingleValueOf(string key) => ValuesOf(key) is [{ Length: > 0 } value] ? value : null;
}
