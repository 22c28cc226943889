using MlOps.Documents.Editing;

namespace MlOps.Unit.Documents;

/// <summary>Keys of a section are changed in the text, and nothing else is.</summary>
public sealed class YamlSectionTests
{
    private static readonly KeyChange SetName = new("vpc_name", YamlValue.Of("ml"));
    private static readonly KeyChange SetFlag = new("use_ssm", YamlValue.Of(true));
    private static readonly KeyChange SetNames = new("vpc_names", YamlValue.Of(["a", "b"]));
    private static readonly KeyChange SetProxy = new("ssh_proxy_command", YamlValue.Of([KeyValuePair.Create("us-east-1", "ssh -W %h:%p me@jump"), KeyValuePair.Create("us-west-2", "ssh: # 'x'")]));
    private static readonly KeyChange DropName = new("vpc_name", null);

    [Theory]

    // Where there is nothing yet.
    [InlineData("", "aws:\n  vpc_name: ml\n")]
    [InlineData("# Mine.\n", "# Mine.\naws:\n  vpc_name: ml\n")]
    [InlineData("# Mine.", "# Mine.\naws:\n  vpc_name: ml\n")]
    [InlineData("---\n", "---\naws:\n  vpc_name: ml\n")]
    [InlineData("gcp:\n    project_id: p\n", "gcp:\n    project_id: p\naws:\n    vpc_name: ml\n")]
    [InlineData("gcp:\n  project_id: p\n# The end.\n", "gcp:\n  project_id: p\n# The end.\naws:\n  vpc_name: ml\n")]
    [InlineData("gcp:\n  project_id: p", "gcp:\n  project_id: p\naws:\n  vpc_name: ml\n")]
    [InlineData("gcp:\n  project_id: p\n...\n", "gcp:\n  project_id: p\naws:\n  vpc_name: ml\n...\n")]
    [InlineData("a: |\n  text", "aws:\n  vpc_name: ml\na: |\n  text")]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\naws:\r\n  vpc_name: ml\r\n")]
    [InlineData("{}", "{aws: {vpc_name: ml}}")]
    [InlineData("{\"gcp\": {\"a\": 1}}\n", "{\"gcp\": {\"a\": 1}, \"aws\": {vpc_name: ml}}\n")]

    // Where the section is there.
    [InlineData("aws:\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws:", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws: # Mine.\n  # vpc_name: old\nb: 1\n", "aws: # Mine.\n  vpc_name: ml\n  # vpc_name: old\nb: 1\n")]
    [InlineData("aws: null  # Mine.\nb: 1\n", "aws:  # Mine.\n  vpc_name: ml\nb: 1\n")]
    [InlineData("aws: ~\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws: {}\n", "aws: {vpc_name: ml}\n")]
    [InlineData("aws: { use_ssm: true }  # Mine.\n", "aws: { use_ssm: true, vpc_name: ml }  # Mine.\n")]
    [InlineData("aws: {use_ssm: true,}\n", "aws: {use_ssm: true, vpc_name: ml,}\n")]
    [InlineData("aws: {\n  use_ssm: true,  # Mine.\n  labels: [a, b]\n}\n", "aws: {\n  use_ssm: true,  # Mine.\n  labels: [a, b], vpc_name: ml\n}\n")]
    [InlineData("aws:\n   use_ssm: true  # Mine.\n\n   # More.\nb: 1\n", "aws:\n   use_ssm: true  # Mine.\n   vpc_name: ml\n\n   # More.\nb: 1\n")]
    [InlineData("aws:\n  labels:\n    a: b\n\nb: 1\n", "aws:\n  labels:\n    a: b\n  vpc_name: ml\n\nb: 1\n")]
    [InlineData("aws:\n  run: |\n    text\n\n\nb: 1\n", "aws:\n  run: |\n    text\n  vpc_name: ml\n\n\nb: 1\n")]
    [InlineData("aws:\n  run: |\n    text", "aws:\n  vpc_name: ml\n  run: |\n    text")]
    [InlineData("aws:\n  run: |+\n    text\n\nb: 1\n", "aws:\n  vpc_name: ml\n  run: |+\n    text\n\nb: 1\n")]
    [InlineData("\"aws\":\n  use_ssm: true\n", "\"aws\":\n  use_ssm: true\n  vpc_name: ml\n")]
    [InlineData("aws:\n  use_ssm: true\n  labels: &l\n    a: b\ngcp:\n  labels: *l\n", "aws:\n  use_ssm: true\n  labels: &l\n    a: b\n  vpc_name: ml\ngcp:\n  labels: *l\n")]

    // Where the key is there.
    [InlineData("aws:\n  vpc_name: old   # Mine.\n  use_ssm: true\n", "aws:\n  vpc_name: ml   # Mine.\n  use_ssm: true\n")]
    [InlineData("aws:\n  vpc_name:   'old'\n", "aws:\n  vpc_name:   ml\n")]
    [InlineData("aws:\n  vpc_name:\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws:\n  vpc_name:  # Mine.\n  use_ssm: true\n", "aws:\n  vpc_name: ml  # Mine.\n  use_ssm: true\n")]
    [InlineData("aws:\n  vpc_name: null\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws:\n  vpc_name: >-\n    old\n    name\n\n  use_ssm: true\n", "aws:\n  vpc_name: ml\n\n  use_ssm: true\n")]
    [InlineData("aws:\n  vpc_name:  # Mine.\n    - a\n    # Between.\n    - b\n  # After.\n", "aws:\n  vpc_name: ml  # Mine.\n  # After.\n")]
    [InlineData("aws:\n  vpc_name:\n    old\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("aws: {vpc_name: old, use_ssm: true}\n", "aws: {vpc_name: ml, use_ssm: true}\n")]
    [InlineData("aws:\n  vpc_name: *v\n", "aws:\n  vpc_name: ml\n")]
    [InlineData("\t# A tab.\naws:\n  vpc_name:\told\t# Mine.\n", "\t# A tab.\naws:\n  vpc_name:\tml\t# Mine.\n")]
    public void A_key_is_set(string text, string expected) => Assert.Equal(expected, Edit(text, SetName));

    [Theory]
    [InlineData("aws:\n  vpc_name: old\n", "aws: {}\n")]
    [InlineData("aws:  # Mine.\n  # Of the VPC.\n  vpc_name: old  # Its own.\nb: 1\n", "aws: {}  # Mine.\n  # Of the VPC.\nb: 1\n")]
    [InlineData("aws:\n  a: 1\n  vpc_name:\n    - x\n    - y\n  b: 2\n", "aws:\n  a: 1\n  b: 2\n")]
    [InlineData("aws:\n  a: 1\n  vpc_name: |\n    x\n", "aws:\n  a: 1\n")]
    [InlineData("aws:\n  a: 1\n  vpc_name:\n", "aws:\n  a: 1\n")]
    [InlineData("aws:\r\n  vpc_name: old\r\n  a: 1\r\n", "aws:\r\n  a: 1\r\n")]
    [InlineData("aws: {vpc_name: old}\n", "aws: {}\n")]
    [InlineData("aws: {vpc_name: old, a: 1}\n", "aws: {a: 1}\n")]
    [InlineData("aws: {a: 1, vpc_name: old}\n", "aws: {a: 1}\n")]
    [InlineData("aws: {a: 1, vpc_name: old, b: 2}\n", "aws: {a: 1, b: 2}\n")]
    [InlineData("gcp:\n  vpc_name: old\n", "gcp:\n  vpc_name: old\n")]
    public void A_key_is_taken_out(string text, string expected) => Assert.Equal(expected, Edit(text, DropName));

    [Theory]
    [InlineData("aws:\n  a: 1\n", "aws:\n  a: 1\n  vpc_names:\n    - a\n    - b\n")]
    [InlineData("aws:\n  vpc_names: a  # Mine.\n", "aws:\n  vpc_names: [a, b]  # Mine.\n")]
    [InlineData("aws:\n  vpc_names: [x,\n    y]\n", "aws:\n  vpc_names: [a, b]\n")]
    [InlineData("aws:\n  vpc_names:  # Mine.\n  - x\n  c: 1\n", "aws:\n  vpc_names:  # Mine.\n    - a\n    - b\n  c: 1\n")]
    [InlineData("aws: {}\n", "aws: {vpc_names: [a, b]}\n")]
    public void A_list_is_set(string text, string expected) => Assert.Equal(expected, Edit(text, SetNames));

    [Theory]
    [InlineData("", "aws:\n  ssh_proxy_command:\n    us-east-1: ssh -W %h:%p me@jump\n    us-west-2: 'ssh: # ''x'''\n")]
    [InlineData("aws:\n  ssh_proxy_command: old\n", "aws:\n  ssh_proxy_command: {us-east-1: ssh -W %h:%p me@jump, us-west-2: 'ssh: # ''x'''}\n")]
    public void A_mapping_is_set(string text, string expected) => Assert.Equal(expected, Edit(text, SetProxy));

    [Fact]
    public void Several_keys_are_changed_at_once() =>
        Assert.Equal("aws:\n  a: 1\n  vpc_names:\n    - a\n    - b\n  use_ssm: true\n", Edit("aws:\n  vpc_name: old\n  a: 1\n", DropName, SetNames, SetFlag));

    [Fact]
    public void A_section_that_had_one_key_gets_another() =>
        Assert.Equal("aws: {vpc_names: [a, b]}\n", Edit("aws:\n  vpc_name: old\n", DropName, SetNames));

    // What an alias or a merge shares, and what cannot be told by its place, is left alone.
    [Theory]
    [InlineData("aws: &a\n  b: 1\ngcp: *a\n")]
    [InlineData("x: &a\n  b: 1\naws: *a\n")]
    [InlineData("x: &a\n  b: 1\naws:\n  <<: *a\n")]
    [InlineData("aws:\n  vpc_name: &v old\n  c: *v\n")]
    [InlineData("? aws\n: b: 1\n")]
    [InlineData("[a, b]\n")]
    [InlineData("aws: !!map\n  ? vpc_name\n  : x\n")]
    public void What_cannot_be_changed_alone_is_not_changed(string text) => Assert.Null(Edit(text, SetName));

    [Theory]
    [InlineData("ml-vpc", "ml-vpc")]
    [InlineData("true", "'true'")]
    [InlineData("0123", "'0123'")]
    [InlineData("1e3", "'1e3'")]
    [InlineData("no", "'no'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("a, b", "'a, b'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("- a", "'- a'")]
    [InlineData("%h", "'%h'")]
    [InlineData("a  b", "'a  b'")]
    [InlineData("ssh -W %h:%p -i ~/.ssh/sky-key -o StrictHostKeyChecking=no ec2-user@10.0.0.1", "ssh -W %h:%p -i ~/.ssh/sky-key -o StrictHostKeyChecking=no ec2-user@10.0.0.1")]
    public void A_string_is_quoted_where_a_reader_might_take_it_for_something_else(string text, string written) => Assert.Equal(written, YamlValue.Of(text).Inline);

    private static string? Edit(string text, params KeyChange[] changes) => YamlSection.Edit(text, YamlTree.Parse(text, null), "aws", changes);
}
