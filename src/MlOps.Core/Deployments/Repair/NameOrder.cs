using System.Collections.Immutable;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Orders steps by what stands in their way: a resource whose name another of the same stack has gets it once that one has its own back. Where all of them wait
/// for one another, one steps aside, to a name for the moment. What nothing of this run moves out of the way is left to a person.
/// </summary>
/// <param name="steps">The steps.</param>
/// <param name="obstacles">What stands in the way of some, by the very step.</param>
/// <param name="resources">The resources of the stack.</param>
internal sealed class NameOrder(IReadOnlyList<RepairStep> steps, IReadOnlyDictionary<RepairStep, RepairObstacle> obstacles, IReadOnlyList<MlResourceDrift> resources)
{
    private readonly HashSet<RepairStep> _givesWay = new(steps.Where(step => !obstacles.ContainsKey(step)), ReferenceEqualityComparer.Instance);
    private readonly List<RepairStep> _waiting = [.. steps.Where(obstacles.ContainsKey)];
    private readonly List<RepairStep> _left = [];

    /// <summary>The steps, each after the one that it waits for.</summary>
    public ImmutableArray<RepairStep> Order()
    {
        List<RepairStep> ordered = [.. steps.Where(_givesWay.Contains)];
        var aside = new HashSet<RepairStep>(ReferenceEqualityComparer.Instance);
        while (_waiting.Count > 0)
        {
            if (_waiting.Find(step => HolderOf(step) is { } holder && _givesWay.Contains(holder)) is { } next)
            {
                Take(next);
                _givesWay.Add(next);
                ordered.Add(aside.Contains(next) ? StepAside(next) : next);
            }
            else if (_waiting.Find(step => HolderOf(step) is not { } holder || _left.Contains(holder)) is { } stuck)
            {
                Take(stuck);
                _left.Add(stuck);
                ordered.Add(Leave(stuck));
            }
            else
            {
                var first = FindInCircle();
                aside.Add(first);
                _givesWay.Add(first);
            }
        }

        return [.. ordered];
    }

    // The step that gives the name up which another waits for: that of the resource which has it.
    private RepairStep? HolderOf(RepairStep step) => steps.FirstOrDefault(other => other.IsFirst && other.Drift.PhysicalId == obstacles[step].HolderId);

    // Everyone waits for one who waits: whom one comes to twice is in a circle, and out of it the others get on. The first of all may only stand before it.
    private RepairStep FindInCircle()
    {
        var met = new HashSet<RepairStep>(ReferenceEqualityComparer.Instance);
        var step = _waiting[0];
        while (met.Add(step))
        {
            step = HolderOf(step)!;
        }

        return step;
    }

    private void Take(RepairStep step) => _waiting.RemoveAll(other => ReferenceEquals(other, step));

    private static RepairStep StepAside(RepairStep step) => step with
    {
        StepsAside = true,
        Reason = "It and another of the same stack have each other's place: it gets another name for the moment, until its own is free.",
    };

    private RepairStep Leave(RepairStep step)
    {
        var obstacle = obstacles[step];
        return HolderOf(step) is { } holder
            ? ByHand(step, $"{holder.Drift.LogicalId} of the same stack has its name, and is left to you too. See to that one first, and run the same command again.", null)
            : resources.FirstOrDefault(resource => resource.PhysicalId == obstacle.HolderId) is { } own
            ? ByHand(step, $"{own.LogicalId} of the same stack has its name, and this repair leaves that one as it is: its drift is ignored, or was not compared. Have it repaired too, and run the same command again.", null)
            : ByHand(step, obstacle.Reason, obstacle.Command);
    }

    private static RepairStep ByHand(RepairStep step, string reason, string? command) => step with { Means = MlRepairStep.ByHand, Reason = reason, Command = command };
}
