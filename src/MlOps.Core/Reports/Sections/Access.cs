using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Reports.Access;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>Who may do what: each role and each managed policy in sentences, with the statements as IAM gets them.</summary>
internal static class Access
{
    /// <summary>The section's id.</summary>
    public const string Id = "access";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts)
    {
        var sentence = new StatementSentence(facts);
        var roles = RoleAccess.Of(facts).ToList();
        var policies = facts.OfType("AWS::IAM::ManagedPolicy").ToList();
        return new Section(Id, "Who may do what", Lead(roles.Count, policies.Count),
        [
            .. roles.SelectMany(role => Role(role, sentence)),
            .. policies.SelectMany(policy => ManagedPolicy(facts, policy, sentence)),
            .. ResourcePolicies.Where(policy => facts.Has(policy.LogicalId)).SelectMany(policy => ResourcePolicy(facts, policy.LogicalId, policy.Of, sentence)),
        ]);
    }

    // The key's stands with what is encrypted, those of endpoints with the network.
    private static readonly (string LogicalId, string Of)[] ResourcePolicies = [("ArtifactsBucketPolicy", "artifacts bucket"), ("SecurityAlertsTopicPolicy", "topic of alerts")];

    private static Phrase Lead(int roles, int policies) => Phrase.Join(" ",
    [
        Phrase.Of($"{roles} roles{(policies > 0 ? $" and {policies} managed policies" : ""):text}."),
        Phrase.Of($"What no statement allows is refused, and a statement with {"May never":strong} outweighs every other."),
        "No role may approve a model version: that gate is a person's.",
    ]);

    private static IEnumerable<Block> Role(RoleAccess role, StatementSentence sentence)
    {
        yield return new Heading(IdOf(role.LogicalId), Phrase.Of($"Role {role.LogicalId}"));
        yield return new Paragraph(Phrase.Of($"{role.Description:value}. Its name is {role.Name}."));
        yield return new Heading($"{IdOf(role.LogicalId)}-trust", "Who may take it on", Level: 4);
        yield return new BulletList([.. role.Trust.Document.Statements.Select(sentence.Trust)]);
        yield return Exact("The trust policy, as IAM gets it", role.Trust);
        yield return new Heading($"{IdOf(role.LogicalId)}-may", "What it may do", Level: 4);
        yield return new BulletList([.. Attached(role), .. Bounded(role), .. role.Inline.SelectMany(policy => Sentences(policy, sentence))]);
        foreach (var policy in role.Inline)
        {
            yield return Exact(policy);
        }
    }

    private static IEnumerable<Phrase> Attached(RoleAccess role) => role.AttachedIds.IsEmpty
        ? []
        : [Phrase.Of($"It has all that {Phrase.List(role.AttachedIds.Select(LinkTo))} {(role.AttachedIds.Length == 1 ? "allows" : "allow"):text}.")];

    private static IEnumerable<Phrase> Bounded(RoleAccess role) => role switch
    {
        { BoundaryId: { } boundary } => [Phrase.Of($"Whatever is attached to it, it may do no more than {LinkTo(boundary)} allows.")],
        { BoundaryArn: { } arn } => [Phrase.Of($"Whatever is attached to it, it may do no more than {arn} allows, a policy that is not the product's.")],
        _ => [],
    };

    private static IEnumerable<Block> ManagedPolicy(ReviewFacts facts, TemplateResource resource, StatementSentence sentence)
    {
        var properties = facts.Values.Of(resource.LogicalId);
        var policy = PolicyText.Read(resource.LogicalId, properties["PolicyDocument"]);
        return
        [
            new Heading(IdOf(resource.LogicalId), Phrase.Of($"Policy {resource.LogicalId}")),
            new Paragraph(Phrase.Of($"{properties["Description"].ToString() ?? "":value}. Its name is {facts.NameOf(resource.LogicalId)!}.")),
            new BulletList([.. Sentences(policy, sentence)]),
            Exact(policy),
        ];
    }

    private static IEnumerable<Block> ResourcePolicy(ReviewFacts facts, string logicalId, string of, StatementSentence sentence)
    {
        var policy = PolicyText.Read(logicalId, facts.Values.Of(logicalId)["PolicyDocument"]);
        return
        [
            new Heading(IdOf(logicalId), Phrase.Of($"Policy {logicalId}")),
            new Paragraph(Phrase.Of($"The {of:text}'s own policy, for whoever comes.")),
            new BulletList([.. policy.Document.Statements.OrderBy(statement => statement.Effect == PolicyEffect.Allow).Select(sentence.WithPrincipals)]),
            Exact(policy),
        ];
    }

    // What is forbidden comes first, since it outweighs the rest.
    private static IEnumerable<Phrase> Sentences(PolicyText policy, StatementSentence sentence) =>
        policy.Document.Statements.OrderBy(statement => statement.Effect == PolicyEffect.Allow).Select(sentence.Of);

    private static Disclosure Exact(PolicyText policy) => Exact($"The {policy.Statements.Length} statements of {policy.Name}, as IAM gets them", policy);

    private static Disclosure Exact(string summary, PolicyText policy) => new(summary, [new Listing(string.Join(",\n", policy.Statements))]);

    private static string IdOf(string logicalId) => $"access-{logicalId}";

    private static Phrase LinkTo(string logicalId) => Phrase.Link(logicalId, $"#{IdOf(logicalId)}");
}
