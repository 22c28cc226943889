using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Roles.Hardening;
using MlOps.Roles.Personas;

namespace MlOps.Roles.Recipes;

/// <summary>What people and pipelines may do in a role that lets them in: what the document gives it, or what a persona does.</summary>
public sealed record FederatedAccess
{
    /// <summary>The personas that there are.</summary>
    public static IReadOnlyList<string> Personas => PersonaPolicy.Personas;

    /// <summary>Who they are; without a persona the document's <c>AmazonSageMakerFullAccess</c> is attached.</summary>
    public PersonaOptions Persona { get; init; } = new();

    /// <summary>Whether the persona's policy is the role's permissions boundary, too, and its tags are asked for.</summary>
    public bool Hardened { get; init; }

    /// <summary>The access that a role's choices tell.</summary>
    internal static FederatedAccess Read(ImmutableSortedDictionary<string, string> choices) => new() { Persona = PersonaChoices.Read(choices), Hardened = RoleHardening.IsIn(choices) };

    /// <summary>Whether no choice is lost without which the others would give more than somebody chose.</summary>
    internal bool IsWhole => Persona.Personas.IsEmpty ? !Hardened && PersonaRules.IsNothing(Persona) : !Persona.ScopeTags.IsEmpty;

    /// <summary>Refuses what makes no policy.</summary>
    internal void Check(RecipePlace place)
    {
        PersonaRules.Check(Persona, place.Partition);
        if (!Persona.Personas.IsEmpty && PersonaPolicy.Unused(place, Persona).FirstOrDefault() is { } unused)
        {
            throw PersonaErrors.WithoutUse(unused, Persona.Personas);
        }

        if (Hardened && Persona.Personas.IsEmpty)
        {
            throw HardeningErrors.Incomplete("-Persona");
        }
    }

    /// <summary>The recipe with the access.</summary>
    /// <param name="plain">The recipe as the document has it.</param>
    /// <param name="place">The place.</param>
    internal RoleRecipe ApplyTo(RoleRecipe plain, RecipePlace place)
    {
        if (Persona.Personas.IsEmpty)
        {
            return plain;
        }

        var (policy, choices) = (PersonaPolicy.Of(place, Persona), PersonaChoices.Of(Persona));
        return Hardened ? RoleHardening.Apply(plain, place, policy, choices) : plain with
        {
            ManagedPolicies = [],
            InlinePolicies = [new NamedPolicy(policy.Name, policy.Document)],
            Reasons = plain.Reasons.SetItem(policy.Name, policy.Reasons),
            Choices = plain.Choices.SetItems(choices),
        };
    }
}
