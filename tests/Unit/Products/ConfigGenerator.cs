using System.Text.Json.Nodes;

namespace MlOps.Unit.Products;

/// <summary>Makes configs of all tiers and sources, valid ones and ones with mistakes. One seed always gives the same configs.</summary>
internal sealed class ConfigGenerator(int seed)
{
    private static readonly string[] Regions = ["us-west-2", "us-east-1", "eu-central-1", "af-south-1", "us-gov-west-1", "eusc-de-east-1", "cn-north-1", "us-iso-east-1"];

    private static readonly string[] Keys =
    [
        "company_name", "company_prefix", "account_id", "tenant_id", "env", "region", "partition", "tier", "use_case", "workload", "source_control",
        "s3_prefix", "connection_arn", "repositories", "branch", "alerts_email", "log_retention_days", "vpc_integration", "vpc_mode", "vpc_source", "vpc_id",
        "subnet_ids", "route_table_ids", "vpc_parameter", "subnets_parameter", "security_group_parameter", "vpc_cidr", "private_dns", "endpoint_policy", "cost_center", "project", "owner", "tags",
        "iam", "permissions_boundary_arn", "path", "extras", "bucket_policy", "topic_policy", "source_trigger", "deploy_role", "ecr_repository", "schedule", "drift", "ignore", "logical_id", "type", "property", "reason", "until", "client", "environment", "ml_product", "useCase", "acount_id", "x",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A config that is right, with some things changed at random.</summary>
    public JsonObject Config(int mutations)
    {
        var config = Right();
        for (var count = 0; count < mutations; count++)
        {
            Mutate(config);
        }

        return config;
    }

    /// <summary>One of some values.</summary>
    public T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>A number from 0 to below a limit.</summary>
    public int Next(int limit) => _random.Next(limit);

    private JsonObject Right()
    {
        var tier = Pick("starter", "professional", "enterprise");
        var root = new JsonObject
        {
            ["client"] = new JsonObject
            {
                ["company_name"] = Pick("TechCorp", "Bücher & Söhne GmbH", "O'Neill: \"ML\""),
                ["company_prefix"] = Pick("techcorp", "a", "b-2", new string('p', 32)),
                ["account_id"] = Pick("123456789012", "000000000001", "012345678901"),
                ["tenant_id"] = Pick("a001", "0000", "1e10", "true", "abcd"),
            },
            ["environment"] = new JsonObject { ["env"] = Pick("dev", "test", "staging", "prod"), ["region"] = Pick(Regions) },
            ["ml_product"] = Product(tier),
            ["tags"] = Tags(),
        };
        if (tier == "enterprise")
        {
            AddEnterprise(root);
        }

        if (Next(3) == 0)
        {
            root["drift"] = Drift();
        }

        if (Next(3) == 0)
        {
            root["extras"] = Extras(tier, (string)root["ml_product"]!["source_control"]!);
        }

        if (Next(4) == 0)
        {
            root["iam"] = new JsonObject { [Pick("permissions_boundary_arn", "path")] = Pick("/ml/", "/ml/churn/", "/aws-service-role/ml/") };
            root["iam"]!["permissions_boundary_arn"] = Pick("arn:aws:iam::123456789012:policy/company/boundary", "arn:aws:iam::aws:policy/PowerUserAccess");
        }

        return root;
    }

    private JsonObject Extras(string tier, string source)
    {
        var extras = new JsonObject { [Pick("bucket_policy", "deploy_role", "ecr_repository")] = Next(2) == 0 };
        if (Next(2) == 0)
        {
            extras["schedule"] = Pick("rate(1 day)", "rate(12 hours)", "cron(0 3 ? * MON-FRI *)", "cron(0/15 3,4 * * ? 2027)");
        }

        if (tier == "enterprise" && Next(2) == 0)
        {
            extras["topic_policy"] = true;
        }

        if (source != "codeconnections" && Next(2) == 0)
        {
            extras["source_trigger"] = true;
        }

        return extras;
    }

    private JsonObject Drift()
    {
        var rule = new JsonObject { ["reason"] = Pick("known", "a: b"), [Pick("logical_id", "type")] = Pick("*Project", "BuildProject") };
        if (Next(2) == 0)
        {
            rule["property"] = Pick("/Environment/*", "/Tags/cost center");
            rule["until"] = Pick("2027-03-31", "2030-01-01");
        }

        return new JsonObject { ["ignore"] = new JsonArray(rule) };
    }

    private JsonObject Product(string tier)
    {
        var product = new JsonObject { ["tier"] = tier, ["use_case"] = Pick("customer-churn", "x", new string('u', 64)) };
        if (Next(2) == 0)
        {
            product["workload"] = Pick("realtime", "batch");
        }

        AddSource(product);
        return product;
    }

    private void AddSource(JsonObject product)
    {
        var source = Pick("codecommit", "s3", "codeconnections");
        product["source_control"] = source;
        switch (source)
        {
            case "s3":
                product["s3_prefix"] = Pick("bucket", "my.bucket-1/a/b", "bucket/a=b");
                break;
            case "codeconnections":
                product["connection_arn"] = "arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef";
                product["repositories"] = new JsonObject { ["model_build"] = "o/build", ["model_deploy"] = "group/sub/deploy" };
                break;
        }
    }

    private JsonObject Tags()
    {
        var tags = new JsonObject { ["cost_center"] = "CC-1", ["project"] = "churn 2", ["owner"] = "ml@example.com" };
        if (Next(3) == 0)
        {
            tags["Größe"] = "groß";
        }

        return tags;
    }

    private void AddEnterprise(JsonObject root)
    {
        Place(root)["alerts_email"] = "alerts@example.com";
        Place(root)["vpc_integration"] = Vpc();
        if (Next(2) == 0)
        {
            Place(root)["log_retention_days"] = Pick(90, 365, 3653);
        }
    }

    private JsonObject Place(JsonObject root) => Next(2) == 0 ? root : root["ml_product"]!.AsObject();

    private JsonObject Vpc()
    {
        var vpc = new JsonObject { ["vpc_mode"] = Pick("standalone", "sgprov"), ["vpc_source"] = Pick("ssm", "direct") };
        if ((string?)vpc["vpc_source"] == "direct")
        {
            vpc["vpc_id"] = "vpc-01234567";
            vpc["subnet_ids"] = new JsonArray("subnet-01234567", "subnet-89abcdef");
        }
        else if (Next(2) == 0)
        {
            vpc["vpc_parameter"] = "/vpc/x/VPCId";
        }

        if (Next(2) == 0)
        {
            vpc["route_table_ids"] = new JsonArray("rtb-0123456789abcdef0");
        }

        if (Next(2) == 0)
        {
            vpc["private_dns"] = Next(2) == 0 ? JsonValue.Create(Next(2) == 0) : "auto";
        }

        if (Next(2) == 0)
        {
            vpc["endpoint_policy"] = Pick("open", "product");
        }

        if ((string?)vpc["vpc_mode"] == "standalone" && Next(2) == 0)
        {
            vpc["vpc_cidr"] = "10.20.0.0/16";
        }

        return vpc;
    }

    private void Mutate(JsonObject root)
    {
        var target = PickObject(root);
        switch (Next(5))
        {
            case 0 when target.Count > 0:
                target.Remove(target.ElementAt(Next(target.Count)).Key);
                break;
            case 1 when target.Count > 0:
                target[target.ElementAt(Next(target.Count)).Key] = Value();
                break;
            case 2:
                target[Pick(Keys)] = Value();
                break;
            case 3:
                target[Pick(Keys)] = PickObject(Right()).DeepClone();
                break;
            default:
                (root["ml_product"] as JsonObject)?["tier"] = Pick("starter", "professional", "enterprise", "gold");
                break;
        }
    }

    private JsonObject PickObject(JsonObject root)
    {
        var current = root;
        while (Next(4) != 0 && current.Select(entry => entry.Value).OfType<JsonObject>().ToList() is { Count: > 0 } inner)
        {
            current = inner[Next(inner.Count)];
        }

        return current;
    }

    private JsonNode? Value() => Next(16) switch
    {
        0 => null,
        1 => 42,
        2 => true,
        3 => "",
        4 => new JsonArray("a", "b"),
        5 => new JsonObject(),
        6 => new string('x', 300),
        7 => "UPPER CASE",
        8 => "starter",
        9 => "s3",
        10 => "direct",
        11 => "a;b",
        12 => 365,
        13 => 100,
        14 => new JsonArray("subnet-01234567", "subnet-01234567"),
        _ => "fine",
    };
}

