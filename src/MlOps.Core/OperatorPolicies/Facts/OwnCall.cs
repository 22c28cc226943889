using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>Calls that MlOps makes itself, besides those that CloudFormation makes for the caller.</summary>
/// <param name="Purposes">What an operator does them for.</param>
/// <param name="Actions">The actions.</param>
/// <param name="OnStack">Whether they are for the stack; otherwise for whatever the actions take.</param>
/// <param name="Why">What they are for, in words that follow "to".</param>
internal sealed record OwnCall(PolicyPurpose Purposes, ImmutableArray<string> Actions, bool OnStack, string Why);
