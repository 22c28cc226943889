using MlOps.Products;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>The exact commands to deploy, to check and to undo, for PowerShell and for any shell.</summary>
internal static class Commands
{
    /// <summary>The section's id.</summary>
    public const string Id = "commands";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts)
    {
        var product = facts.Product;
        var read = $"$product = {GetProduct(facts)}";
        var isProtected = product.Environment == "prod";
        var seeds = product.SourceControl == SourceControls.CodeCommit;
        var (by, byOption) = facts.NeedsTemplateBucket ? (" -TemplateBucket BUCKET", " --template-bucket BUCKET") : ("", "");
        return new Section(Id, "Commands", Phrase.Of($"To be run in the config's folder, with credentials of account {product.AccountId}. What only reads can be run at any time."),
        [
            new Heading("commands-deploy", "Check and deploy"),
            new CommandBlock("PowerShell", "powershell",
            [
                read,
                "$product | Test-MlProduct",
                "$product | New-MlTemplate -OutFile ./templates",
                $"$product | Deploy-MlProduct{by} -WhatIf",
                $"$product | Deploy-MlProduct{by}{(seeds ? " -Seed" : "")}",
            ]),
            new CommandBlock("Any shell", "sh",
            [
                Action(facts, "validate-config"),
                Action(facts, "create-prov-template"),
                Action(facts, "show-changes", byOption),
                Action(facts, "deploy-product", byOption + (seeds ? " --seed" : "")),
            ]),
            new Heading("commands-look", "Look at what is deployed"),
            new CommandBlock("PowerShell", "powershell",
            [
                read,
                $"$product | Compare-MlProduct{by}",
                "$product | Test-MlDrift",
                "$product | Get-MlProductOutput",
            ]),
            new CommandBlock("Any shell", "sh", [Action(facts, "show-changes", byOption), Action(facts, "check-drift")]),
            new Heading("commands-approve", "Approve a model version, and deploy it"),
            new Paragraph(facts.Has("ModelApprovedRule") ? "The approval starts the deploy pipeline." : "The approval starts nothing by itself; the second command starts the deploy pipeline."),
            new CommandBlock("AWS CLI", "sh", [.. Approve(facts)]),
            new Heading("commands-undo", "Undo"),
            new Paragraph(Kept(facts)),
            new CommandBlock("PowerShell", "powershell",
            [
                read,
                "$product | Remove-MlProduct -WhatIf",
                isProtected ? "$product | Remove-MlProduct -Force" : "$product | Remove-MlProduct",
            ]),
            new CommandBlock("Any shell", "sh", [Action(facts, "delete-product", isProtected ? " --force" : "")]),
            new Paragraph(Phrase.Of($"{"-DeleteData"} and {"--delete-data"} delete what the template keeps too, with all that is in it: objects, model versions, code.")),
            new Paragraph("A change alone is undone by deploying the config as it was before."),
        ]);
    }

    /// <summary>The PowerShell command that reads the product.</summary>
    public static string GetProduct(ReviewFacts facts) => $"Get-MlProduct {Quoting.PowerShellPath(ConfigOf(facts))}";

    /// <summary>The command line of an action, with what follows the config.</summary>
    public static string Action(ReviewFacts facts, string action, string options = "") => $"mlops {action} {Quoting.Shell(ConfigOf(facts))}{options}";

    private static string ConfigOf(ReviewFacts facts) =>
        "./" + (facts.Product.Path is { } path ? Path.GetFileName(path) : ProductFiles.ConfigFileName(facts.Product));

    private static IEnumerable<string> Approve(ReviewFacts facts)
    {
        var product = facts.Product;
        yield return $"aws sagemaker list-model-packages --region {product.Region} --model-package-group-name {facts.NameOf("ModelPackageGroup")} --model-approval-status PendingManualApproval";
        yield return $"aws sagemaker update-model-package --region {product.Region} --model-approval-status Approved --model-package-arn ARN";
        if (!facts.Has("ModelApprovedRule"))
        {
            yield return $"aws codepipeline start-pipeline-execution --region {product.Region} --name {facts.NameOf("DeployPipeline")}";
        }
    }

    private static Phrase Kept(ReviewFacts facts) => facts.Template.Resources.Where(ReviewFacts.IsKept).Select(resource => Phrase.Code(resource.LogicalId)).ToList() switch
    {
        [] => "A removal deletes the stack with everything in it, data included.",
        var kept => Phrase.Of($"A removal deletes the stack and keeps {Phrase.List(kept)}, with what is in them. In production it lifts the stack's protection first."),
    };
}
