namespace MlOps.Products;

/// <summary>A value that every config needs and nobody can guess.</summary>
/// <param name="Parameter">The parameter that gives it.</param>
/// <param name="What">What it is, to whoever is asked for it.</param>
/// <param name="Value">The value in a draft; null or empty where it is missing.</param>
/// <param name="With">A draft with the value.</param>
public sealed record DraftRequirement(string Parameter, string What, Func<ProductDraft, string?> Value, Func<ProductDraft, string, ProductDraft> With)
{
    /// <summary>All of them, in the order in which they are asked for.</summary>
    public static IReadOnlyList<DraftRequirement> All { get; } =
    [
        new("CompanyName", "The company in full, for example TechCorp", draft => draft.CompanyName, (draft, value) => draft with { CompanyName = value }),
        new(
            "CompanyPrefix",
            "The company in names: lower-case letters, digits and hyphens, for example techcorp",
            draft => draft.CompanyPrefix,
            (draft, value) => draft with { CompanyPrefix = value }),
        new("AccountId", "The account: twelve digits", draft => draft.AccountId, (draft, value) => draft with { AccountId = value }),
        new("TenantId", "The tenant: four lower-case letters or digits, for example a001", draft => draft.TenantId, (draft, value) => draft with { TenantId = value }),
        new("Region", "The region, for example us-west-2", draft => draft.Region, (draft, value) => draft with { Region = value }),
        new(
            "UseCase",
            "What the models are for: lower-case letters, digits and hyphens, for example customer-churn",
            draft => draft.UseCase,
            (draft, value) => draft with { UseCase = value }),
        new("CostCenter", "The tag cost_center", draft => draft.CostCenter, (draft, value) => draft with { CostCenter = value }),
        new("Project", "The tag project", draft => draft.Project, (draft, value) => draft with { Project = value }),
        new("Owner", "The tag owner", draft => draft.Owner, (draft, value) => draft with { Owner = value }),
    ];

    /// <summary>Those that a draft lacks.</summary>
    public static IReadOnlyList<DraftRequirement> MissingIn(ProductDraft draft) => [.. All.Where(item => string.IsNullOrEmpty(item.Value(draft)))];
}
