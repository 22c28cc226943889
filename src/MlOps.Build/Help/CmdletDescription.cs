namespace MlOps.Build.Help;

/// <summary>What help says of a cmdlet.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Noun">The noun.</param>
/// <param name="Synopsis">What it does, in one sentence.</param>
/// <param name="Description">The paragraphs about it.</param>
/// <param name="Parameters">All parameters, in the order in which help lists them.</param>
/// <param name="ParameterSets">The names of its parameter sets, the default one first; one name where it has no sets.</param>
/// <param name="Inputs">What it takes from the pipeline.</param>
/// <param name="Outputs">What it writes.</param>
/// <param name="Examples">Examples.</param>
/// <param name="Links">Where to read on.</param>
internal sealed record CmdletDescription(
    string Verb,
    string Noun,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<ParameterDescription> Parameters,
    IReadOnlyList<string> ParameterSets,
    IReadOnlyList<TypeDescription> Inputs,
    IReadOnlyList<TypeDescription> Outputs,
    IReadOnlyList<ExampleDescription> Examples,
    IReadOnlyList<LinkDescription> Links)
{
    /// <summary>The cmdlet's name.</summary>
    public string Name => $"{Verb}-{Noun}";
}

/// <summary>What help says of a parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">The short name of its type.</param>
/// <param name="Description">The paragraphs about it.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="AllowedValues">The values that it takes; empty where they are not listed.</param>
/// <param name="DefaultValue">What it is where it is not given; null where there is nothing to say.</param>
/// <param name="SupportsWildcards">Whether it takes wildcards.</param>
/// <param name="Uses">How each parameter set uses it, by the set's name; <see cref="AllSets"/> stands for all.</param>
internal sealed record ParameterDescription(
    string Name,
    string TypeName,
    IReadOnlyList<string> Description,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AllowedValues,
    string? DefaultValue,
    bool SupportsWildcards,
    IReadOnlyDictionary<string, ParameterUse> Uses)
{
    /// <summary>PowerShell's name of all parameter sets.</summary>
    public const string AllSets = "__AllParameterSets";

    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => TypeName == "SwitchParameter";

    /// <summary>How a parameter set uses the parameter; null where it has no such parameter.</summary>
    /// <param name="parameterSet">The set's name.</param>
    public ParameterUse? UseIn(string parameterSet) => Uses.GetValueOrDefault(parameterSet) ?? Uses.GetValueOrDefault(AllSets);
}

/// <summary>How a parameter set uses a parameter.</summary>
/// <param name="Mandatory">Whether it must be given.</param>
/// <param name="Position">Its position from 0; null where it is named.</param>
/// <param name="ByValue">Whether the pipeline's objects go to it.</param>
/// <param name="ByPropertyName">Whether a property of its name goes to it.</param>
internal sealed record ParameterUse(bool Mandatory, int? Position, bool ByValue, bool ByPropertyName);

/// <summary>A type that a cmdlet takes or writes.</summary>
/// <param name="Name">Its full name, or <c>None</c>.</param>
/// <param name="Description">What it is.</param>
internal sealed record TypeDescription(string Name, string Description);

/// <summary>An example.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Code">What to type.</param>
/// <param name="Remarks">What happens then.</param>
internal sealed record ExampleDescription(string Title, string Code, IReadOnlyList<string> Remarks);

/// <summary>A link.</summary>
/// <param name="Text">A cmdlet's name, or what the address is about.</param>
/// <param name="Address">The address; empty for a cmdlet.</param>
internal sealed record LinkDescription(string Text, string Address);
