using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Policies of roles, users and groups; boundaries and tags of roles and users.</content>
internal sealed partial class IamService
{
    private void AddEntityPolicies(IamEntityKind kind)
    {
        On($"Put{kind.Name}Policy", call => PutInline(call, kind));
        On($"Get{kind.Name}Policy", call => GetInline(call, kind));
        On($"Delete{kind.Name}Policy", call => DeleteInline(call, kind));
        On($"List{kind.Name}Policies", call => ListInline(call, kind));
        On($"Attach{kind.Name}Policy", call => Attach(call, kind, _faults.NewPolicyDelay));
        On($"Detach{kind.Name}Policy", call => Detach(call, kind));
        On($"ListAttached{kind.Name}Policies", call => ListAttached(call, kind));
    }

    private void AddBoundariesAndTags(IamEntityKind kind)
    {
        On($"Put{kind.Name}PermissionsBoundary", call => PutBoundary(call, kind));
        On($"Delete{kind.Name}PermissionsBoundary", call => DeleteBoundary(call, kind));
        On($"Tag{kind.Name}", call => Tag(call, kind));
        On($"Untag{kind.Name}", call => Untag(call, kind));
        On($"List{kind.Name}Tags", call => ListTags(call, kind));
    }

    private static LiveResource Authorized(ServiceCall call, IamEntityKind kind, string operation, RequestKeys? keys = null)
    {
        var entity = call.World.Resources.Find(call.AccountId, ResourceStore.Global, kind.Type, call.Input.Required(kind.NameMember));
        keys ??= [];
        if (entity is not null)
        {
            keys.Set("iam:PermissionsBoundary", entity.Properties.Text("PermissionsBoundary")).ResourceTags(entity.Properties.Pairs("Tags"), "iam");
        }

        call.Caller.Authorize($"iam:{operation}", kind.Arn(call), keys);
        return kind.Find(call);
    }

    private static JsonArray List(JsonObject properties, string member)
    {
        if (properties[member] is JsonArray list)
        {
            return list;
        }

        var empty = new JsonArray();
        properties[member] = empty;
        return empty;
    }

    private static JsonObject? FindInline(LiveResource entity, string name) =>
        entity.Properties.Items("Policies").FirstOrDefault(policy => policy["PolicyName"]!.GetValue<string>() == name)?.AsObject();

    private static ServiceException NoInline(IamEntityKind kind, string name) =>
        NoSuchEntity($"The {kind.Name.ToLowerInvariant()} policy with name {name} cannot be found.");

    private static void PutInline(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"Put{kind.Name}Policy");
        var name = call.Input.Required("PolicyName");
        var document = ReadPolicy(call.Input.Required("PolicyDocument"));
        var others = entity.Properties.Items("Policies").Where(policy => policy["PolicyName"]!.GetValue<string>() != name);
        if (others.Sum(policy => Size(policy["PolicyDocument"]!)) + Size(document) > kind.InlineBytes)
        {
            throw LimitExceeded($"Maximum policy size of {kind.InlineBytes} bytes exceeded for {kind.Name.ToLowerInvariant()} {entity.Id}");
        }

        if (FindInline(entity, name) is { } known)
        {
            known["PolicyDocument"] = document;
        }
        else
        {
            List(entity.Properties, "Policies").Add(new JsonObject { ["PolicyName"] = name, ["PolicyDocument"] = document });
        }
    }

    private static JsonObject GetInline(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"Get{kind.Name}Policy");
        var name = call.Input.Required("PolicyName");
        var policy = FindInline(entity, name) ?? throw NoInline(kind, name);
        return new JsonObject
        {
            [kind.NameMember] = entity.Id,
            ["PolicyName"] = name,
            ["PolicyDocument"] = Encode(policy["PolicyDocument"]!),
        };
    }

    private static void DeleteInline(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"Delete{kind.Name}Policy");
        var name = call.Input.Required("PolicyName");
        var policies = List(entity.Properties, "Policies");
        policies.Remove(FindInline(entity, name) ?? throw NoInline(kind, name));
        RemoveIfEmpty(entity.Properties, "Policies");
    }

    private static JsonObject ListInline(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"List{kind.Name}Policies");
        return Paged(call, "PolicyNames", entity.Properties.Items("Policies"), policy => policy["PolicyName"]!.DeepClone());
    }

    private static void Attach(ServiceCall call, IamEntityKind kind, TimeSpan newPolicyDelay)
    {
        var arn = call.Input.Required("PolicyArn");
        var entity = Authorized(call, kind, $"Attach{kind.Name}Policy", new RequestKeys().Set("iam:PolicyARN", arn));
        var isTooNew = call.World.Resources.Find(call.AccountId, ResourceStore.Global, PolicyType, arn) is { } policy && call.World.Time.GetUtcNow() < policy.Created + newPolicyDelay;
        if (isTooNew || !IsAttachable(call.World, arn))
        {
            throw NoSuchEntity($"Policy {arn} does not exist or is not attachable.");
        }

        var attached = List(entity.Properties, "ManagedPolicyArns");
        if (attached.Any(known => known!.GetValue<string>() == arn))
        {
            return;
        }

        if (attached.Count >= AttachedPolicies)
        {
            throw LimitExceeded($"Cannot exceed quota for PoliciesPer{kind.Name}: {AttachedPolicies}");
        }

        attached.Add(arn);
    }

    private static void Detach(ServiceCall call, IamEntityKind kind)
    {
        var arn = call.Input.Required("PolicyArn");
        var entity = Authorized(call, kind, $"Detach{kind.Name}Policy", new RequestKeys().Set("iam:PolicyARN", arn));
        var attached = List(entity.Properties, "ManagedPolicyArns");
        attached.Remove(attached.FirstOrDefault(known => known!.GetValue<string>() == arn) ?? throw NoSuchEntity($"Policy {arn} was not found."));
        RemoveIfEmpty(entity.Properties, "ManagedPolicyArns");
    }

    private static JsonObject ListAttached(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"ListAttached{kind.Name}Policies");
        return Paged(call, "AttachedPolicies", entity.Properties.Texts("ManagedPolicyArns"), arn => new JsonObject
        {
            ["PolicyName"] = arn[(arn.LastIndexOf('/') + 1)..],
            ["PolicyArn"] = arn,
        });
    }

    private static void PutBoundary(ServiceCall call, IamEntityKind kind)
    {
        var boundary = call.Input.Required("PermissionsBoundary");
        call.Caller.Authorize($"iam:Put{kind.Name}PermissionsBoundary", kind.Arn(call), new RequestKeys().Set("iam:PermissionsBoundary", boundary));
        var entity = kind.Find(call);
        CheckBoundary(call, boundary);
        entity.Properties["PermissionsBoundary"] = boundary;
    }

    private static void DeleteBoundary(ServiceCall call, IamEntityKind kind)
    {
        var entity = Authorized(call, kind, $"Delete{kind.Name}PermissionsBoundary");
        if (!entity.Properties.Remove("PermissionsBoundary"))
        {
            throw NoSuchEntity($"The {kind.Name.ToLowerInvariant()} {entity.Id} does not have a permissions boundary attached.");
        }
    }

    private static void Tag(ServiceCall call, IamEntityKind kind)
    {
        var tags = call.Input.Pairs("Tags");
        TagList.Set(Authorized(call, kind, $"Tag{kind.Name}", new RequestKeys().RequestTags(tags)).Properties, tags);
    }

    private static void Untag(ServiceCall call, IamEntityKind kind)
    {
        var keys = call.Input.Texts("TagKeys");
        TagList.Remove(Authorized(call, kind, $"Untag{kind.Name}", new RequestKeys { ["aws:TagKeys"] = keys }).Properties, keys);
    }

    private static JsonObject ListTags(ServiceCall call, IamEntityKind kind) => new()
    {
        ["Tags"] = TagList.Copy(Authorized(call, kind, $"List{kind.Name}Tags").Properties),
        ["IsTruncated"] = false,
    };

    private static void RemoveIfEmpty(JsonObject properties, string member)
    {
        if (properties[member] is JsonArray { Count: 0 })
        {
            properties.Remove(member);
        }
    }

    /// <summary>Policies of AWS's own are all taken to exist; the sandbox knows what AdministratorAccess says, the others grant nothing.</summary>
    private static bool IsAttachable(World world, string arn) =>
        arn.Contains(":iam::aws:policy/", StringComparison.Ordinal) || PrincipalPolicies.Managed(world, arn) is not null;
}
