using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// What is wrong or missing in the handler permissions of CloudFormation's registry, and what these leave open: for which properties an action is needed,
/// and on which resources. Each correction has its source.
/// </summary>
internal sealed class PermissionCorrections
{
    private static readonly Lazy<PermissionCorrections> Embedded = new(() => PermissionCorrectionsReader.Read(EmbeddedJson.ReadBytes("permission-corrections.json")));

    internal PermissionCorrections(
        ImmutableSortedDictionary<string, string> sources,
        ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> types,
        ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> inputs)
    {
        Sources = sources;
        Types = types;
        Inputs = inputs;
    }

    /// <summary>The corrections that come with MlOps.</summary>
    public static PermissionCorrections Default => Embedded.Value;

    /// <summary>The sources by their ids.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>The rules by resource type.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> Types { get; }

    /// <summary>
    /// What a template needs besides its resources, by what it reads when it is deployed: a parameter type without what it holds
    /// (<c>AWS::SSM::Parameter::Value</c>), one of a resource's id (<c>AWS::EC2::VPC::Id</c>), or a dynamic reference (<c>{{resolve:ssm}}</c>).
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<PermissionRule>> Inputs { get; }

    /// <summary>The rules about a type; empty where there are none, so that the registry's word holds.</summary>
    /// <param name="typeName">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public ImmutableArray<PermissionRule> RulesOf(string typeName) => Types.GetValueOrDefault(typeName, []);
}
