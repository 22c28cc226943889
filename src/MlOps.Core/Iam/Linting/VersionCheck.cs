namespace MlOps.Iam.Linting;

/// <summary>Checks the version of the policy language (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html).</summary>
/// <param name="scope">The policy.</param>
internal sealed class VersionCheck(PolicyScope scope)
{
    private const string Suggestion = $"Write \"Version\": \"{PolicyDocument.CurrentVersion}\".";

    public IEnumerable<Fault> Run() => scope switch
    {
        { Version: null } when !scope.Root.Names.Contains("Version") => [Fault.Warning(
            "MissingVersion", [], $"The policy names no 'Version', so that it is read as {PolicyDocument.FirstVersion}, in which variables such as ${{aws:username}} are plain text.", Suggestion)],
        { Version: { } version } when !PolicyDocument.Versions.Contains(version) => [Fault.Error(
            "UnknownVersion", ["Version"], $"There is no version '{version}' of the policy language; it is no date of your own.", Suggestion)],
        { Version: PolicyDocument.FirstVersion } => [Fault.Information(
            "OldVersion", ["Version"], $"{PolicyDocument.FirstVersion} is the older version of the policy language, in which variables are plain text.", Suggestion)],
        _ => [],
    };
}
