using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>Fills the ARNs of the Service Authorization Reference and of corrections with what is known of a resource.</summary>
/// <param name="scope">Where the stack is.</param>
internal sealed partial class ArnPatterns(StackScope scope)
{
    // A pattern with more outcomes is one with a wildcard, which is wider.
    private const int MostOutcomes = 16;

    /// <summary>The ARNs that a resource can have; empty where it has none of its own.</summary>
    public ImmutableArray<string> OfOwn(StackResource resource) => resource.Own is { } own ? OfKind(own.Service, own.Kind, resource) : [];

    /// <summary>The ARNs of a kind of resource that a resource of the template tells: its own, or those of what its properties name.</summary>
    /// <param name="service">The service.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="resource">The resource.</param>
    public ImmutableArray<string> OfKind(ServiceDefinition service, ResourceDefinition kind, StackResource resource)
    {
        // A property such as TopicArn or RoleArn holds the whole of it.
        var whole = resource.TextsAt(Pascal(kind.Name) + "Arn");
        return whole.IsEmpty ? Fill(kind.Arn, resource, variable => ValuesOf($"{service.Prefix}:{kind.Name}", kind, variable, resource)) : [.. whole.Select(arn => arn == StackScope.Anything ? Any(kind) : arn)];
    }

    /// <summary>Whether the properties of a resource say which of a kind are meant.</summary>
    public static bool IsTold(ServiceDefinition service, ResourceDefinition kind, StackResource resource) => IsOwn(resource, service, kind)
        || resource.MayHave(Pascal(kind.Name) + "Arn")
        || Variable().Matches(kind.Arn).Select(match => match.Groups[1].Value).Where(name => !IsPlace(name)).All(name => PropertyOf(name, resource) is not null);

    /// <summary>A template of a correction, filled: <c>${Property}</c>, <c>${Name}</c>, <c>${Partition}</c> and so on.</summary>
    public ImmutableArray<string> OfTemplate(string template, StackResource resource) => Fill(template, resource, variable => Value(variable, resource));

    /// <summary>A kind's ARN with nothing known but the place.</summary>
    public string Any(ResourceDefinition kind) => Collapse(Variable().Replace(kind.Arn, match => Place(match.Groups[1].Value) ?? StackScope.Anything));

    private static bool IsOwn(StackResource resource, ServiceDefinition service, ResourceDefinition kind) =>
        resource.Own is { } own && own.Service.Prefix == service.Prefix && own.Kind.Name == kind.Name;

    private ImmutableArray<string> ValuesOf(string kindName, ResourceDefinition kind, string variable, StackResource resource)
    {
        var told = OwnKinds.Default.PropertiesOf(kindName, variable);
        if (!told.IsEmpty)
        {
            var parts = told.Select(part => Fill(part, resource, name => name == "Path" && !resource.MayHave(name) ? [""] : Value(name, resource))).Where(part => part is not [StackScope.Anything] || told.Length == 1).ToList();
            return parts.Count == 0 ? [StackScope.Anything] : kindName.StartsWith("iam:", StringComparison.Ordinal) ? Product(parts) : parts[0];
        }

        if (PropertyOf(variable, resource) is { } property)
        {
            return resource.TextsAt(property);
        }

        // What is called as its kind is: TopicName of a topic, AlarmName of an alarm.
        return resource.Own?.Kind.Name == kind.Name && variable.EndsWith("Name", StringComparison.Ordinal) ? resource.Names : [StackScope.Anything];
    }

    private ImmutableArray<string> Value(string variable, StackResource resource) => variable switch
    {
        "Name" => resource.Names,
        "Ref" => resource.Names,
        _ when variable.StartsWith("GetAtt.", StringComparison.Ordinal) => variable.EndsWith("Arn", StringComparison.Ordinal) ? OfOwn(resource) : [StackScope.Anything],
        _ => resource.MayHave(variable) ? resource.TextsAt(variable) is { IsEmpty: false } texts ? texts : [StackScope.Anything]
            : resource.Names is { } names && variable.EndsWith("Name", StringComparison.Ordinal) && resource.Own?.Kind is not null ? names : [StackScope.Anything],
    };

    // SubnetId is told by SubnetIds too.
    private static string? PropertyOf(string variable, StackResource resource) =>
        ((string[])[variable, variable + "s"]).FirstOrDefault(resource.MayHave);

    private ImmutableArray<string> Fill(string template, StackResource resource, Func<string, ImmutableArray<string>> valuesOf)
    {
        ImmutableArray<string> texts = [""];
        var end = 0;
        foreach (Match match in Variable().Matches(template))
        {
            var literal = template[end..match.Index];
            var name = match.Groups[1].Value;
            ImmutableArray<string> outcomes = Place(name) is { } place ? [place] : valuesOf(name);
            outcomes = outcomes.IsEmpty || texts.Length * outcomes.Length > MostOutcomes ? [StackScope.Anything] : outcomes;
            texts = [.. texts.SelectMany(text => outcomes.Select(outcome => text + literal + WithoutRepetition(text + literal, outcome)))];
            end = match.Index + match.Length;
        }

        return [.. texts.Select(text => Collapse(text + template[end..])).Distinct(StringComparer.Ordinal)];
    }

    // A parameter's name begins with the slash that its ARN has before it, an alias' with "alias/".
    private static string WithoutRepetition(string before, string value)
    {
        var last = before[(before.LastIndexOf(':') + 1)..];
        return last.Length > 0 && value.StartsWith(last, StringComparison.Ordinal) ? value[last.Length..]
            : before.EndsWith('/') && value.StartsWith('/') ? value[1..]
            : value;
    }

    private static ImmutableArray<string> Product(IEnumerable<ImmutableArray<string>> parts)
    {
        ImmutableArray<string> texts = [""];
        foreach (var part in parts)
        {
            texts = [.. texts.SelectMany(text => part.Select(outcome => text + outcome))];
        }

        return texts;
    }

    private string? Place(string variable) => variable switch
    {
        "Partition" => scope.Partition,
        "Region" => scope.Region,
        "Account" => scope.AccountId,
        "StackName" => scope.StackName,
        _ => null,
    };

    private static bool IsPlace(string variable) => variable is "Partition" or "Region" or "Account";

    private static string Pascal(string kind) => string.Concat(kind.Split('-', '_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Collapse(string pattern)
    {
        while (pattern.Contains("**", StringComparison.Ordinal))
        {
            pattern = pattern.Replace("**", "*", StringComparison.Ordinal);
        }

        return pattern;
    }

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
