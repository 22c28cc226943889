using System.Text.Json.Nodes;
using MlOps.Iam.CloudTrail;

namespace MlOps.Unit.Iam.CloudTrail;

public sealed class TrailFileTests : IDisposable
{
    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("delivered.json")]
    [InlineData("delivered.json.gz")]
    [InlineData("indented.json")]
    [InlineData("looked-up.json")]
    [InlineData("lines.jsonl")]
    [InlineData("exported.gz")]
    [InlineData("filtered.json")]
    [InlineData("list.json")]
    public void Events_are_read_in_every_form_that_AWS_gives_them_in(string name)
    {
        JsonObject[] calls = [Events.Of("s3", "GetBucketAcl"), Events.Of("iam", "GetRole"), Events.Of("ec2", "StopInstances")];
        var path = _folder.Write(name, name switch
        {
            "indented.json" => JsonNode.Parse(Events.Delivered(calls))!.ToJsonString(new() { WriteIndented = true }),
            "looked-up.json" => new JsonObject
            {
                ["Events"] = new JsonArray([.. calls.Select(call => new JsonObject { ["EventId"] = "1", ["EventName"] = (string?)call["eventName"], ["Resources"] = new JsonArray(), ["CloudTrailEvent"] = call.ToJsonString() })]),
                ["NextToken"] = "more",
            }.ToJsonString(),
            "lines.jsonl" => string.Join('\n', calls.Select(call => call.ToJsonString())) + "\n",
            "exported.gz" => string.Join('\n', calls.Select(call => $"2026-03-06T21:01:59.000Z {call.ToJsonString()}")),
            "filtered.json" => new JsonObject { ["events"] = new JsonArray([.. calls.Select(call => new JsonObject { ["logStreamName"] = "x", ["message"] = call.ToJsonString() })]) }.ToJsonString(),
            "list.json" => new JsonArray([.. calls]).ToJsonString(),
            _ => Events.Delivered(calls),
        });

        var read = TrailFile.Read(path).ToList();

        Assert.Equal(["s3:GetBucketAcl", "iam:GetRole", "ec2:StopInstances"], read.Select(call => $"{call.Service}:{call.Name}"));
        Assert.All(read, call => Assert.Equal((Events.Alice, "us-west-2", new DateTimeOffset(2026, 3, 6, 21, 1, 59, TimeSpan.Zero)), (call.Caller, call.Region, call.Time)));
    }

    [Fact]
    public void A_file_with_more_than_is_in_memory_at_a_time_loses_nothing()
    {
        var calls = Enumerable.Range(0, 700).Select(number => Events.Of("s3", "GetBucketAcl", $$"""{ "bucketName": "bucket-{{number}}", "padding": "{{new string('x', number * 400 % 90_000)}}" }""")).ToArray();

        var read = TrailFile.Read(_folder.Write("large.json.gz", Events.Delivered(calls))).ToList();

        Assert.Equal(Enumerable.Range(0, 700).Select(number => $"bucket-{number}"), read.Select(call => call.Parameters.GetProperty("bucketName").GetString()));
    }

    [Fact]
    public void What_comes_after_the_list_of_events_is_passed_over_and_so_is_what_comes_before()
    {
        var path = _folder.Write("around.json", """{"before":{"Records":[1,2]},"Records":[""" + Events.Of("s3", "GetBucketAcl").ToJsonString() + """],"after":[{"Records":[3]}]}""");

        Assert.Equal("GetBucketAcl", Assert.Single(TrailFile.Read(path)).Name);
    }

    [Theory]
    [InlineData("{\"Records\":[\n{\"eventName\": }]}", "line 2, column 15")]
    [InlineData("{\"Records\":[\n{\"eventName\": \"x\"", "line 2")]
    [InlineData("{\"Records\":[{\"eventName\":\"GetRole\"}]}", "event 1: it has no eventSource")]
    [InlineData("{\"Records\":[5]}", "something else than events")]
    [InlineData("{\"Version\":\"2012-10-17\",\"Statement\":[]}", "neither Records nor Events")]
    [InlineData("{\"Events\":[{\"CloudTrailEvent\":\"{\"}]}", "event 1: the event in it is not well-formed JSON")]
    [InlineData("", "line 1")]
    public void What_is_no_log_is_refused_with_the_place(string text, string place)
    {
        var path = _folder.Write("bad.json", text);

        var error = Assert.Throws<MlOpsException>(() => TrailFile.Read(path).ToList());

        Assert.Equal(("TrailInvalid", path), (error.Id, error.Resource));
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_event_is_named()
    {
        var path = _folder.Write("lines.jsonl", Events.Of("s3", "GetBucketAcl").ToJsonString() + "\n{\"eventName\n");

        Assert.Contains("line 2", Assert.Throws<MlOpsException>(() => TrailFile.Read(path).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_refused()
    {
        var whole = _folder.Write("whole.json.gz", Events.Delivered([.. Enumerable.Range(0, 200).Select(number => Events.Of("s3", "GetBucketAcl", $$"""{ "bucketName": "{{Guid.NewGuid()}}-{{number}}" }"""))]));
        var path = Path.Combine(_folder.Path, "cut.json.gz");
        File.WriteAllBytes(path, File.ReadAllBytes(whole)[..2000]);

        Assert.Equal("TrailInvalid", Assert.Throws<MlOpsException>(() => TrailFile.Read(path).ToList()).Id);
    }

    [Fact]
    public void A_folder_is_all_logs_in_it_and_in_its_folders()
    {
        _folder.Write("2026/03/06/a.json.gz", Events.Delivered(Events.Of("s3", "GetBucketAcl")));
        _folder.Write("2026/03/07/b.json", Events.Delivered(Events.Of("iam", "GetRole")));
        _folder.Write("readme.md", "nothing");

        Assert.Equal(["iam:GetRole", "s3:GetBucketAcl"], Trail.Read([_folder.Path]).Calls.Keys.Select(call => call.Event).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_event_that_several_files_have_counts_once()
    {
        var one = Events.Of("s3", "GetBucketAcl");
        _folder.Write("a.json", Events.Delivered(one.DeepClone().AsObject(), Events.Of("s3", "GetBucketAcl")));
        _folder.Write("b.json", Events.Delivered(one));

        Assert.Equal(2, Assert.Single(Trail.Read([_folder.Path]).Calls).Value.Count);
    }

    [Fact]
    public void A_table_is_said_to_be_one()
    {
        var path = _folder.Write("event_history.csv", "Event name,Event time,User name\nGetBucketAcl,2026-03-06T21:01:59Z,Alice\n");

        var error = Assert.Throws<MlOpsException>(() => TrailFile.Read(path).ToList());

        Assert.Contains("it is a table of values", error.Message, StringComparison.Ordinal);
        Assert.Contains("CSV", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_in_which_nobody_calls_anything_says_so()
    {
        var path = _folder.Write("none.json", Events.Delivered(Events.Of("signin", "ConsoleLogin", extra: """{ "eventType": "AwsConsoleSignIn" }""")));

        Assert.Equal("TrailEmpty", Assert.Throws<MlOpsException>(() => Trail.Read([path])).Id);
        Assert.Equal("FileNotFound", Assert.Throws<MlOpsException>(() => Trail.Read([path + ".gz"])).Id);
    }
}
