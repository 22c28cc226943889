using System.Globalization;
using System.Text;
using MlOps.Documents.Editing;

namespace MlOps.Unit.Documents;

/// <summary>Makes YAML texts with a section aws as people write them, in all styles, and changes of it. One seed always gives the same. Every comment has its number.</summary>
internal sealed class YamlSectionGenerator(int seed)
{
    private static readonly string[] Keys = ["vpc_name", "vpc_names", "use_internal_ips", "use_ssm", "ssh_proxy_command", "labels", "disk_encrypted"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private string _lineEnd = "\n";
    private int _comments;

    /// <summary>A text.</summary>
    public string Text()
    {
        _lineEnd = Chance(4) ? "\r\n" : "\n";
        if (Chance(4))
        {
            Line("---");
        }

        var sections = new List<string> { "aws", "gcp", "jobs", "kubernetes" }.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)).ToList();
        foreach (var section in sections)
        {
            Noise("");
            Section(section);
        }

        Noise("");
        var text = _text.ToString();
        return Chance(4) ? text.TrimEnd('\r', '\n') : text;
    }

    /// <summary>Changes: of some keys each.</summary>
    public IReadOnlyList<KeyChange> Changes() => [.. Keys[..5].Where(_ => Chance(2)).Select(key => new KeyChange(key, Chance(3) ? null : Value(key)))];

    private YamlValue Value(string key) => key switch
    {
        "use_ssm" or "use_internal_ips" => YamlValue.Of(Chance(2)),
        "vpc_names" => YamlValue.Of(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word())),
        "ssh_proxy_command" when Chance(2) => YamlValue.Of([KeyValuePair.Create("us-east-1", Word()), KeyValuePair.Create("us-west-2", Word())]),
        _ => YamlValue.Of(Word()),
    };

    private void Section(string name)
    {
        switch (_random.Next(6))
        {
            case 0:
                Line($"{name}:{Comment()}");
                break;

            case 1:
                Line($"{name}: {Flow(2)}{Comment()}");
                break;

            case 2:
                Line($"{name}: null{Comment()}");
                break;

            default:
                var indent = new string(' ', _random.Next(1, 5));
                Line($"{name}:{Comment()}");
                foreach (var key in Keys.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).ToList())
                {
                    Noise(indent);
                    Entry(key, indent);
                }

                break;
        }
    }

    private void Entry(string key, string indent)
    {
        var deeper = indent + new string(' ', _random.Next(1, 4));
        switch (_random.Next(8))
        {
            case 0:
                Line($"{indent}{key}:{Comment()}");
                break;

            case 1:
                Line($"{indent}{key}: {Flow(2)}{Comment()}");
                break;

            case 2:
                Line($"{indent}{key}:{Comment()}");
                Line($"{deeper}- {Scalar()}");
                Line($"{deeper}- {Scalar()}");
                break;

            case 3:
                Line($"{indent}{key}:");
                Line($"{deeper}us-east-1: {Scalar()}{Comment()}");
                Line($"{deeper}us-west-2: {Flow(1)}");
                break;

            case 4:
                Line($"{indent}{key}: {Pick("|", ">", "|-", ">+")}");
                Line($"{deeper}some text");
                Line($"{deeper}  # no comment");
                break;

            default:
                Line($"{indent}{key}:{Pick(" ", "  ", " ")}{Scalar()}{Comment()}");
                break;
        }
    }

    private string Flow(int depth) => depth == 0 ? Scalar()
        : Chance(2) ? $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Flow(depth - 1)))}]"
        : $"{{{string.Join(Pick(", ", ","), Keys.OrderBy(_ => _random.Next()).Take(_random.Next(3)).ToList().Select(key => $"{key}: {Flow(depth - 1)}"))}}}";

    private string Scalar() => Pick("plain", "true", "'it''s'", "\"a: \\\"b\\\" # c\"", "12", "~", "ssh -W %h:%p me@host", "ünïcödé 😀");

    private string Word() => Pick("ml-vpc", "true", "it's", "a: b", "0123", "ssh -W %h:%p me@host", "x # y", "ü 😀", "[a]", "- b", "null", "*a");

    private string Comment() => Chance(3) ? string.Create(CultureInfo.InvariantCulture, $"  # Comment {++_comments}.") : "";

    private void Noise(string indent)
    {
        if (Chance(4))
        {
            Line("");
        }

        if (Chance(4))
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{indent}# Comment {++_comments}."));
        }
    }

    private void Line(string line) => _text.Append(line).Append(_lineEnd);

    private bool Chance(int of) => _random.Next(of) == 0;

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
