using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Unit.Roles;

/// <summary>
/// The policies that the pages which the recipes follow show, cut out by <c>Documents/Cut-PolicyBlock.ps1</c>. One rule makes a policy of each: a statement that stands alone is the only one of a
/// policy, and a policy without a version has <c>2012-10-17</c>. Where the block is text of a program, what the program puts into braces, such as <c>{args[1]}</c>, is filled as the page says that it is.
/// </summary>
internal static class PublishedBlock
{
    public static PolicyDocument Read(string name, params (string Placeholder, string Value)[] filled)
    {
        var text = filled.Aggregate(File.ReadAllText(RepositoryFolder.Combine("tests", "Unit", "Roles", "Documents", $"{name}.json")), (json, one) => json.Replace(one.Placeholder, one.Value, StringComparison.Ordinal));
        var block = JsonNode.Parse(text)!.AsObject();
        var policy = block.ContainsKey("Statement") ? block : new JsonObject { ["Statement"] = block };
        policy["Version"] ??= PolicyDocument.CurrentVersion;
        return PolicyDocument.Parse(policy);
    }
}
