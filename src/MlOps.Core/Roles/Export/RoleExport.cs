using System.Text;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Roles.Federation;

namespace MlOps.Roles.Export;

/// <summary>
/// Writes down what a recipe makes, for people who may not call IAM themselves. The marks are written too, so that MlOps knows the role afterwards.
/// </summary>
public static class RoleExport
{
    internal const string CloudFormation = "CloudFormation";
    internal const string Terraform = "Terraform";
    internal const string Json = "Json";

    /// <summary>Writes a role. Calls nobody: the role's tags tell the recipe, and what was chosen of it.</summary>
    /// <param name="role">The role; a planned one will do.</param>
    /// <param name="format"><c>CloudFormation</c>, <c>Terraform</c> or <c>Json</c>, whatever its letters.</param>
    /// <exception cref="MlOpsException"><c>RecipeUnknown</c>, <c>PolicyTooLarge</c>.</exception>
    public static MlRoleExport Write(MlRole role, string format)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(format);
        var recipe = RecipeOf(role);
        RecipeRules.CheckSizes(recipe);
        return format.ToUpperInvariant() switch
        {
            "CLOUDFORMATION" => MakeTemplate(recipe),
            "TERRAFORM" => Make(recipe, Terraform, "tf.json", Text(RoleTerraform.Of(recipe)), _ => "terraform init && terraform apply"),
            _ => Make(recipe, Json, "json", Text(RoleJson.Of(recipe)), _ => null),
        };
    }

    /// <summary>Where it goes.</summary>
    /// <param name="export">What was written.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without an extension.</param>
    public static string PathOf(MlRoleExport export, string target)
    {
        ArgumentNullException.ThrowIfNull(export);
        return OutputPath.Of(target, export.FileName);
    }

    /// <summary>The same, with the file that has it.</summary>
    /// <param name="export">What was written.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public static MlRoleExport Save(MlRoleExport export, string path)
    {
        ArgumentNullException.ThrowIfNull(export);
        return new()
        {
            Name = export.Name,
            Recipe = export.Recipe,
            Format = export.Format,
            Text = export.Text,
            Usage = export.Usage?.Replace(Quoting.Shell(export.FileName), Quoting.Shell(path), StringComparison.Ordinal),
            FileName = export.FileName,
            Path = TextFile.Replace(path, export.Text),
        };
    }

    private static RoleRecipe RecipeOf(MlRole role)
    {
        var place = role.Arn.Split(':');
        var recipe = RecipeCatalog.Of(new RecipePlace(place[1], place[4]), role.Name, role.Tags) ?? throw RoleErrors.RecipeUnknown(role.Name, role.Arn, role.Recipe);
        return recipe with { Tags = recipe.Tags.SetItems(role.Tags.Where(tag => !RoleMark.IsMark(tag.Key))), Provider = ProviderOf(role, recipe.Provider) };
    }

    // What somebody else made, or nobody has the metadata of, is not written: the trust policy names it all the same.
    private static IdentityProvider? ProviderOf(MlRole role, IdentityProvider? provider) => provider switch
    {
        _ when role.ProviderIsOfOthers => null,
        SamlProvider saml => role.ProviderMetadata is { } text ? saml with { Metadata = SamlMetadata.OfText(text) } : null,
        _ => provider,
    };

    private static MlRoleExport MakeTemplate(RoleRecipe recipe)
    {
        var text = TemplateWriter.Write(RoleTemplate.Of(recipe), DocumentFormat.Yaml);
        return Make(recipe, CloudFormation, "yaml", text, file => Deployment(recipe, text, file));
    }

    // A body that is sent with the request has 51,200 bytes at most (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
    private static string Deployment(RoleRecipe recipe, string text, string file) =>
        $"aws cloudformation deploy --stack-name {Quoting.Shell(recipe.RoleName)} --template-file {Quoting.Shell(file)} --capabilities CAPABILITY_NAMED_IAM"
        + (Encoding.UTF8.GetByteCount(text) > 51_200 ? " --s3-bucket BUCKET" : "");

    private static MlRoleExport Make(RoleRecipe recipe, string format, string extension, string text, Func<string, string?> usage)
    {
        var file = $"{recipe.RoleName}.{extension}";
        return new() { Name = recipe.RoleName, Recipe = recipe.Recipe, Format = format, Text = text, FileName = file, Usage = usage(file) };
    }

    private static string Text(JsonObject json) => TemplateJson.Write(TemplateJson.FromNode(json), indented: true);
}
