namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>What a schema can demand of a property.</summary>
public enum PropertyRule
{
    /// <summary>It must be there.</summary>
    Required,

    /// <summary>Nothing but the schema's properties may be there.</summary>
    Known,

    /// <summary>It takes certain JSON types.</summary>
    Type,

    /// <summary>It takes certain values.</summary>
    AllowedValues,

    /// <summary>Its text matches a regular expression.</summary>
    Pattern,

    /// <summary>Its number, characters or items lie within limits.</summary>
    Limits,

    /// <summary>No item of a list is there twice.</summary>
    Unique,

    /// <summary>Exactly one of some properties is there.</summary>
    ExactlyOne,

    /// <summary>At least one of some properties is there.</summary>
    AtLeastOne,

    /// <summary>Another property is not there besides it.</summary>
    Excluded,

    /// <summary>It has one of several shapes.</summary>
    Alternatives,
}
