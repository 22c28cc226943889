using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>What comes between a rehearsal's steps: nothing, but in tests, which show that each step fails when it should.</summary>
internal sealed record Interference
{
    /// <summary>Writes the template that is checked and linted.</summary>
    public Func<MlProduct, MlTemplate> WriteTemplate { get; init; } = product => ProductTemplate.Write(product);

    /// <summary>Makes the policies that the product lives under; the bucket of its template is null where it needs none.</summary>
    public Func<MlProduct, string?, IReadOnlyList<MlPolicy>> MakePolicies { get; init; } = (product, bucket) => OperatorPolicy.Of(product, new OperatorPolicyOptions { TemplateBucket = bucket });

    /// <summary>Comes before each step, with the step's name and the sandbox.</summary>
    public Func<string, EmbeddedAws, Task> BeforeStep { get; init; } = (_, _) => Task.CompletedTask;
}
