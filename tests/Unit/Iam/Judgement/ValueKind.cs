namespace MlOps.Unit.Iam.Judgement;

/// <summary>What conditions of a kind compare.</summary>
internal enum ValueKind
{
    Text,
    Arn,
    Date,
    Number,
    Bool,
    Address,
    Binary,
}
