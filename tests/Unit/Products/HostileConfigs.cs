using System.Text;
using System.Text.Json.Nodes;

namespace MlOps.Unit.Products;

/// <summary>Makes texts that may or may not be configs: valid ones, ones with mistakes, ones with damaged text, and rubbish.</summary>
internal sealed class HostileConfigs(int seed)
{
    private static readonly string[] Fragments =
    [
        "&a ", "*a", "!!binary ", "!<tag:x> ", "<<: ", "{", "}", "[", "]", ": ", "- ", "? ", "| ", ">-\n", "---\n", "...\n", "%YAML 1.2\n", "#", "'", "\"", "\\x", "\t",
        "\n", "\r\n", "\r", "\u2028", "\u0000", "\u0007", "\uFEFF", "\uD800", "\uDC00", "\uFFFF", "😀", "@", "`", ",", "null", "~", "0o17", "0x1f", ".nan", "1_000",
        "2026-11-22", "&a [*a, *a]", "a: &a [x, x]\nb: &b [*a, *a]\n", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: ", "- - - - - - - - ",
        "client: client: client:", "? [a]\n: b", "\"\\uD800\"", "key: |\n  text\n", new('a', 5_000),
    ];

    private readonly ConfigGenerator _configs = new(seed);

    /// <summary>The next text.</summary>
    public string Next() => _configs.Next(4) switch
    {
        0 => Write(_configs.Config(mutations: 0)),
        1 => Write(_configs.Config(mutations: 1 + _configs.Next(5))),
        2 => Damage(Write(_configs.Config(mutations: _configs.Next(2)))),
        _ => Rubbish(),
    };

    private string Write(JsonObject config) => _configs.Next(3) == 0 ? config.ToJsonString() : WriteBlocks(config);

    /// <summary>YAML blocks. Strings go without quotes half of the time, which makes numbers and worse of some.</summary>
    private string WriteBlocks(JsonObject config)
    {
        var text = new StringBuilder();
        WriteBlock(text, config, "");
        return text.ToString();
    }

    private void WriteBlock(StringBuilder text, JsonObject mapping, string indent)
    {
        foreach (var (key, value) in mapping)
        {
            text.Append(indent).Append(key).Append(':');
            if (value is JsonObject { Count: > 0 } inner)
            {
                text.Append('\n');
                WriteBlock(text, inner, indent + "  ");
            }
            else
            {
                text.Append(' ').Append(WriteScalar(value)).Append('\n');
            }
        }
    }

    private string WriteScalar(JsonNode? value)
    {
        var json = value?.ToJsonString() ?? "null";
        return json is ['"', ..] && _configs.Next(2) == 0 ? (string?)value ?? "" : json;
    }

    private string Damage(string text)
    {
        var damaged = new StringBuilder(text);
        for (var count = 1 + _configs.Next(6); count > 0; count--)
        {
            var place = _configs.Next(damaged.Length + 1);
            switch (_configs.Next(4))
            {
                case 0:
                    damaged.Insert(place, _configs.Pick(Fragments));
                    break;
                case 1:
                    damaged.Remove(place, Math.Min(_configs.Next(20), damaged.Length - place));
                    break;
                case 2 when place < damaged.Length:
                    damaged[place] = (char)_configs.Next(0x10000);
                    break;
                default:
                    var from = _configs.Next(damaged.Length + 1);
                    damaged.Insert(place, damaged.ToString(from, Math.Min(_configs.Next(80), damaged.Length - from)));
                    break;
            }
        }

        return damaged.ToString();
    }

    private string Rubbish()
    {
        var text = new StringBuilder();
        for (var count = _configs.Next(40); count > 0; count--)
        {
            text.Append(_configs.Next(3) == 0 ? ((char)_configs.Next(0x10000)).ToString() : _configs.Pick(Fragments));
        }

        return text.ToString();
    }
}
