using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Products;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>Brings a product's stack into the statuses that failures leave.</summary>
internal static class FailingStack
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A creation that fails and is rolled back.</summary>
    public static async Task FailCreationAsync(this DeploymentBed bed, MlProduct product)
    {
        bed.Aws.Faults.Add(new ResourceFault("Not allowed.") { LogicalId = "BuildProject", Action = "Create" });
        await Assert.ThrowsAsync<MlOpsException>(() => bed.DeployAsync(product));
        bed.Aws.Faults.Clear();
    }

    /// <summary>An update that fails, and whose rollback fails.</summary>
    public static async Task FailRollbackAsync(this DeploymentBed bed, MlProduct product)
    {
        // The update of a pipeline fails, and from then on so does every step back.
        bed.Aws.Faults.Add(new ResourceFault("Refused.") { LogicalId = "DeployPipeline", Action = "Update" });
        bed.Observer.OnVerbose = line =>
        {
            if (line.Contains("Refused.", StringComparison.Ordinal))
            {
                bed.Aws.Faults.Add(new ResourceFault("Stuck.") { Action = "Update" });
            }
        };
        await Assert.ThrowsAsync<MlOpsException>(() => bed.DeployAsync(product));
        bed.Observer.OnVerbose = null;
        bed.Aws.Faults.Clear();
    }

    /// <summary>A creation or an update of somebody else's tool that fails with rollback disabled.</summary>
    public static async Task FailWithoutRollbackAsync(this DeploymentBed bed, MlProduct product, string logicalId, string action)
    {
        bed.Aws.Faults.Add(new ResourceFault("Not allowed.") { LogicalId = logicalId, Action = action });
        var client = (await bed.OpenAsync(product)).CloudFormation;
        var made = await client.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = product.StackName,
                ChangeSetName = "someone-else",
                ChangeSetType = action == "Create" ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
                TemplateBody = ProductTemplate.Write(product).Body,
                Capabilities = ["CAPABILITY_NAMED_IAM"],
                Tags = [.. product.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
            },
            Token);
        var changeSet = new DescribeChangeSetRequest { ChangeSetName = made.Id };
        while ((await client.DescribeChangeSetAsync(changeSet, Token)).Status.Value is "CREATE_PENDING" or "CREATE_IN_PROGRESS")
        {
            await Task.Delay(TimeSpan.FromSeconds(1), bed.Aws.Time, Token);
        }

        await client.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = made.Id, DisableRollback = true }, Token);
        while ((await bed.FindStackAsync(product))!.StackStatus.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), bed.Aws.Time, Token);
        }
    }
}
