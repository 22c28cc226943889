using System.Reflection;
using System.Xml.Linq;

namespace MlOps.Build.Help;

/// <summary>Reads cmdlets from an assembly's metadata and XML docs, without running any of it.</summary>
internal static class CmdletReader
{
    private const string AutomationNamespace = "System.Management.Automation.";

    /// <summary>Reads every cmdlet of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="references">The assemblies that it was compiled against.</param>
    /// <returns>The cmdlets by name.</returns>
    public static IReadOnlyList<CmdletDescription> Read(string assembly, IReadOnlyList<string> references)
    {
        var documentation = new XmlDocumentation(references.Where(reference => Path.GetFileName(reference).StartsWith("MlOps.", StringComparison.Ordinal)).Append(assembly));
        using var context = new MetadataLoadContext(new PathAssemblyResolver(references.Append(assembly)), "System.Runtime");
        return context.LoadFromAssemblyPath(assembly).GetExportedTypes()
            .Where(type => !type.IsAbstract && Attribute(type, "CmdletAttribute") is not null)
            .Select(type => Describe(type, documentation))
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static CmdletDescription Describe(Type type, XmlDocumentation documentation)
    {
        var cmdlet = Attribute(type, "CmdletAttribute")!;
        var docs = documentation.Of(type);
        var parameters = Properties(type).Select(property => Describe(property, documentation)).ToList();
        if (Named<bool>(cmdlet, "SupportsShouldProcess"))
        {
            parameters.Add(CommonSwitch("WhatIf", "wi", "Shows what would happen. Nothing is changed."));
            parameters.Add(CommonSwitch("Confirm", "cf", "Asks before anything is changed."));
        }

        return new CmdletDescription(
            (string)cmdlet.ConstructorArguments[0].Value!,
            (string)cmdlet.ConstructorArguments[1].Value!,
            XmlDocumentation.Line(docs?.Element("summary")),
            XmlDocumentation.Paragraphs(docs?.Element("remarks")),
            parameters,
            ParameterSets(parameters, Named<string>(cmdlet, "DefaultParameterSetName")),
            Inputs(type, documentation),
            Outputs(type, docs, documentation),
            Examples(docs),
            Links(docs));
    }

    /// <summary>Parameters of the class itself first, then those that it inherits.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        for (var declaring = type; declaring is not null && declaring.Namespace?.StartsWith("MlOps", StringComparison.Ordinal) == true; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (Attributes(property, "ParameterAttribute").Any())
                {
                    yield return property;
                }
            }
        }
    }

    private static ParameterDescription Describe(PropertyInfo property, XmlDocumentation documentation) => new(
        property.Name,
        ShortName(property.PropertyType),
        XmlDocumentation.Paragraphs(documentation.Of(property)?.Element("summary")),
        Strings(Attribute(property, "AliasAttribute")),
        Strings(Attribute(property, "ValidateSetAttribute")),
        Attribute(property, "PSDefaultValueAttribute") is { } defaultValue ? Named<string>(defaultValue, "Help") : null,
        Attribute(property, "SupportsWildcardsAttribute") is not null,
        Attributes(property, "ParameterAttribute").ToDictionary(
            parameter => Named<string>(parameter, "ParameterSetName") ?? ParameterDescription.AllSets,
            parameter => new ParameterUse(
                Named<bool>(parameter, "Mandatory"),
                parameter.NamedArguments.Any(argument => argument.MemberName == "Position") ? Named<int>(parameter, "Position") : null,
                Named<bool>(parameter, "ValueFromPipeline"),
                Named<bool>(parameter, "ValueFromPipelineByPropertyName")),
            StringComparer.Ordinal));

    private static ParameterDescription CommonSwitch(string name, string alias, string description) => new(
        name,
        "SwitchParameter",
        [description],
        [alias],
        [],
        null,
        false,
        new Dictionary<string, ParameterUse>(StringComparer.Ordinal) { [ParameterDescription.AllSets] = new(false, null, false, false) });

    private static List<string> ParameterSets(IEnumerable<ParameterDescription> parameters, string? defaultSet)
    {
        // A default set may have no parameter of its own.
        var named = parameters.SelectMany(parameter => parameter.Uses.Keys).Where(set => set != ParameterDescription.AllSets);
        var sets = (defaultSet is null ? named : named.Prepend(defaultSet)).Distinct(StringComparer.Ordinal).ToList();
        return sets.Count == 0 ? [ParameterDescription.AllSets] : sets;
    }

    private static List<TypeDescription> Inputs(Type type, XmlDocumentation documentation)
    {
        var inputs = Properties(type)
            .Where(property => Attributes(property, "ParameterAttribute").Any(parameter => Named<bool>(parameter, "ValueFromPipeline") || Named<bool>(parameter, "ValueFromPipelineByPropertyName")))
            .Select(property => new TypeDescription(ElementType(property.PropertyType).FullName!, XmlDocumentation.Line(documentation.Of(property)?.Element("summary"))))
            .GroupBy(input => input.Name, StringComparer.Ordinal)
            .Select(group => new TypeDescription(group.Key, string.Join(' ', group.Select(input => input.Description))))
            .ToList();
        return inputs.Count > 0 ? inputs : [new TypeDescription("None", "This cmdlet takes nothing from the pipeline.")];
    }

    /// <summary>What is written, described by the docs of its type; a type of the framework by what the cmdlet itself says of its result.</summary>
    private static List<TypeDescription> Outputs(Type type, XElement? docs, XmlDocumentation documentation) =>
        Attributes(type, "OutputTypeAttribute")
            .SelectMany(attribute => Arguments(attribute.ConstructorArguments[0]))
            .Select(output => (Type)output!)
            .Select(output => output.FullName == "System.Void"
                ? new TypeDescription("None", "This cmdlet writes no object.")
                : new TypeDescription(output.FullName!, XmlDocumentation.Line(documentation.Of(output)?.Element("summary") ?? docs?.Element("returns"))))
            .ToList();

    private static List<ExampleDescription> Examples(XElement? docs) =>
        (docs?.Elements("example") ?? []).Select(example => new ExampleDescription(
            XmlDocumentation.Line(example.Element("title")),
            XmlDocumentation.Code(example.Element("code")),
            XmlDocumentation.Paragraphs(example.Element("remarks")))).ToList();

    private static List<LinkDescription> Links(XElement? docs) =>
        (docs?.Elements("seealso") ?? []).Select(link => (string?)link.Attribute("href") is { } address
            ? new LinkDescription(XmlDocumentation.Line(link), address)
            : new LinkDescription(CmdletName.OfClass((string)link.Attribute("cref")!) ?? "", "")).ToList();

    private static string ShortName(Type type) =>
        type.IsGenericType && type.Name.StartsWith("Nullable", StringComparison.Ordinal) ? ShortName(type.GetGenericArguments()[0]) : type.Name;

    private static Type ElementType(Type type) => type.IsArray ? type.GetElementType()! : type;

    private static CustomAttributeData? Attribute(MemberInfo member, string name) => Attributes(member, name).FirstOrDefault();

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.FullName == AutomationNamespace + name);

    private static List<string> Strings(CustomAttributeData? attribute) =>
        attribute is null ? [] : Arguments(attribute.ConstructorArguments[0]).Cast<string>().ToList();

    private static IEnumerable<object?> Arguments(CustomAttributeTypedArgument argument) =>
        argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> list ? list.Select(item => item.Value) : [argument.Value];

    private static T? Named<T>(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name) is { TypedValue.Value: T value } ? value : default;
}
