using MlOps.Documents;

namespace MlOps.Unit.Documents;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("yes", ScalarKind.Boolean, true)]
    [InlineData("Off", ScalarKind.Boolean, false)]
    [InlineData("true", ScalarKind.Boolean, true)]
    [InlineData("y", ScalarKind.Text, "y")]
    [InlineData("tRUE", ScalarKind.Text, "tRUE")]
    [InlineData("~", ScalarKind.Null, null)]
    [InlineData("", ScalarKind.Null, null)]
    [InlineData("NULL", ScalarKind.Null, null)]
    [InlineData("0", ScalarKind.WholeNumber, 0L)]
    [InlineData("-17", ScalarKind.WholeNumber, -17L)]
    [InlineData("+1_000", ScalarKind.WholeNumber, 1000L)]
    [InlineData("0777", ScalarKind.WholeNumber, 511L)]
    [InlineData("012345670123", ScalarKind.WholeNumber, 1402433619L)]
    [InlineData("012345678901", ScalarKind.Text, "012345678901")]
    [InlineData("123456789012", ScalarKind.WholeNumber, 123456789012L)]
    [InlineData("0xFf", ScalarKind.WholeNumber, 255L)]
    [InlineData("0b101", ScalarKind.WholeNumber, 5L)]
    [InlineData("0o17", ScalarKind.Text, "0o17")]
    [InlineData("190:20:30", ScalarKind.WholeNumber, 685230L)]
    [InlineData("9223372036854775807", ScalarKind.WholeNumber, long.MaxValue)]
    [InlineData("-9223372036854775808", ScalarKind.WholeNumber, long.MinValue)]
    [InlineData("9223372036854775808", ScalarKind.WholeNumber, "9223372036854775808")]
    [InlineData("100000000000000000000000000000000000000000000", ScalarKind.WholeNumber, "100000000000000000000000000000000000000000000")]
    [InlineData("1.5", ScalarKind.Fraction, 1.5)]
    [InlineData("1e3", ScalarKind.Fraction, 1000.0)]
    [InlineData("1.", ScalarKind.Fraction, 1.0)]
    [InlineData(".5", ScalarKind.Fraction, 0.5)]
    [InlineData("-.inf", ScalarKind.Fraction, double.NegativeInfinity)]
    [InlineData("1.2.3", ScalarKind.Text, "1.2.3")]
    [InlineData("2012-10-17", ScalarKind.Text, "2012-10-17")]
    [InlineData("2001-12-14t21:59:43.10-05:00", ScalarKind.Text, "2001-12-14t21:59:43.10-05:00")]
    [InlineData(".", ScalarKind.Text, ".")]
    [InlineData("-", ScalarKind.Text, "-")]
    [InlineData("us-west-2", ScalarKind.Text, "us-west-2")]
    public void Plain_scalars_have_the_types_of_yaml_1_1(string text, ScalarKind kind, object? value)
    {
        Assert.Equal((kind, value), YamlScalar.Resolve(text));
    }

    [Theory]
    [InlineData("us-west-2", true)]
    [InlineData("1st", true)]
    [InlineData("-x", true)]
    [InlineData(".gitignore", true)]
    [InlineData("arn:aws:iam::012345678901:root", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("2012-10-17", false)]
    [InlineData("2001-12-14 21:59:43", false)]
    [InlineData("012345678901", false)]
    [InlineData("0o17", false)]
    [InlineData("09", false)]
    [InlineData("y", false)]
    [InlineData("N", false)]
    [InlineData("on", false)]
    [InlineData("", false)]
    [InlineData("1,000", false)]
    [InlineData("22:22", false)]
    [InlineData(".INF", false)]
    [InlineData("<<", false)]
    public void Strings_that_some_reader_would_retype_are_known(string text, bool safe)
    {
        Assert.Equal(safe, YamlScalar.IsStringEverywhere(text));
    }
}
