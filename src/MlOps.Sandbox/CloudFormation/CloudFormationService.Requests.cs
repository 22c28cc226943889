using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What requests say of a deployment: template, parameters, tags and service role.</summary>
internal sealed partial class CloudFormationService
{
    private static (string Body, Template Template) ReadTemplate(ServiceCall call, StackRecord? stack)
    {
        var input = call.Input;
        if (input.Flag("UsePreviousTemplate") && stack?.Deployment is { } deployment)
        {
            return (deployment.TemplateBody, TemplateText.Parse(deployment.TemplateBody));
        }

        if (input.Text("TemplateURL") is { } url)
        {
            var fetched = input.Text("TemplateBody") is null ? TemplateUrl.Fetch(call, url) : throw Refusals.Validation("Either Template URL or Template Body must be specified.");
            return (fetched, TemplateText.Parse(fetched));
        }

        var body = input.Text("TemplateBody") ?? throw Refusals.Validation("Either Template URL or Template Body must be specified.");
        return (body, TemplateText.Read(body));
    }

    private static DeploymentRecord ReadDeployment(ServiceCall call, StackRecord? stack)
    {
        var (body, template) = ReadTemplate(call, stack);
        TemplateLimits.Check(template);
        CheckResourceTypes(call, template);
        var capabilities = call.Input.Texts("Capabilities");
        CheckCapabilities(call, template, capabilities);
        var deployment = new DeploymentRecord
        {
            TemplateBody = body,
            Parameters = new ParameterResolution(call, template, stack?.Deployment).Resolve(),
            Tags = call.Input["Tags"] is null && stack?.Deployment is { } former ? new(former.Tags) : ReadTags(call),
            Capabilities = [.. capabilities],
            NotificationArns = call.Input["NotificationARNs"] is null ? stack?.Deployment?.NotificationArns ?? [] : [.. call.Input.Texts("NotificationARNs")],
            RollbackConfiguration = (call.Input["RollbackConfiguration"] ?? stack?.Deployment?.RollbackConfiguration)?.DeepClone().AsObject() ?? [],
        };
        CheckTransformed(call, stack, template, deployment);
        return deployment;
    }

    /// <summary>
    /// Checks what is known with the parameters: rules, and what transforms make. A change set's transforms run while it is made, so that they
    /// fail the change set.
    /// </summary>
    private static void CheckTransformed(ServiceCall call, StackRecord? stack, Template template, DeploymentRecord deployment)
    {
        var context = new StackReferences(call.World, stack ?? Unmade(call), deployment).Context;
        Refusals.OfTemplate(() => TemplateRules.Check(template, context));
        if (!IsForChangeSet(call) && TemplateTransforms.AreOpen(template))
        {
            var transformed = TemplateText.Transformed(template, context);
            TemplateLimits.Check(transformed);
            CapabilityCheck.OfStack(transformed, deployment.Capabilities);
        }
    }

    private static void CheckCapabilities(ServiceCall call, Template template, IReadOnlyCollection<string> given)
    {
        if (IsForChangeSet(call))
        {
            CapabilityCheck.OfChangeSet(template, given);
        }
        else
        {
            CapabilityCheck.OfStack(template, given);
        }
    }

    private static bool IsForChangeSet(ServiceCall call) => call.Operation == "CreateChangeSet";

    private static Dictionary<string, string> ReadTags(ServiceCall call)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in call.Input.Pairs("Tags"))
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw Refusals.Validation("aws: prefixed tag key names are not allowed for external use.");
            }

            if (!tags.TryAdd(key, value))
            {
                throw Refusals.Validation($"Duplicate tag keys found. Please use unique tag keys: [{key}]");
            }
        }

        return tags.Count <= 50 ? tags : throw Refusals.Constraint("[…]", "tags", "Member must have length less than or equal to 50");
    }

    private static void CheckResourceTypes(ServiceCall call, Template template)
    {
        var allowed = call.Input.Texts("ResourceTypes");
        var foreign = template.Resources.FirstOrDefault(resource => allowed.Count > 0
            && !allowed.Any(pattern => pattern == resource.Type || (pattern.EndsWith('*') && resource.Type.StartsWith(pattern[..^1], StringComparison.Ordinal))));
        if (foreign is not null)
        {
            throw Refusals.Validation($"Resource type {foreign.Type} is not allowed by parameter ResourceTypes [{string.Join(", ", allowed)}]");
        }
    }

    /// <summary>Checks that the caller may hand a service role over, and that CloudFormation can use it.</summary>
    private string? ReadRole(ServiceCall call, StackRecord? stack)
    {
        if ((call.Input.Text("RoleARN") ?? stack?.RoleArn) is not { } role)
        {
            return null;
        }

        if (call.Input.Text("RoleARN") is not null)
        {
            call.Caller.Authorize("iam:PassRole", role, new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = [ResourceWorker.Principal] });
        }

        try
        {
            _host.ServiceRole(role, call.Region);
        }
        catch (ServiceException)
        {
            throw Refusals.Validation($"Role {role} is invalid or cannot be assumed");
        }

        return role;
    }
}
