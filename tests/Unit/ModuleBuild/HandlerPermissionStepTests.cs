using System.IO.Compression;
using MlOps.Build.HandlerPermissions;

namespace MlOps.Unit.ModuleBuild;

public sealed class HandlerPermissionStepTests : IDisposable
{
    private const string Queue = """
        {
          "typeName": "AWS::Mail::Queue",
          "properties": { "Name": { "type": "string" }, "Inner": { "type": "object" }, "Arn": { "type": "string" } },
          "primaryIdentifier": [ "/properties/Arn" ],
          "createOnlyProperties": [ "/properties/Name", "/properties/Inner/Kind" ],
          "conditionalCreateOnlyProperties": [ "/properties/Inner" ],
          "tagging": { "taggable": true, "tagOnCreate": false, "tagUpdatable": true, "cloudFormationSystemTags": false, "tagProperty": "/properties/Labels", "permissions": [ "mail:Tag" ] },
          "handlers": {
            "list": { "permissions": [ "mail:ListQueues" ], "handlerSchema": { "properties": {} } },
            "create": { "permissions": [ "Mail:CreateQueue", "mail:tag<Queue>" ], "timeoutInMinutes": 60 }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-schemas-").FullName;

    private string ArchivePath => Path.Combine(_folder, "archive.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_the_registry_says_is_kept_word_for_word()
    {
        Write("aws-mail-queue.json", Queue);

        Pack();

        Assert.Equal(
            "AWS::Mail::Queue\t"
            + """{"identifier":["Arn"],"createOnly":["Name","Inner/Kind"],"conditionalCreateOnly":["Inner"]"""
            + ""","tagging":{"taggable":true,"onCreate":false,"updatable":true,"systemTags":false,"property":"Labels","actions":["mail:Tag"]}"""
            + ""","handlers":{"create":["Mail:CreateQueue","mail:tag<Queue>"],"list":["mail:ListQueues"]}}""" + "\n",
            Entry("AWS-Mail"));
    }

    [Fact]
    public void A_service_is_an_entry_with_a_line_a_type_and_the_source_is_told()
    {
        Write("b.json", """{ "typeName": "AWS::Mail::Stamp", "primaryIdentifier": [ "/properties/Id" ] }""");
        Write("a.json", """{ "typeName": "AWS::Mail::Letter", "primaryIdentifier": [ "/properties/Id" ], "taggable": false }""");
        Write("c.json", """{ "typeName": "AWS::Post::Box", "primaryIdentifier": [ "/properties/Id" ] }""");

        Pack();

        Assert.Equal(["source.json", "AWS-Mail", "AWS-Post"], Entries());
        Assert.Equal(
            """
            AWS::Mail::Letter	{"identifier":["Id"],"tagging":{"taggable":false}}
            AWS::Mail::Stamp	{"identifier":["Id"]}

            """,
            Entry("AWS-Mail"),
            ignoreLineEndingDifferences: true);
        Assert.Equal(
            """{"source":"CloudFormation registry schemas as bundled with pulumi/pulumi-aws-native 0123abc (Apache-2.0), folder aws-cloudformation-schema","date":"2026-08-07"}""",
            Entry("source.json"));
    }

    [Fact]
    public void The_same_schemas_are_the_same_bytes()
    {
        Write("aws-mail-queue.json", Queue);
        Pack();
        var first = File.ReadAllBytes(ArchivePath);

        Pack();

        Assert.Equal(first, File.ReadAllBytes(ArchivePath));
    }

    [Theory]
    [InlineData("""{ "definitions": {} }""", "no typeName")]
    [InlineData("""{ "typeName": "AWS::Mail::Queue", "handlers": { "purge": { "permissions": [] } } }""", "purge")]
    [InlineData("""{ "typeName": "AWS::Mail::Stamp" }""", "second schema of AWS::Mail::Stamp")]
    public void What_the_registry_never_said_before_is_refused(string schema, string complaint)
    {
        Write("a.json", """{ "typeName": "AWS::Mail::Stamp" }""");
        Write("b.json", schema);

        Assert.Contains(complaint, Assert.Throws<InvalidDataException>(Pack).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_no_schemas_is_refused() =>
        Assert.Contains(_folder, Assert.Throws<InvalidDataException>(Pack).Message, StringComparison.Ordinal);

    private void Write(string name, string schema) => File.WriteAllText(Path.Combine(_folder, name), schema);

    private void Pack() => HandlerPermissionArchive.Write(new RegistrySchemaFolder(_folder), "0123abc", new DateOnly(2026, 8, 7), ArchivePath);

    private string[] Entries()
    {
        using var archive = ZipFile.OpenRead(ArchivePath);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private string Entry(string name)
    {
        using var archive = ZipFile.OpenRead(ArchivePath);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
