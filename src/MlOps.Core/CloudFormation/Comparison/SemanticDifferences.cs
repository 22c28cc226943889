using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// Compares values as templates write them, by what they mean: the order of keys says nothing, a scalar is the text that CloudFormation hands on, and
/// lists are compared as <see cref="ListMeaning"/> says. Intrinsics are not evaluated; one differs as a whole.
/// </summary>
/// <param name="meaning">What a list means, by the way to it.</param>
internal sealed class SemanticDifferences(SemanticDifferences.MeaningOf meaning)
{
    /// <summary>What the list at the end of a way means.</summary>
    /// <param name="steps">The way, from the value that is compared.</param>
    internal delegate ListMeaning MeaningOf(ReadOnlySpan<string> steps);

    /// <summary>Compares values in which the order of every list counts.</summary>
    public static SemanticDifferences InOrder { get; } = new(_ => ListMeaning.Sequence);

    /// <summary>The smallest values that differ, keys of the new value first.</summary>
    /// <param name="before">The value before; null where there is none.</param>
    /// <param name="after">The value after; null where there is none.</param>
    public IEnumerable<PropertyDifference> Between(TemplateValue? before, TemplateValue? after) => Between([], before, after);

    /// <summary>The smallest values that differ below a place.</summary>
    /// <param name="steps">The way to the place.</param>
    /// <param name="before">The value there before; null where there is none.</param>
    /// <param name="after">The value there after; null where there is none.</param>
    public IEnumerable<PropertyDifference> Between(ImmutableArray<string> steps, TemplateValue? before, TemplateValue? after) =>
        before is null || after is null ? Whole(steps, before, after) : Between(steps, before, after, meaning(steps.AsSpan()));

    private IEnumerable<PropertyDifference> Between(ImmutableArray<string> steps, TemplateValue before, TemplateValue after, ListMeaning list) => (before, after, list) switch
    {
        (_, _, ListMeaning.OneOrSet) => OfSets(steps, before, after, ItemsOf(before), ItemsOf(after)),
        (TemplateMap old, TemplateMap now, _) => now.Keys.Concat(old.Keys.Where(key => !now.ContainsKey(key)))
            .SelectMany(key => Between(steps.Add(key), old.GetValueOrDefault(key), now.GetValueOrDefault(key))),
        (TemplateList old, TemplateList now, ListMeaning.Set) => OfSets(steps, before, after, old, now),
        (TemplateList old, TemplateList now, ListMeaning.Tags) when KeyedTags.Read(old) is { } oldTags && KeyedTags.Read(now) is { } nowTags => Between(steps, oldTags, nowTags),
        (TemplateList old, TemplateList now, _) => Enumerable.Range(0, Math.Max(old.Count, now.Count))
            .SelectMany(index => Between(steps.Add(Text(index)), old.ElementAtOrDefault(index), now.ElementAtOrDefault(index))),
        (TemplateScalar old, TemplateScalar now, _) => old.ToString() == now.ToString() ? [] : Whole(steps, before, after),
        (TemplateIntrinsic old, TemplateIntrinsic now, _) => old.Name == now.Name && !InOrder.Between(old.Argument, now.Argument).Any() ? [] : Whole(steps, before, after),
        _ => Whole(steps, before, after),
    };

    /// <summary>What is on one side only. Of maps those are set against each other that are most alike; a set of anything else differs as a whole.</summary>
    private IEnumerable<PropertyDifference> OfSets(
        ImmutableArray<string> steps, TemplateValue before, TemplateValue after, TemplateList old, TemplateList now)
    {
        var (gone, come) = Unmatched(steps, old, now);
        if (gone.Count == 0 && come.Count == 0)
        {
            return [];
        }

        return gone.Concat(come).All(item => item.Value is TemplateMap)
            ? Pair(steps, gone, come).SelectMany(pair => OfItems(steps, pair.Old, pair.Now))
            : Whole(steps, before, after);
    }

    private List<((int Index, TemplateValue? Value) Old, (int Index, TemplateValue? Value) Now)> Pair(
        ImmutableArray<string> steps, List<(int Index, TemplateValue? Value)> gone, List<(int Index, TemplateValue? Value)> come)
    {
        var likenesses = from old in gone from now in come let likeness = Likeness(steps, (TemplateMap)old.Value!, (TemplateMap)now.Value!) where likeness > 0 orderby likeness descending select (Old: old, Now: now);
        var pairs = new List<((int, TemplateValue?), (int, TemplateValue?))>();
        foreach (var (old, now) in likenesses.ToList())
        {
            if (gone.Contains(old) && come.Contains(now))
            {
                gone.Remove(old);
                come.Remove(now);
                pairs.Add((old, now));
            }
        }

        return [.. pairs, .. gone.Select(old => (old, default((int, TemplateValue?)))), .. come.Select(now => (default((int, TemplateValue?)), now))];
    }

    /// <summary>
    /// How much two items have in common; 0 for those that are not the same one changed. A statement of a policy is known by its id, and one that denies is no
    /// other that allows, unless nothing else differs.
    /// </summary>
    private int Likeness(ImmutableArray<string> steps, TemplateMap old, TemplateMap now)
    {
        if (old.GetValueOrDefault("Sid") is TemplateScalar id && id.Equals(now.GetValueOrDefault("Sid")))
        {
            return int.MaxValue;
        }

        var differing = old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Where(key => Between(steps.Add("0").Add(key), old.GetValueOrDefault(key), now.GetValueOrDefault(key)).Any()).ToList();
        var common = old.Keys.Union(now.Keys, StringComparer.Ordinal).Count() - differing.Count;
        return differing.Count > 1 && (differing.Contains("Sid") || differing.Contains("Effect")) ? 0 : common;
    }

    private IEnumerable<PropertyDifference> OfItems(ImmutableArray<string> steps, (int Index, TemplateValue? Value) old, (int Index, TemplateValue? Value) now) =>
        Between(steps.Add(Text(now.Value is null ? old.Index : now.Index)), old.Value, now.Value);

    private (List<(int Index, TemplateValue? Value)> Gone, List<(int Index, TemplateValue? Value)> Come) Unmatched(
        ImmutableArray<string> steps, TemplateList old, TemplateList now)
    {
        var gone = new List<(int, TemplateValue?)>();
        var come = now.Select((value, index) => (Index: index, Value: (TemplateValue?)value)).ToList();
        foreach (var (value, index) in old.Select((value, index) => (value, index)))
        {
            var same = come.FindIndex(item => !Between(steps.Add(Text(index)), value, item.Value).Any());
            if (same < 0)
            {
                gone.Add((index, value));
            }
            else
            {
                come.RemoveAt(same);
            }
        }

        return (gone, come);
    }

    private static TemplateList ItemsOf(TemplateValue value) => value as TemplateList ?? new TemplateList(value);

    private static PropertyDifference[] Whole(ImmutableArray<string> steps, TemplateValue? before, TemplateValue? after) =>
        before is null && after is null ? [] : [new PropertyDifference(steps, before, after)];

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
