using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// What is wrong or missing in the handler permissions of CloudFormation's registry, and what these leave open: for which properties an action is needed,
/// and on which resources. Each correction has its source.
/// </summary>
internal sealed class PermissionCorrections
{
    private static readonly TypeCorrections None = new([], []);

    private static readonly Lazy<PermissionCorrections> Embedded = new(() => PermissionCorrectionsReader.Read(EmbeddedJson.ReadBytes("permission-corrections.json")));

    internal PermissionCorrections(
        ImmutableSortedDictionary<string, string> sources,
        ImmutableSortedDictionary<string, TypeCorrections> types,
        ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> inputs,
        ImmutableSortedDictionary<string, MeantActions> meant)
    {
        Sources = sources;
        Types = types;
        Inputs = inputs;
        Meant = meant;
    }

    /// <summary>The corrections that come with MlOps.</summary>
    public static PermissionCorrections Default => Embedded.Value;

    /// <summary>The sources by their ids.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>The corrections by resource type.</summary>
    public ImmutableSortedDictionary<string, TypeCorrections> Types { get; }

    /// <summary>
    /// What a template needs besides its resources, by what it reads when it is deployed: a parameter type without what it holds
    /// (<c>AWS::SSM::Parameter::Value</c>), one of a resource's id (<c>AWS::EC2::VPC::Id</c>), or a dynamic reference (<c>{{resolve:ssm}}</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> Inputs { get; }

    /// <summary>
    /// Actions that do not exist and that the registry lists for some type, with those that it means, whatever their case. An action that neither exists
    /// nor stands here is needed by nobody.
    /// </summary>
    public ImmutableSortedDictionary<string, MeantActions> Meant { get; }

    /// <summary>A source in words: its description in the place of its id, and the place in it.</summary>
    /// <param name="source">The source, as in <see cref="PermissionRule.Source"/>.</param>
    public string Describe(string source)
    {
        var id = PermissionRule.SourceIdOf(source);
        return Sources.TryGetValue(id, out var description) ? description + source[id.Length..] : source;
    }

    /// <summary>The corrections of a type; empty where there are none, so that the registry's word holds.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public TypeCorrections Of(string typeName) => Types.GetValueOrDefault(typeName, None);
}
