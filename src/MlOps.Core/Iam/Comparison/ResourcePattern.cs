namespace MlOps.Iam.Comparison;

/// <summary>A resource as a policy has it, with wildcards and variables.</summary>
/// <param name="Text">Its text.</param>
internal sealed record ResourcePattern(string Text)
{
    /// <summary>What fits it; a variable stands for any text.</summary>
    public Glob Glob { get; } = Glob.OfPolicy(Text);

    /// <summary>Whether it has a variable: what that stands for is known at a call only.</summary>
    public bool HasVariable => Text.Contains("${", StringComparison.Ordinal);

    /// <summary>Whether it is all resources.</summary>
    public bool IsAll => !HasVariable && Glob.IsEverything;

    /// <summary>Whether whatever fits the other one fits this one. One with a variable takes what is written like it, and nothing else for sure.</summary>
    public bool Covers(ResourcePattern other) => HasVariable ? Text == other.Text : Glob.Covers(other.Glob);

    /// <summary>Whether some text may fit both.</summary>
    public bool Meets(ResourcePattern other) => Glob.Meets(other.Glob);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
