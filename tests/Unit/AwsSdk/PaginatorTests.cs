using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace MlOps.Unit.AwsSdk;

/// <summary>Paginators follow the token from page to page.</summary>
public sealed class PaginatorTests
{
    [Fact]
    public async Task All_pages_come_in_order()
    {
        var http = RecordedHttp.Json("""{"Parameters":[{"Name":"/a"},{"Name":"/b"}],"NextToken":"two"}""")
            .Then("""{"NextToken":"three"}""")
            .Then("""{"Parameters":[{"Name":"/c"}],"NextToken":""}""");
        using var client = new AmazonSimpleSystemsManagementClient(
            TestCredentials.Basic, http.Attach(new AmazonSimpleSystemsManagementConfig()));

        var names = new List<string>();
        await foreach (var page in client.Paginators.GetParametersByPath(new GetParametersByPathRequest { Path = "/" }).Responses)
        {
            names.AddRange((page.Parameters ?? []).Select(parameter => parameter.Name));
        }

        Assert.Equal(["/a", "/b", "/c"], names);
        Assert.Equal(
            ["""{"Path":"/"}""", """{"Path":"/","NextToken":"two"}""", """{"Path":"/","NextToken":"three"}"""],
            http.Exchanges.Select(exchange => exchange.Body));
    }

    [Fact]
    public async Task IAM_pages_by_marker()
    {
        const string Last = "<ListRolePoliciesResponse><ListRolePoliciesResult><IsTruncated>false</IsTruncated>"
            + "<PolicyNames><member>two</member></PolicyNames></ListRolePoliciesResult></ListRolePoliciesResponse>";
        var http = new RecordedHttp(Last.Replace("<IsTruncated>false", "<Marker>m</Marker><IsTruncated>true", StringComparison.Ordinal)
            .Replace("two", "one", StringComparison.Ordinal)).Then(Last);
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, http.Attach(new AmazonIdentityManagementServiceConfig()));

        var pages = new List<ListRolePoliciesResponse>();
        await foreach (var page in client.Paginators.ListRolePolicies(new ListRolePoliciesRequest { RoleName = "r" }).Responses)
        {
            pages.Add(page);
        }

        Assert.Equal([true, false], pages.Select(page => page.IsTruncated));
        Assert.Equal(["one", "two"], pages.SelectMany(page => page.PolicyNames));
        Assert.Contains("Marker=m", http.Exchanges[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paginator_is_enumerated_once()
    {
        var http = RecordedHttp.Json("{}");
        using var client = new AmazonSimpleSystemsManagementClient(
            TestCredentials.Basic, http.Attach(new AmazonSimpleSystemsManagementConfig()));
        var paginator = client.Paginators.DescribeParameters(new DescribeParametersRequest());
        await foreach (var _ in paginator.Responses)
        {
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in paginator.Responses)
            {
            }
        });
    }
}
