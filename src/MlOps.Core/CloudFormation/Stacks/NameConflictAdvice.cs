namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// What to do where something that a stack does not have has the name of what it would make. What another stack has, or whose owner is not known, is never to be deleted,
/// and <c>-DeleteData</c> is the way only where a removal of the product kept that very thing: it deletes nothing else. Where the stack is deployed its removal is never
/// the way: that would delete what is in use, and leave what is in the way.
/// </summary>
internal static class NameConflictAdvice
{
    /// <summary>The advice.</summary>
    /// <param name="isDeployed">Whether the product has a stack with resources in it.</param>
    /// <param name="region">The region.</param>
    /// <param name="conflicts">What cannot be added.</param>
    public static string For(bool isDeployed, string region, params IEnumerable<NameConflict> conflicts)
    {
        var all = conflicts.ToList();
        var ofStacks = all.FindAll(conflict => conflict.Holder.Stack is not null);
        var others = all.FindAll(conflict => conflict.Holder.Stack is null);
        return Advice.Join([.. ofStacks.Select(OfStack), .. isDeployed ? ForDeployed(region, others) : ForNew(region, others, ofStacks.Count > 0)]);
    }

    private static string OfStack(NameConflict conflict) => $"Stack {conflict.Holder.Stack} has {conflict.Name}, and keeps it.";

    private static IEnumerable<string> ForDeployed(string region, List<NameConflict> conflicts)
    {
        yield return "The stack stays as it is, and nothing in it is in the way: leave the config as it was, or see to what has the name.";
        foreach (var conflict in conflicts.Where(conflict => !conflict.IsNobodys))
        {
            yield return NotSeen(conflict, region);
        }

        foreach (var conflict in conflicts.Where(conflict => conflict.IsNobodys))
        {
            yield return $"No stack in {region} has {conflict.Name}: a switched-off option of the product left it, or somebody made it. {Keep(conflict)}";
            yield return Delete(conflict, region);
        }
    }

    private static IEnumerable<string> ForNew(string region, List<NameConflict> conflicts, bool hasOthers)
    {
        if (conflicts.Count == 0)
        {
            yield return hasOthers ? "Give the product another name." : "See whose it is that has the name; to leave that as it is, give the product another name.";
            yield break;
        }

        var (kept, others) = (conflicts.FindAll(conflict => conflict.IsKept), conflicts.FindAll(conflict => !conflict.IsKept));
        if (kept.Count > 0)
        {
            yield return $"A removal of the product kept {string.Join(", ", kept.Select(conflict => conflict.Name))}, which no stack has. To keep that, give the product another name. "
                + "Where nobody needs it, Remove-MlProduct -DeleteData deletes all that the removal kept, for good.";
        }

        if (others.Count > 0)
        {
            yield return "To leave what has the name as it is, give the product another name.";
        }

        foreach (var conflict in others)
        {
            yield return conflict.IsNobodys
                ? $"No stack in {region} has {conflict.Name}: a stack may have left it, or somebody made it. {Delete(conflict, region)}"
                : NotSeen(conflict, region);
        }
    }

    private static string NotSeen(NameConflict conflict, string region) => conflict.Holder.IsNoStack
        ? $"No stack in {region} has {conflict.Name}, and one of another region may: look there before anything is done about it."
        : $"Whose {conflict.Name} is could not be seen: another stack may have it.";

    // CloudFormation has no handlers for CodeCommit's type, and imports none of its repositories (user guide, "Resource type support").
    private static string Keep(NameConflict conflict) => conflict.Type == DataTypes.Repository
        ? "To keep it, give it another name; CloudFormation imports no repositories."
        : "To keep it, import it into the stack (\"Import resources into stack\" in CloudFormation's console).";

    private static string Delete(NameConflict conflict, string region) => DeletionCommand.Of(conflict.Type, conflict.Name, region) is { } command
        ? Advice.With("Where it is yours and nobody needs what is in it, empty it and delete it alone:", command)
        : "Where it is yours and nobody needs it, delete it alone.";
}
