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

    private const string Name = "Name";

    /// <summary>The ARNs that a resource can have; empty where it has none of its own.</summary>
    public ImmutableArray<string> OfOwn(StackResource resource) => resource.PhysicalId is { } id ? id.ArnsAmong(OfOwnAsWritten(resource)) : OfOwnAsWritten(resource);

    /// <summary>The ARNs of a kind of resource that a resource of the template tells: its own, or those of what its properties name.</summary>
    /// <param name="service">The service.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="resource">The resource.</param>
    public ImmutableArray<string> OfKind(ServiceDefinition service, ResourceDefinition kind, StackResource resource)
    {
        return IsOwn(resource, service, kind) ? OfOwn(resource) : OfKindAsWritten(kind, resource);
    }

    private ImmutableArray<string> OfOwnAsWritten(StackResource resource) => PermissionCorrections.Default.Of(resource.Type).Arns is { IsEmpty: false } templates
        ? [.. templates.SelectMany(template => OfTemplate(template, resource)).Distinct(StringComparer.Ordinal)]
        : resource.Own is { } own ? OfKindAsWritten(own.Kind, resource)
        : [];

    private ImmutableArray<string> OfKindAsWritten(ResourceDefinition kind, StackResource resource)
    {
        // A property such as TopicArn or RoleArn holds the whole of it.
        var whole = resource.TextsAt(Pascal(kind.Name) + "Arn");
        return whole.IsEmpty ? Fill(kind.Arn, variable => ValuesOf(kind, variable, resource)) : [.. whole.Select(arn => IsArn(arn) ? arn : OfName(kind, arn))];
    }

    /// <summary>Whether the properties of a resource say which of a kind are meant.</summary>
    public static bool IsTold(ServiceDefinition service, ResourceDefinition kind, StackResource resource) => IsOwn(resource, service, kind)
        || resource.MayHave(Pascal(kind.Name) + "Arn")
        || (Variables(kind.Arn).Where(name => !IsPlace(name)).ToList() is { Count: > 0 } parts && parts.All(name => PropertyOf(name, resource) is not null));

    /// <summary>A template of a correction, filled: <c>${Property}</c>, <c>${Name}</c>, <c>${Partition}</c> and so on.</summary>
    /// <returns>Empty where it speaks of a property that is not set.</returns>
    public ImmutableArray<string> OfTemplate(string template, StackResource resource) => Variables(template).Any(variable => IsMissing(variable, resource)) ? [] : Fill(template, variable => Value(variable, resource));

    /// <summary>A template of a correction, filled, with some of the values that a property has.</summary>
    /// <param name="template">The template.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The property, as the template has it.</param>
    /// <param name="texts">The values.</param>
    public ImmutableArray<string> OfTemplate(string template, StackResource resource, string path, ImmutableArray<string> texts) =>
        Fill(template, variable => variable == path ? texts : Value(variable, resource));

    /// <summary>A template of what a stack reads, with the name that it reads by; <c>*</c> where that is not known.</summary>
    public string OfInput(string template, string? value) => Fill(template, variable => [variable == "Value" ? value ?? StackScope.Anything : StackScope.Anything])[0];

    /// <summary>A kind's ARN with the place, and the name of what is meant: the last part of it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name; one that can be none is not taken.</param>
    public string OfName(ResourceDefinition kind, string name)
    {
        var last = Variables(kind.Arn).Last();
        return name.Contains(':', StringComparison.Ordinal) ? Any(kind) : Fill(kind.Arn, variable => [variable == last ? name : StackScope.Anything])[0];
    }

    /// <summary>Whether a text is an ARN, or a pattern of some.</summary>
    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>A kind's ARN with nothing known but the place.</summary>
    public string Any(ResourceDefinition kind) => ValuePatterns.Collapse(Variable().Replace(kind.Arn, match => Place(match.Groups[1].Value) ?? StackScope.Anything));

    /// <summary>Whether a kind is the one that a resource is of.</summary>
    public static bool IsOwn(StackResource resource, ServiceDefinition service, ResourceDefinition kind) =>
        resource.Own is { } own && own.Service.Prefix == service.Prefix && own.Kind.Name == kind.Name;

    private static ImmutableArray<string> ValuesOf(ResourceDefinition kind, string variable, StackResource resource)
    {
        if (PropertyOf(variable, resource) is { } property)
        {
            return resource.TextsAt(property);
        }

        return resource.Own?.Kind.Name == kind.Name && IsItsName(variable, kind, resource.Type) ? resource.Names
            : OwnerOf(variable, kind, resource) is { IsEmpty: false } owners ? owners
            : [StackScope.Anything];
    }

    // What is called as its type is: TopicName of a topic, ServiceName of a service in a cluster. Where there is but one name it is the resource's own.
    private static bool IsItsName(string variable, ResourceDefinition kind, string type) =>
        variable == type[(type.LastIndexOf(':') + 1)..] + Name
        || (variable.EndsWith(Name, StringComparison.Ordinal) && Variables(kind.Arn).Count(other => other.EndsWith(Name, StringComparison.Ordinal)) == 1);

    // ClusterName of a service is what its property Cluster says: the cluster's name, or its ARN, which ends with it.
    private static ImmutableArray<string> OwnerOf(string variable, ResourceDefinition kind, StackResource resource) =>
        variable.EndsWith(Name, StringComparison.Ordinal) && variable != Variables(kind.Arn).Last() && resource.MayHave(variable[..^Name.Length])
            ? [.. resource.TextsAt(variable[..^Name.Length]).Select(text => IsArn(text) ? text[(text.LastIndexOfAny([':', '/']) + 1)..] : text)]
            : [];

    private ImmutableArray<string> Value(string variable, StackResource resource) => variable switch
    {
        "Name" => resource.Names,
        "LogicalId" => [resource.LogicalId],
        "Arn" => OfOwn(resource),
        [.. var property, '?'] => resource.MayHave(property) ? resource.TextsAt(property) : [""],
        _ => resource.TextsAt(variable) is { IsEmpty: false } texts ? texts : [StackScope.Anything],
    };

    private bool IsMissing(string variable, StackResource resource) =>
        Place(variable) is null && variable is not ("Name" or "Arn" or "LogicalId") && !variable.EndsWith('?') && !resource.MayHave(variable);

    private static IEnumerable<string> Variables(string template) => Variable().Matches(template).Select(match => match.Groups[1].Value);

    // SubnetId is told by SubnetIds too.
    private static string? PropertyOf(string variable, StackResource resource) =>
        ((string[])[variable, variable + "s"]).FirstOrDefault(resource.MayHave);

    private ImmutableArray<string> Fill(string template, Func<string, ImmutableArray<string>> valuesOf)
    {
        ImmutableArray<string> texts = [""];
        var end = 0;
        foreach (Match match in Variable().Matches(template))
        {
            var literal = template[end..match.Index];
            var name = match.Groups[1].Value;
            ImmutableArray<string> outcomes = Place(name) is { } place ? [place] : valuesOf(name);
            outcomes = outcomes.IsEmpty || texts.Length * outcomes.Length > MostOutcomes ? [StackScope.Anything] : outcomes;
            texts = [.. texts.SelectMany(text => outcomes.Select(outcome => Append(text + literal, outcome)))];
            end = match.Index + match.Length;
        }

        return [.. texts.Select(text => ValuePatterns.Collapse(text + template[end..])).Distinct(StringComparer.Ordinal)];
    }

    // A property may hold the whole ARN. A parameter's name begins with the slash that its ARN has before it, an alias' with "alias/".
    private static string Append(string before, string value)
    {
        var last = before[(before.LastIndexOf(':') + 1)..];
        return IsArn(value) && IsArn(before) ? value
            : last.Length > 0 && value.StartsWith(last, StringComparison.Ordinal) ? before + value[last.Length..]
            : before.EndsWith('/') && value.StartsWith('/') ? before + value[1..]
            : before + value;
    }

    private string? Place(string variable) => variable switch
    {
        "Partition" => scope.Partition,
        "Region" => scope.Region,
        "Account" => scope.AccountId,
        "StackName" => scope.StackName,
        "URLSuffix" => scope.UrlSuffix,
        _ => null,
    };

    private static bool IsPlace(string variable) => variable is "Partition" or "Region" or "Account";

    private static string Pascal(string kind) => string.Concat(kind.Split('-', '_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
