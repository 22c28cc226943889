using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Guards exports: a name belongs to one stack of a region, and what another stack uses does not change.</summary>
internal static class ExportCheck
{
    /// <summary>Refuses outputs that take another stack's export name, or change or drop an export that another stack uses.</summary>
    /// <exception cref="Services.ServiceException"><c>ValidationError</c>.</exception>
    public static void Check(World world, StackRecord stack, IReadOnlyCollection<OutputRecord> outputs)
    {
        foreach (var (other, output) in StackReferences.Exports(world, stack.AccountId, stack.Region).Where(export => export.Stack != stack))
        {
            if (outputs.Any(own => own.ExportName == output.ExportName))
            {
                throw Refusals.Validation($"Export with name {output.ExportName} is already exported by stack {other.Name}. Rollback requested by user.");
            }
        }

        foreach (var export in stack.Outputs.Where(output => output.ExportName is not null))
        {
            var next = outputs.FirstOrDefault(output => output.ExportName == export.ExportName);
            if (next?.Value != export.Value && User(world, stack, export.ExportName!) is { } user)
            {
                throw Refusals.Validation($"Export {export.ExportName} cannot be {(next is null ? "deleted" : "updated")} as it is in use by {user.Name}");
            }
        }
    }

    /// <summary>A stack that uses an export; null where none does.</summary>
    public static StackRecord? User(World world, StackRecord stack, string exportName) => Users(world, stack.AccountId, stack.Region, exportName).FirstOrDefault();

    /// <summary>The stacks that use an export.</summary>
    public static IEnumerable<StackRecord> Users(World world, string accountId, string region, string exportName) =>
        world.Section<CloudFormationState>().Stacks
            .Where(stack => !stack.IsDeleted && stack.AccountId == accountId && stack.Region == region && stack.Imports.Contains(exportName));
}
