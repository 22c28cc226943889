namespace MlOps;

/// <summary>A role by recipe, written for whoever makes it by other means. In the place of text it is its text, so that it pipes to <c>Set-Content</c>.</summary>
public sealed class MlRoleExport
{
    internal MlRoleExport()
    {
    }

    /// <summary>The role's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The recipe.</summary>
    public string Recipe { get; internal init; } = "";

    /// <summary><c>CloudFormation</c>, <c>Terraform</c> or <c>Json</c>.</summary>
    public string Format { get; internal init; } = "";

    /// <summary>The text.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The command that makes the role of it; null where there is no single one.</summary>
    public string? Usage { get; internal init; }

    /// <summary>The conventional file name: <c>{name}.yaml</c>, <c>{name}.tf.json</c> or <c>{name}.json</c>.</summary>
    public string FileName { get; internal init; } = "";

    /// <summary>The file that it was written to; null where there is none.</summary>
    public string? Path { get; internal init; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
