using MlOps.Databricks;

namespace MlOps.Unit.Databricks;

/// <summary>Where workspace and token are found, and that no token goes to a workspace that it is not for.</summary>
public sealed class WorkspaceSearchTests : IDisposable
{
    private const string Profiles =
        """
        ; Of the Databricks CLI.
        [DEFAULT]
        host  = https://default.cloud.databricks.com/
        token = default-token

        # Without a scheme.
        [dev]
        HOST: dev.cloud.databricks.com
        token = dev-token
        [oauth]
        host = https://oauth.cloud.databricks.com
        auth_type = databricks-cli
        [twin-1]
        host = https://twin.cloud.databricks.com
        token = twin-token-1
        [twin-2]
        host = https://twin.cloud.databricks.com
        token = twin-token-2
        """;

    private readonly DatabricksBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void What_is_given_comes_first() =>
        AssertFound("https://given.cloud.databricks.com", "given-token", "-Token", Env() with { WorkspaceUrl = "given.cloud.databricks.com", Token = DatabricksBed.Secret("given-token") });

    [Fact]
    public void Then_the_environment() =>
        AssertFound("https://env.cloud.databricks.com", "env-token", "the environment variable DATABRICKS_TOKEN", Env());

    [Fact]
    public void Then_the_usual_profile() =>
        AssertFound("https://default.cloud.databricks.com", "default-token", $"the profile DEFAULT of {_bed.ConfigFile}", File());

    [Fact]
    public void The_file_may_name_the_usual_profile()
    {
        _bed.WithConfig($"[__settings__]\ndefault_profile = dev\n{Profiles}");
        AssertFound("https://dev.cloud.databricks.com", "dev-token", $"the profile dev of {_bed.ConfigFile}", _bed.Unnamed);
    }

    [Fact]
    public void A_profile_of_a_parameter_outranks_the_environment_and_one_of_a_variable_does_not()
    {
        AssertFound("https://dev.cloud.databricks.com", "dev-token", $"the profile dev of {_bed.ConfigFile}", Env() with { Profile = "dev" });
        _bed.With("DATABRICKS_CONFIG_PROFILE", "dev");
        AssertFound("https://env.cloud.databricks.com", "env-token", "the environment variable DATABRICKS_TOKEN", _bed.Unnamed);
    }

    [Fact]
    public void A_variable_names_profile_and_file()
    {
        System.IO.File.WriteAllText(_bed.ConfigFile + ".other", Profiles);
        _bed.With("DATABRICKS_CONFIG_FILE", "~/.databrickscfg.other").With("DATABRICKS_CONFIG_PROFILE", "dev");
        AssertFound("https://dev.cloud.databricks.com", "dev-token", $"the profile dev of {_bed.ConfigFile}.other", _bed.Unnamed);
    }

    [Fact]
    public void The_profile_that_is_for_a_workspace_is_found_by_its_address()
    {
        AssertFound("https://dev.cloud.databricks.com", "dev-token", $"the profile dev of {_bed.ConfigFile}", File() with { WorkspaceUrl = "https://dev.cloud.databricks.com/?o=123" });
        Assert.Contains("twin-1, twin-2", Fail("DatabricksProfileAmbiguous", File() with { WorkspaceUrl = "https://twin.cloud.databricks.com" }).Message, StringComparison.Ordinal);
        Fail("DatabricksTokenMissing", File() with { WorkspaceUrl = "https://other.cloud.databricks.com" });
    }

    [Fact]
    public void A_token_goes_to_no_other_workspace_than_its_source_names()
    {
        Fail("DatabricksTokenElsewhere", Env() with { WorkspaceUrl = "https://other.cloud.databricks.com" });
        Fail("DatabricksTokenElsewhere", File() with { WorkspaceUrl = "https://other.cloud.databricks.com", Profile = "dev" });
    }

    [Fact]
    public void A_token_of_the_environment_alone_is_for_the_workspace_that_is_given()
    {
        _bed.With("DATABRICKS_TOKEN", "env-token");
        AssertFound("https://given.cloud.databricks.com", "env-token", "the environment variable DATABRICKS_TOKEN", _bed.Unnamed with { WorkspaceUrl = "given.cloud.databricks.com" });
    }

    [Fact]
    public void A_token_without_a_workspace_does_not_take_that_of_a_profile() =>
        Fail("DatabricksHostMissing", File() with { Token = DatabricksBed.Secret("given-token") });

    [Fact]
    public void What_is_missing_is_told()
    {
        Fail("DatabricksHostMissing", _bed.Unnamed);
        Fail("DatabricksTokenMissing", _bed.Unnamed with { WorkspaceUrl = "given.cloud.databricks.com" });
        Assert.Contains("databricks auth token --profile oauth", Fail("DatabricksTokenMissing", File() with { Profile = "oauth" }).RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("DEFAULT, dev, oauth, twin-1, twin-2", Fail("DatabricksProfileNotFound", File() with { Profile = "prod" }).RecommendedAction, StringComparison.Ordinal);
        Fail("DatabricksProfileNotFound", File() with { Profile = "prod", ConfigFile = Path.Combine(Path.GetTempPath(), "no-such-file") });
    }

    [Theory]
    [InlineData("http://plain.cloud.databricks.com")]
    [InlineData("https://name:secret-word@host.cloud.databricks.com")]
    [InlineData("https://host.cloud.databricks.com/browse/folders")]
    [InlineData("ftp://host.cloud.databricks.com")]
    [InlineData("https://")]
    [InlineData("a b")]
    public void What_is_no_address_is_refused_and_not_repeated(string url) =>
        Assert.DoesNotContain("secret-word", Fail("DatabricksHostInvalid", _bed.Request with { WorkspaceUrl = url }).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080/", "http://localhost:8080")]
    [InlineData("HOST.cloud.databricks.com:443", "https://host.cloud.databricks.com")]
    public void An_address_is_read_as_people_write_it(string url, string expected) =>
        Assert.Equal(expected, WorkspaceAddress.Text(WorkspaceAddress.Read(url, "-WorkspaceUrl")));

    [Theory]
    [InlineData("[dev]\nhost = a\nsecret-word\n", 3)]
    [InlineData("[dev\nhost = a\n", 1)]
    [InlineData("[dev]\n\n= secret-word\n", 3)]
    public void A_line_that_cannot_be_read_is_named_and_not_repeated(string text, int line)
    {
        var error = Fail("DatabricksConfigInvalid", _bed.WithConfig(text).Unnamed);

        Assert.StartsWith(FormattableString.Invariant($"Line {line} of {_bed.ConfigFile}"), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret word")]
    [InlineData("secret-word\n")]
    [InlineData("secret-word\u00e9")]
    [InlineData("")]
    public void What_is_no_token_is_refused_and_not_repeated(string token)
    {
        var error = Fail("DatabricksTokenInvalid", _bed.Request with { Token = DatabricksBed.Secret(token) });

        Assert.DoesNotContain("word", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_profiles_are_known() =>
        Assert.Equal(["DEFAULT", "dev", "oauth", "twin-1", "twin-2"], DatabricksChoices.ProfileNames(_bed.WithConfig(Profiles).ConfigFile));

    private DatabricksRequest File() => _bed.WithConfig(Profiles).Unnamed;

    private DatabricksRequest Env() => _bed.With("DATABRICKS_HOST", "https://env.cloud.databricks.com").With("DATABRICKS_TOKEN", "env-token").WithConfig(Profiles).Unnamed;

    private static void AssertFound(string address, string token, string source, DatabricksRequest request)
    {
        var found = new WorkspaceSearch(request).Find();

        Assert.Equal((address, token, source), (WorkspaceAddress.Text(found.Address), found.Token.Header.Parameter, found.TokenSource));
        Assert.Equal("***", $"{found.Token}");
    }

    private static MlOpsException Fail(string id, DatabricksRequest request)
    {
        var error = Assert.Throws<MlOpsException>(() => new WorkspaceSearch(request).Find());
        Assert.Equal(id, error.Id);
        return error;
    }
}
