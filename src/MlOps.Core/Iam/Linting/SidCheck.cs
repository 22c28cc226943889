using System.Text.RegularExpressions;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks the ids of statements (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html). IAM insists on letters, digits and
/// unique ids; policies of resources are checked by their services, most of which take others.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed partial class SidCheck(PolicyScope scope)
{
    private bool IsOfIam => scope.Type is PolicyType.Identity or PolicyType.Trust;

    public IEnumerable<Fault> Run() => Ids().SelectMany(CheckText).Concat(Ids().Where(id => id.Text.Length > 0).GroupBy(id => id.Text, StringComparer.Ordinal).SelectMany(same => same.Skip(1)).Select(Duplicate));

    private IEnumerable<PolicyText> Ids() => scope.Statements.Select(statement => statement.Sid).OfType<PolicyText>();

    private IEnumerable<Fault> CheckText(PolicyText id) => id.Text switch
    {
        "" => [Fault.Information("EmptySid", id.Steps, "The 'Sid' is empty, and so names nothing.", "Give the statement a name, or remove the 'Sid'.")],
        _ when IsOfIam && !LettersAndDigits().IsMatch(id.Text) => [Fault.Error(
            "InvalidSid", id.Steps, $"The 'Sid' '{id.Text}' has other characters than letters and digits, which IAM refuses.", "Write it with the letters A to Z and a to z and the digits alone.")],
        _ => [],
    };

    private Fault Duplicate(PolicyText id) => IsOfIam
        ? Fault.Error("DuplicateSid", id.Steps, $"Another statement has the 'Sid' '{id.Text}' too, which IAM refuses.", "Give each statement an id of its own.")
        : Fault.Warning("DuplicateSid", id.Steps, $"Another statement has the 'Sid' '{id.Text}' too, so that nobody can tell by it which one is meant.", "Give each statement an id of its own.");

    [GeneratedRegex(@"^[0-9A-Za-z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LettersAndDigits();
}
