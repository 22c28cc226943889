using System.Text.Json;
using System.Text.RegularExpressions;
using MlOps.Documents.Editing;
using MlOps.Unit.Judges;
using YamlDotNet.RepresentationModel;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace MlOps.Unit.Documents;

/// <summary>Whatever a text looks like: what comes out says what was asked for and nothing else differently, as another reader of YAML takes it, and keeps the text of all else.</summary>
public sealed partial class YamlSectionPropertyTests
{
    private const int Texts = 4000;

    [Fact]
    public void Only_the_keys_that_are_changed_differ_afterwards()
    {
        var refused = 0;
        for (var seed = 0; seed < Texts; seed++)
        {
            var generator = new YamlSectionGenerator(seed);
            var (text, changes) = (generator.Text(), generator.Changes());
            if (Load(text) is not { } before || (before.Children.TryGetValue("aws", out var value) && value is YamlSequenceNode or YamlScalarNode { Value: not ("" or "null") }))
            {
                continue;
            }

            var edited = YamlSection.Edit(text, YamlTree.Parse(text, null), "aws", changes);
            if (edited is null)
            {
                refused++;
                continue;
            }

            var expected = Expected(before, changes);
            Assert.True(expected == Expected(Load(edited)!, []), $"Seed {seed}:\n{text}\n→\n{edited}");
            AssertKept(text, edited, changes, seed);
        }

        // A key without a value in braces, or a text without an end of its last line, may have no place for more.
        Assert.InRange(refused, 0, Texts / 20);
    }

    [Fact]
    public void PyYAML_reads_it_in_the_same_way()
    {
        var cases = Enumerable.Range(0, 1000).Select(seed => new YamlSectionGenerator(seed)).Select(generator => (Text: generator.Text(), Changes: generator.Changes())).Select(one => new
        {
            before = one.Text,
            after = YamlSection.Edit(one.Text, YamlTree.Parse(one.Text, null), "aws", one.Changes),
            changes = one.Changes.Select(change => new[] { change.Key, change.Value?.Inline }),
        });
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(cases));
            var judged = Python.Run(
                """
                import json, sys, yaml
                judged, wrong = 0, []
                for number, case in enumerate(json.load(open(sys.argv[1], encoding='utf-8'))):
                    before = yaml.safe_load(case['before']) or {}
                    if case['after'] is None or not isinstance(before.get('aws') or {}, dict):
                        continue
                    judged += 1
                    section = dict(before.pop('aws', None) or {})
                    for key, value in case['changes']:
                        section.pop(key, None)
                        if value is not None:
                            section[key] = yaml.safe_load('v: ' + value)['v']
                    after = yaml.safe_load(case['after']) or {}
                    if (after.pop('aws', None) or {}) != section or after != before or list(after) != list(before):
                        wrong.append(number)
                print(json.dumps([judged, wrong]))
                """,
                file);
            Assert.SkipWhen(judged is null, "PyYAML is not installed");
            Assert.InRange(judged.Value[0].GetInt32(), 500, 1000);
            Assert.Equal("[]", judged.Value[1].GetRawText());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void No_change_changes_nothing()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var text = new YamlSectionGenerator(seed).Text();
            Assert.Equal(text, YamlSection.Edit(text, YamlTree.Parse(text, null), "aws", []));
        }
    }

    // Lines of other sections stay in their order, character for character, and comments of the section too, but for those within a value that goes.
    private static void AssertKept(string text, string edited, IReadOnlyList<KeyChange> changes, int seed)
    {
        var lines = Lines().Split(text);
        var own = false;
        var place = 0;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            own = char.IsLetter(line[0]) ? line.StartsWith("aws:", StringComparison.Ordinal) : own && line[0] is ' ' or '#';
            if (own)
            {
                continue;
            }

            var found = edited.IndexOf(line.TrimEnd('\r', '\n'), place, StringComparison.Ordinal);
            Assert.True(found >= 0, $"Seed {seed} loses '{line}':\n{text}\n→\n{edited}");
            place = found;
        }

        Assert.True(changes.Count > 0 || text == edited);
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), edited.Contains("\r\n", StringComparison.Ordinal) && !LoneLineFeed().IsMatch(edited));
    }

    private static YamlMappingNode? Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode as YamlMappingNode;
    }

    private static string Expected(YamlMappingNode root, IReadOnlyList<KeyChange> changes)
    {
        var section = root.Children.TryGetValue("aws", out var value) && value is YamlMappingNode own ? own : new YamlMappingNode();
        foreach (var (key, wanted) in changes)
        {
            section.Children.Remove(key);
            if (wanted is not null)
            {
                section.Add(key, Load($"v: {wanted.Inline}")!["v"]);
            }
        }

        root.Children.Remove("aws");
        root.Add("aws", section);
        return Shape(root);
    }

    // The section's keys may stand in another order than before; everything else may not.
    private static string Shape(YamlNode? node, int depth = 0) => node switch
    {
        YamlMappingNode map => $"{{{string.Join(", ", Ordered(map, depth).Select(pair => $"{Shape(pair.Key, depth + 1)}: {(depth == 0 && $"{pair.Key}" == "aws" ? Section(pair.Value) : Shape(pair.Value, depth + 1))}"))}}}",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(item => Shape(item, depth + 1)))}]",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "null" or "~" } => "null",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "12" } plain => plain.Value!,
        YamlScalarNode scalar => $"'{scalar.Value}'",
        _ => "null",
    };

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Ordered(YamlMappingNode map, int depth) => depth == 0 ? map.Children.OrderBy(pair => $"{pair.Key}" == "aws") : map.Children;

    private static string Section(YamlNode section) =>
        section is YamlMappingNode map ? Shape(new YamlMappingNode(map.Children.OrderBy(pair => $"{pair.Key}", StringComparer.Ordinal)), 1) : "{}";

    [GeneratedRegex("(?<=\n)")]
    private static partial Regex Lines();

    [GeneratedRegex("(?<!\r)\n")]
    private static partial Regex LoneLineFeed();
}
