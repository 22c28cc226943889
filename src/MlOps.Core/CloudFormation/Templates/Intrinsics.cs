namespace MlOps.CloudFormation.Templates;

/// <summary>Intrinsics, as one writes them in a template.</summary>
public static class Intrinsics
{
    /// <summary>The value of a parameter, a pseudo parameter, or what the resource's type returns for <c>Ref</c>.</summary>
    public static TemplateValue Ref(string logicalId) => new TemplateIntrinsic("Ref", logicalId);

    /// <summary>An attribute of a resource.</summary>
    public static TemplateValue GetAtt(string logicalId, string attribute) => new TemplateIntrinsic("Fn::GetAtt", new TemplateList(logicalId, attribute));

    /// <summary>A string with <c>${…}</c> filled in.</summary>
    public static TemplateValue Sub(string text) => new TemplateIntrinsic("Fn::Sub", text);

    /// <summary>Values joined by a delimiter.</summary>
    public static TemplateValue Join(string delimiter, params IEnumerable<TemplateValue> values) =>
        new TemplateIntrinsic("Fn::Join", new TemplateList(delimiter, new TemplateList(values)));

    /// <summary>The items of a list that is not written out, with a text between them.</summary>
    public static TemplateValue JoinList(string delimiter, TemplateValue list) => new TemplateIntrinsic("Fn::Join", new TemplateList(delimiter, list));

    /// <summary>The item of a list at an index.</summary>
    public static TemplateValue Select(int index, TemplateValue list) => new TemplateIntrinsic("Fn::Select", new TemplateList(index, list));

    /// <summary>A string split by a delimiter.</summary>
    public static TemplateValue Split(string delimiter, TemplateValue text) => new TemplateIntrinsic("Fn::Split", new TemplateList(delimiter, text));
}
