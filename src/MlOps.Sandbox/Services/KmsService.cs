using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// Key Management Service. A key is deleted by scheduling: until then it cannot be used, and its deletion can be cancelled. An alias is free
/// at once. Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html.
/// </summary>
internal sealed class KmsService : AwsService
{
    /// <summary>Makes the service.</summary>
    public KmsService()
        : base("kms")
    {
        On("CreateKey", CreateKey);
        On("DescribeKey", call => new JsonObject { ["KeyMetadata"] = Describe(Key(call, "DescribeKey")) });
        On("ListKeys", ListKeys);
        On("ListAliases", ListAliases);
        On("CreateAlias", CreateAlias);
        On("DeleteAlias", DeleteAlias);
        On("ScheduleKeyDeletion", ScheduleKeyDeletion);
        On("CancelKeyDeletion", CancelKeyDeletion);
        On("DisableKey", call => Usable(call, "DisableKey").Properties["Enabled"] = false);
        On("EnableKey", call => Usable(call, "EnableKey").Properties["Enabled"] = true);
        On("GetKeyPolicy", call => new JsonObject { ["Policy"] = Key(call, "GetKeyPolicy").Properties["KeyPolicy"]!.ToJsonString(), ["PolicyName"] = "default" });
        On("PutKeyPolicy", PutKeyPolicy);
        On("GetKeyRotationStatus", call => new JsonObject { ["KeyRotationEnabled"] = Key(call, "GetKeyRotationStatus").Properties.Flag("EnableKeyRotation") });
        On("EnableKeyRotation", call => Usable(call, "EnableKeyRotation").Properties["EnableKeyRotation"] = true);
        On("DisableKeyRotation", call => Usable(call, "DisableKeyRotation").Properties["EnableKeyRotation"] = false);
        On("TagResource", call => TagList.Set(Key(call, "TagResource").Properties, Tags(call)));
        On("UntagResource", call => TagList.Remove(Key(call, "UntagResource").Properties, call.Input.Texts("TagKeys")));
        On("ListResourceTags", ListResourceTags);
    }

    private static IEnumerable<KeyValuePair<string, string>> Tags(ServiceCall call) =>
        call.Input.Items("Tags").Select(tag => KeyValuePair.Create(tag["TagKey"]!.GetValue<string>(), tag["TagValue"]?.GetValue<string>() ?? string.Empty));

    private static LiveResource Key(ServiceCall call, string operation)
    {
        var reference = call.Input.Required("KeyId");
        var key = KmsKeys.Find(call.World, call.AccountId, call.Region, reference);
        var arn = key?.Properties.Text("Arn") ?? (reference.StartsWith("arn:", StringComparison.Ordinal) ? reference : call.Arn("kms", reference.StartsWith("alias/", StringComparison.Ordinal) ? reference : $"key/{reference}"));
        if (key is null)
        {
            call.Caller.Authorize($"kms:{operation}", arn);
            var what = reference.Contains("alias/", StringComparison.Ordinal) ? "Alias" : "Key";
            throw new ServiceException("NotFoundException", what == "Alias" ? $"Alias {arn} is not found." : $"Key '{arn}' does not exist");
        }

        Authorize(call, operation, key);
        return key;
    }

    /// <summary>A key's own policy must let the caller in, or the caller's account.</summary>
    private static void Authorize(ServiceCall call, string operation, LiveResource key)
    {
        // A key without a policy lets nobody in.
        var policy = new NamedPolicy("key policy", key.Properties["KeyPolicy"] is { } document ? PolicyDocument.Parse(document) : new PolicyDocument());
        var context = new RequestKeys().ResourceTags(key.Properties.Pairs("Tags")).Set("kms:CallerAccount", call.AccountId);
        call.Caller.Authorize($"kms:{operation}", key.Properties.Text("Arn")!, context, policy, key.AccountId);
    }

    private static LiveResource Usable(ServiceCall call, string operation)
    {
        var key = Key(call, operation);
        return KmsKeys.IsPendingDeletion(key)
            ? throw new ServiceException("KMSInvalidStateException", $"{key.Properties.Text("Arn")} is pending deletion.")
            : key;
    }

    private static JsonObject CreateKey(ServiceCall call)
    {
        call.Caller.Authorize("kms:CreateKey", "*", new RequestKeys().RequestTags(Tags(call)));
        var id = Guid.NewGuid().ToString();
        var properties = new JsonObject
        {
            ["KeyId"] = id,
            ["Arn"] = call.Arn("kms", $"key/{id}"),
            ["Enabled"] = true,
            ["KeyPolicy"] = call.Input.Text("Policy") is { } policy ? ReadPolicy(policy) : DefaultPolicy(call),
        };
        if (call.Input.Text("Description") is { } description)
        {
            properties["Description"] = description;
        }

        TagList.Set(properties, Tags(call));
        var key = call.Create(KmsKeys.Type, id, properties);
        key.Contents["KeyState"] = "Enabled";
        return new JsonObject { ["KeyMetadata"] = Describe(key) };
    }

    private static JsonNode ReadPolicy(string text)
    {
        try
        {
            PolicyDocument.Parse(text);
            return JsonNode.Parse(text)!;
        }
        catch (MlOpsException)
        {
            throw new ServiceException("MalformedPolicyDocumentException", "The new key policy is malformed.");
        }
    }

    private static JsonObject DefaultPolicy(ServiceCall call) => new()
    {
        ["Version"] = PolicyDocument.CurrentVersion,
        ["Id"] = "key-default-1",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = "Enable IAM User Permissions",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = $"arn:{call.Partition}:iam::{call.AccountId}:root" },
            ["Action"] = "kms:*",
            ["Resource"] = "*",
        }),
    };

    private static JsonObject Describe(LiveResource key)
    {
        var metadata = new JsonObject
        {
            ["AWSAccountId"] = key.AccountId,
            ["KeyId"] = key.Id,
            ["Arn"] = key.Properties.Text("Arn"),
            ["CreationDate"] = key.Date(),
            ["Enabled"] = KmsKeys.State(key) == "Enabled",
            ["Description"] = key.Properties.Text("Description") ?? string.Empty,
            ["KeyUsage"] = key.Properties.Text("KeyUsage") ?? "ENCRYPT_DECRYPT",
            ["KeyState"] = KmsKeys.State(key),
            ["Origin"] = "AWS_KMS",
            ["KeyManager"] = "CUSTOMER",
            ["KeySpec"] = key.Properties.Text("KeySpec") ?? "SYMMETRIC_DEFAULT",
            ["EncryptionAlgorithms"] = new JsonArray("SYMMETRIC_DEFAULT"),
            ["MultiRegion"] = key.Properties.Flag("MultiRegion"),
        };
        return metadata.With("DeletionDate", KmsKeys.IsPendingDeletion(key) ? key.Contents.Text("DeletionDate") : null);
    }

    private static JsonObject ListKeys(ServiceCall call)
    {
        call.Caller.Authorize("kms:ListKeys", "*");
        var keys = call.All(KmsKeys.Type).Where(key => KmsKeys.Find(call.World, key.AccountId, key.Region, key.Id) is not null);
        return Listing(call, "Keys", keys, key => new JsonObject { ["KeyId"] = key.Id, ["KeyArn"] = key.Properties.Text("Arn") });
    }

    private static JsonObject ListAliases(ServiceCall call)
    {
        call.Caller.Authorize("kms:ListAliases", "*");
        var keyId = call.Input.Text("KeyId");
        var aliases = call.All(KmsKeys.AliasType).Where(alias => keyId is null
            || KmsKeys.Find(call.World, call.AccountId, call.Region, keyId)?.Id == KmsKeys.Find(call.World, call.AccountId, call.Region, alias.Id)?.Id);
        return Listing(call, "Aliases", aliases, alias => new JsonObject
        {
            ["AliasName"] = alias.Id,
            ["AliasArn"] = call.Arn("kms", alias.Id),
            ["TargetKeyId"] = KmsKeys.Find(call.World, call.AccountId, call.Region, alias.Id)?.Id,
            ["CreationDate"] = alias.Date(),
            ["LastUpdatedDate"] = alias.Date(),
        });
    }

    private static JsonObject Listing(ServiceCall call, string member, IEnumerable<LiveResource> resources, Func<LiveResource, JsonObject> write)
    {
        var page = Page.Of(resources, call.Input.Text("Marker"), call.Input.Number("Limit") ?? 50, () => new ServiceException("InvalidMarkerException", "The marker is not valid."));
        return new JsonObject
        {
            [member] = page.Items.Select(resource => (JsonNode?)write(resource)).ToJsonArray(),
            ["Truncated"] = page.NextToken is not null,
        }.With("NextMarker", page.NextToken);
    }

    private static void CreateAlias(ServiceCall call)
    {
        var name = call.Input.Required("AliasName");

        // Authorized on both the alias and the key. Source: the service authorization reference of KMS.
        call.Caller.Authorize("kms:CreateAlias", call.Arn("kms", name));
        call.Input["KeyId"] = call.Input.Required("TargetKeyId");
        var key = Usable(call, "CreateAlias");
        if (call.Find(KmsKeys.AliasType, name) is not null)
        {
            throw new ServiceException("AlreadyExistsException", $"An alias with the name {call.Arn("kms", name)} already exists");
        }

        call.Create(KmsKeys.AliasType, name, new JsonObject { ["AliasName"] = name, ["TargetKeyId"] = key.Id });
    }

    private static void DeleteAlias(ServiceCall call)
    {
        var name = call.Input.Required("AliasName");
        call.Caller.Authorize("kms:DeleteAlias", call.Arn("kms", name));
        var alias = call.Find(KmsKeys.AliasType, name)
            ?? throw new ServiceException("NotFoundException", $"Alias {call.Arn("kms", name)} is not found.");
        if (KmsKeys.Find(call.World, call.AccountId, call.Region, name) is { } key)
        {
            Authorize(call, "DeleteAlias", key);
        }

        call.Delete(alias);
    }

    private static JsonObject ScheduleKeyDeletion(ServiceCall call)
    {
        var days = call.Input.Number("PendingWindowInDays") ?? 30;
        if (days is < 7 or > 30)
        {
            throw new ServiceException("ValidationException", $"1 validation error detected: Value '{days}' at 'pendingWindowInDays' failed to satisfy constraint: Member must have value between 7 and 30");
        }

        var key = Usable(call, "ScheduleKeyDeletion");
        key.Contents["KeyState"] = KmsKeys.PendingDeletion;
        key.Contents["DeletionDate"] = call.World.Time.GetUtcNow().AddDays(days).ToString("O", CultureInfo.InvariantCulture);
        key.Properties["Enabled"] = false;
        return new JsonObject
        {
            ["KeyId"] = key.Properties.Text("Arn"),
            ["DeletionDate"] = key.Contents.Text("DeletionDate"),
            ["KeyState"] = KmsKeys.PendingDeletion,
            ["PendingWindowInDays"] = days,
        };
    }

    private static JsonObject CancelKeyDeletion(ServiceCall call)
    {
        var key = Key(call, "CancelKeyDeletion");
        if (!KmsKeys.IsPendingDeletion(key))
        {
            throw new ServiceException("KMSInvalidStateException", $"{key.Properties.Text("Arn")} is not pending deletion.");
        }

        // The key comes back disabled. Source: the API reference of CancelKeyDeletion.
        key.Contents["KeyState"] = "Disabled";
        key.Contents.Remove("DeletionDate");
        key.Properties["Enabled"] = false;
        return new JsonObject { ["KeyId"] = key.Properties.Text("Arn") };
    }

    private static void PutKeyPolicy(ServiceCall call) => Usable(call, "PutKeyPolicy").Properties["KeyPolicy"] = ReadPolicy(call.Input.Required("Policy"));

    private static JsonObject ListResourceTags(ServiceCall call) => new()
    {
        ["Tags"] = Key(call, "ListResourceTags").Properties.Pairs("Tags").Select(tag => (JsonNode?)new JsonObject { ["TagKey"] = tag.Key, ["TagValue"] = tag.Value }).ToJsonArray(),
        ["Truncated"] = false,
    };
}
