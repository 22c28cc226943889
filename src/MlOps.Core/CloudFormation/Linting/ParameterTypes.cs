namespace MlOps.CloudFormation.Linting;

/// <summary>
/// The types of parameters (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html and
/// …/cloudformation-supplied-parameter-types.html).
/// </summary>
internal static class ParameterTypes
{
    private const string FromParameterStore = "AWS::SSM::Parameter::Value<";

    private static readonly HashSet<string> Single = new(
        [
            "String", "Number", "AWS::EC2::AvailabilityZone::Name", "AWS::EC2::Image::Id", "AWS::EC2::Instance::Id", "AWS::EC2::KeyPair::KeyName",
            "AWS::EC2::SecurityGroup::GroupName", "AWS::EC2::SecurityGroup::Id", "AWS::EC2::Subnet::Id", "AWS::EC2::VPC::Id", "AWS::EC2::Volume::Id",
            "AWS::Route53::HostedZone::Id", "AWS::SSM::Parameter::Name",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether there is a type of this name.</summary>
    public static bool IsKnown(string type) => type.StartsWith(FromParameterStore, StringComparison.Ordinal) && type.EndsWith('>')
        ? IsPlain(type[FromParameterStore.Length..^1])
        : IsPlain(type);

    /// <summary>What to do about a type that there is not.</summary>
    public static string Advise(string type) =>
        NearName.Advise(type, [.. Single, "CommaDelimitedList", .. Single.Select(single => $"List<{single}>")], "Write String, Number, CommaDelimitedList, List<Number>, or a type that AWS supplies.");

    /// <summary>Whether a parameter of the type is a list.</summary>
    public static bool IsList(string type) => type.Contains("CommaDelimitedList", StringComparison.Ordinal) || type.Contains("List<", StringComparison.Ordinal);

    private static bool IsPlain(string type) => Single.Contains(type) || type == "CommaDelimitedList"
        || (type.StartsWith("List<", StringComparison.Ordinal) && type.EndsWith('>') && type != "List<AWS::EC2::KeyPair::KeyName>" && Single.Contains(type["List<".Length..^1]));
}
