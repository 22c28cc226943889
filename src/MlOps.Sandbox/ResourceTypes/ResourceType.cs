using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// What CloudFormation does with a resource of one type: it names it, makes it, reads it, changes it and deletes it in the account. Types
/// with behaviour of their own override the hooks.
/// </summary>
/// <param name="facts">What the documentation says about the type.</param>
internal class ResourceType(ResourceTypeFacts facts)
{
    /// <summary>What the documentation says about the type.</summary>
    public ResourceTypeFacts Facts { get; } = facts;

    /// <summary>Where resources of the type are kept.</summary>
    public string RegionOf(string region) => Facts.IsGlobal ? ResourceStore.Global : region;

    /// <summary>The resource behind a physical id; null where there is none any more.</summary>
    public virtual LiveResource? Find(ResourceContext context, string physicalId) =>
        context.World.Resources.Find(context.AccountId, RegionOf(context.Region), Facts.Type, physicalId);

    /// <summary>The resource that has the name or id which these properties would give a new one; null where that is free.</summary>
    public virtual LiveResource? FindConflict(ResourceContext context, JsonObject properties)
    {
        if (Facts.NameProperty is not { } name || properties[name] is not { } given)
        {
            return null;
        }

        return context.World.Resources.OfType(context.AccountId, RegionOf(context.Region), Facts.Type)
            .FirstOrDefault(live => live.Properties[name]?.ToString() == given.ToString());
    }

    /// <summary>Makes a resource.</summary>
    /// <exception cref="ServiceException">Where the service refuses.</exception>
    public LiveResource Create(ResourceContext context, JsonObject properties)
    {
        var own = properties.DeepClone().AsObject();
        GiveName(context, own);
        if (FindConflict(context, own) is not null)
        {
            throw AlreadyExists(own);
        }

        CheckCreate(context, own);
        GiveTags(context, own);
        Prepare(context, own);
        SetAttributes(context, own);
        var id = new PropertyText(context, own).Fill(Facts.Id);
        var live = new LiveResource
        {
            AccountId = context.AccountId,
            Region = RegionOf(context.Region),
            Type = Facts.Type,
            Id = id,
            Properties = own,
            Created = context.Now,
        };
        context.World.Resources.Add(live);
        OnCreated(context, live);
        return live;
    }

    /// <summary>Changes a resource in place: properties that are set are written, properties that are set no more go back to their defaults.</summary>
    /// <param name="context">Where and for whom.</param>
    /// <param name="live">The resource.</param>
    /// <param name="before">The properties that CloudFormation wrote last.</param>
    /// <param name="after">The properties to write.</param>
    /// <exception cref="ServiceException">Where the service refuses.</exception>
    public void Update(ResourceContext context, LiveResource live, JsonObject before, JsonObject after)
    {
        CheckUpdate(context, live, after);
        foreach (var (name, _) in before.Where(property => !after.ContainsKey(property.Key) && property.Key != Facts.NameProperty).ToList())
        {
            live.Properties.Remove(name);
        }

        foreach (var (name, value) in after.Where(property => property.Key != Facts.TagsProperty))
        {
            live.Properties[name] = value?.DeepClone();
        }

        UpdateTags(context, live, before, after);
        Prepare(context, live.Properties);
        SetAttributes(context, live.Properties);
        OnUpdated(context, live, before);
    }

    /// <summary>Deletes a resource.</summary>
    /// <exception cref="ServiceException">Where the service refuses.</exception>
    public void Delete(ResourceContext context, LiveResource live)
    {
        CheckDelete(context, live);
        if (!IsKeptOnDelete)
        {
            context.World.Resources.Remove(live);
        }

        OnDeleted(context, live);
    }

    /// <summary>The properties that the type's read handler returns: tags of the stack and of AWS left out.</summary>
    public virtual JsonObject Read(ResourceContext context, LiveResource live)
    {
        var properties = live.Properties.DeepClone().AsObject();
        if (Facts.TagsProperty is { } name && properties[name] is { } tags)
        {
            var own = Tags.Read(tags).Where(tag => !tag.Key.StartsWith(Tags.SystemPrefix, StringComparison.Ordinal)).ToList();
            properties[name] = Tags.Write(own, tags is JsonObject);
        }

        return properties;
    }

    /// <summary>What <c>Ref</c> returns.</summary>
    public virtual string Ref(ResourceContext context, LiveResource live) => live.Id;

    /// <summary>What <c>Fn::GetAtt</c> returns; null where the type has no such attribute.</summary>
    public virtual JsonNode? Attribute(LiveResource live, string name)
    {
        if (!Facts.Schema.Attributes.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        JsonNode? value = live.Properties;
        foreach (var part in name.Split('.'))
        {
            value = (value as JsonObject)?[part];
        }

        return value?.DeepClone();
    }

    /// <summary>Whether the delete handler leaves a call out, as the resource is.</summary>
    public virtual bool SkipsOnDelete(LiveResource live, string action) => false;

    /// <summary>Whether a deleted resource stays in the account for a while.</summary>
    protected virtual bool IsKeptOnDelete => false;

    /// <summary>Refuses what the service would refuse to make.</summary>
    protected virtual void CheckCreate(ResourceContext context, JsonObject properties)
    {
    }

    /// <summary>Sets what the service sets by itself.</summary>
    protected virtual void Prepare(ResourceContext context, JsonObject properties)
    {
    }

    /// <summary>Does what making one does besides.</summary>
    protected virtual void OnCreated(ResourceContext context, LiveResource live)
    {
    }

    /// <summary>Refuses what the service would refuse to change.</summary>
    protected virtual void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties)
    {
    }

    /// <summary>Does what changing one does besides.</summary>
    protected virtual void OnUpdated(ResourceContext context, LiveResource live, JsonObject before)
    {
    }

    /// <summary>Refuses what the service would refuse to delete.</summary>
    protected virtual void CheckDelete(ResourceContext context, LiveResource live)
    {
    }

    /// <summary>Does what deleting one does besides.</summary>
    protected virtual void OnDeleted(ResourceContext context, LiveResource live)
    {
    }

    /// <summary>The refusal of a name that is taken.</summary>
    protected virtual ServiceException AlreadyExists(JsonObject properties) =>
        new("AlreadyExists", $"Resource of type '{Facts.Type}' with identifier '{properties[Facts.NameProperty!]}' already exists.", 409);

    private void GiveName(ResourceContext context, JsonObject properties)
    {
        if (Facts.NameProperty is not { } name || properties.ContainsKey(name))
        {
            return;
        }

        var suffix = context.Ids.Letters(12);
        var room = Facts.NameLength - suffix.Length - 1;
        var stem = $"{context.StackName}-{context.LogicalId}";
        var generated = $"{(stem.Length > room ? stem[..room] : stem)}-{suffix}";
        properties[name] = Facts.IsLowerCase ? generated.ToLowerInvariant() : generated;
    }

    private void SetAttributes(ResourceContext context, JsonObject properties)
    {
        foreach (var (name, text) in Facts.Attributes)
        {
            properties[name] = new PropertyText(context, properties).Fill(text);
        }
    }

    private void GiveTags(ResourceContext context, JsonObject properties)
    {
        if (Facts.TagsProperty is not { } name)
        {
            return;
        }

        var tags = new Dictionary<string, string>(context.StackTags, StringComparer.Ordinal);
        foreach (var (key, value) in Tags.Read(properties[name]))
        {
            tags[key] = value;
        }

        tags["aws:cloudformation:stack-name"] = context.StackName;
        tags["aws:cloudformation:stack-id"] = context.StackId;
        tags["aws:cloudformation:logical-id"] = context.LogicalId;
        properties[name] = Tags.Write(tags, TagsAreMap);
    }

    private void UpdateTags(ResourceContext context, LiveResource live, JsonObject before, JsonObject after)
    {
        if (Facts.TagsProperty is not { } name)
        {
            return;
        }

        var tags = Tags.Read(live.Properties[name]);
        foreach (var key in context.StackTagsBefore.Keys.Concat(Tags.Read(before[name]).Keys))
        {
            tags.Remove(key);
        }

        foreach (var (key, value) in context.StackTags.Concat(Tags.Read(after[name])))
        {
            tags[key] = value;
        }

        live.Properties[name] = Tags.Write(tags, TagsAreMap);
    }

    private bool TagsAreMap => Facts.Schema.Tags == TagShape.Map;
}
