using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Says which names are not looked for: no client here asks their services.</summary>
internal sealed class NamesNotLookedForCheck : IOnlineCheck
{
    public string Subject => "names of alarms, dashboards, event rules and image repositories";

    public ConfigKey Key => ConfigKeys.UseCase;

    public bool Applies(MlProduct product) => Of(product).Any();

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
    [
        product.Report(
            Key,
            MlSeverity.Information,
            OnlineCheckIds.NotChecked,
            $"Whether these names are taken is not looked for: {string.Join(", ", Of(product).Select(resource => $"{resource.Name} ({resource.Type})"))}.",
            "CloudFormation finds it when a change set is made, and so before anything is changed."),
    ];

    private static IEnumerable<NamedResource> Of(MlProduct product) =>
        TakenNameReader.NamedIn(product).Where(resource => ExistingNames.NotLookedFor.Contains(resource.Type));
}
