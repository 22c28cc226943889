namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The JSON types that a property takes. None set means any.</summary>
[Flags]
public enum ShapeTypes
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    WholeNumber = 2,

    /// <summary>A number.</summary>
    Number = 4,

    /// <summary>True or false.</summary>
    Boolean = 8,

    /// <summary>A list.</summary>
    List = 16,

    /// <summary>An object.</summary>
    Map = 32,
}
