using System.Text.Json.Nodes;
using MlOps.Reports;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>The report as a browser shows it, where Chromium is installed: structure, links, contrast, keyboard, paper, and that nothing leaves the file.</summary>
public sealed class ReviewPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-review-").FullName;

    public static TheoryData<string> Samples => [Reviewed.Starter, Reviewed.Professional, Reviewed.Enterprise];

    public static TheoryData<string, string, string> Appearances =>
    [
        .. from sample in new[] { Reviewed.Starter, Reviewed.Professional, Reviewed.Enterprise }
           from appearance in new[] { ("light", "screen"), ("dark", "screen"), ("dark", "print") }
           select (sample, appearance.Item1, appearance.Item2),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Appearances))]
    public async Task Every_text_stands_out_from_what_is_behind_it(string sample, string theme, string media)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(sample), theme, media: media);

        var contrast = await page.EvaluateAsync(await ScriptAsync("contrast.js"));

        Assert.Empty(contrast!["low"]!.AsArray().Select(text => (string)text!));
        Assert.True((int)contrast["checked"]! > 300, $"Only {contrast["checked"]} texts were looked at.");
    }

    [Fact]
    public async Task Text_that_does_not_stand_out_would_be_found()
    {
        await using var browser = await Chromium.StartAsync();
        var file = Path.Combine(_folder, "pale.html");
        await File.WriteAllTextAsync(file, "<body style='background:#fff'><p style='color:#777'>pale</p><p style='color:#767676'>dark enough</p>", TestContext.Current.CancellationToken);
        var page = await ChromiumPage.OpenAsync(browser, file);

        var contrast = await page.EvaluateAsync(await ScriptAsync("contrast.js"));

        Assert.Equal(["P. \"pale\" 4.48"], contrast!["low"]!.AsArray().Select(text => (string)text!));
    }

    [Fact]
    public async Task The_two_themes_are_told_apart_by_the_readers_system()
    {
        await using var browser = await Chromium.StartAsync();
        var file = Write(Reviewed.Starter);

        var light = await BackgroundAsync(await ChromiumPage.OpenAsync(browser, file, "light"));
        var dark = await BackgroundAsync(await ChromiumPage.OpenAsync(browser, file, "dark"));

        Assert.True(light > 3 * 230, $"The light page is {light}.");
        Assert.True(dark < 3 * 60, $"The dark page is {dark}.");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task No_request_leaves_the_file(string sample)
    {
        await using var browser = await Chromium.StartAsync();
        var file = Write(sample);
        var page = await ChromiumPage.OpenAsync(browser, file);

        // Opening everything and going to the end would load what waits for that.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true); scrollTo(0, document.body.scrollHeight); new Promise(done => setTimeout(done, 300))");

        Assert.Equal([new Uri(file).AbsoluteUri], page.Requests);
        Assert.Empty(page.Complaints);
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('script, link, img, iframe, object, embed, form, base')].map(one => one.outerHTML)"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_page_has_the_structure_that_screen_readers_go_by(string sample)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(sample));

        Assert.Equal("en", (string?)await page.EvaluateAsync("document.documentElement.lang"));
        Assert.StartsWith("Review of ", (string?)await page.EvaluateAsync("document.title"), StringComparison.Ordinal);
        Assert.Equal(["H1"], await page.TextsAsync("[...document.querySelectorAll('h1')].map(one => one.tagName)"));
        Assert.Equal(["HEADER", "NAV", "MAIN", "FOOTER"], await page.TextsAsync("[...document.querySelectorAll('body > header, nav, main, body > footer')].map(one => one.tagName)"));
        Assert.Empty(await page.TextsAsync(
            "(levels => levels.filter((level, at) => at > 0 && level - levels[at - 1] > 1).map(String))([...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => +one.tagName[1]))"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('table')].filter(table => !table.caption?.textContent || !table.tHead).map(table => table.outerHTML.slice(0, 80))"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('th')].filter(one => !['col', 'row'].includes(one.scope) || (one.scope === 'col') !== !!one.closest('thead')).map(one => one.outerHTML)"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('tr')].filter(row => row.cells.length !== row.closest('table').tHead.rows[0].cells.length).map(row => row.outerHTML)"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('section')].filter(one => !document.getElementById(one.getAttribute('aria-labelledby'))?.matches('h2')).map(one => one.id)"));
        Assert.Equal(
            ["Where data flows", "How the resources depend on each other"],
            await page.TextsAsync("[...document.querySelectorAll('svg[role=img]')].map(one => one.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id)).filter(Boolean)[0].textContent)"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('figure')].filter(one => !one.querySelector('figcaption li')).map(one => one.outerHTML.slice(0, 80))"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_link_leads_somewhere(string sample)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(sample));

        Assert.Empty(await page.TextsAsync("(ids => ids.filter((id, at) => ids.indexOf(id) !== at))([...document.querySelectorAll('[id]')].map(one => one.id))"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('a')].filter(one => !one.textContent.trim() || !one.hasAttribute('href')).map(one => one.outerHTML)"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('a[href^=\"#\"]')].map(one => one.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))"));
        Assert.All(
            await page.TextsAsync("[...document.querySelectorAll('a:not([href^=\"#\"])')].map(one => one.href)"),
            address => Assert.StartsWith("https://aws.amazon.com/", address, StringComparison.Ordinal));
        Assert.Equal(
            await page.TextsAsync("[...document.querySelectorAll('main > section')].map(one => '#' + one.id)"),
            await page.TextsAsync("[...document.querySelectorAll('nav a')].map(one => one.getAttribute('href'))"));
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_that_can_be_worked()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(Reviewed.Enterprise));

        await page.PressAsync("Tab", 9);
        Assert.Equal("#content", (string?)await page.EvaluateAsync("document.activeElement.getAttribute('href')"));
        Assert.True((bool?)await page.EvaluateAsync("(box => box.left >= 0 && box.top >= 0 && box.width > 0)(document.activeElement.getBoundingClientRect())"), "The skip link is not seen.");
        Assert.NotEqual("0px", (string?)await page.EvaluateAsync("getComputedStyle(document.activeElement).outlineWidth"));
        await page.PressAsync("Enter", 13);
        Assert.Equal("content", (string?)await page.EvaluateAsync("document.activeElement.id"));

        // What scrolls by itself takes the focus, and says what it is.
        Assert.Empty(await page.TextsAsync(
            "[...document.querySelectorAll('main *')].filter(one => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && !(one.tabIndex === 0 && one.getAttribute('aria-label'))).map(one => one.outerHTML.slice(0, 80))"));

        // A disclosure opens by the keyboard.
        await page.EvaluateAsync("document.querySelector('main summary').focus()");
        await page.PressAsync("Enter", 13);
        Assert.True((bool?)await page.EvaluateAsync("document.querySelector('main details').open"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task The_page_itself_never_scrolls_sideways(int width)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(Reviewed.Enterprise), width: width);

        Assert.True((bool?)await page.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"), $"The page is {await page.EvaluateAsync("document.documentElement.scrollWidth")} wide.");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Tables_stand_whole_on_a_usual_screen(string sample)
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(sample), width: 1280);

        Assert.NotEqual(0, (int?)await page.EvaluateAsync("document.querySelectorAll('.scroll > table').length"));
        Assert.Empty(await page.TextsAsync(
            "[...document.querySelectorAll('.scroll > table')].filter(one => one.offsetWidth > one.parentElement.clientWidth).map(one => `${one.parentElement.getAttribute('aria-label')}: ${one.offsetWidth} of ${one.parentElement.clientWidth}`)"));
    }

    [Fact]
    public async Task Paper_has_everything_but_the_contents()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await ChromiumPage.OpenAsync(browser, Write(Reviewed.Enterprise), "dark", media: "print");

        Assert.Equal("none", (string?)await page.EvaluateAsync("getComputedStyle(document.querySelector('nav')).display"));
        Assert.Empty(await page.TextsAsync("[...document.querySelectorAll('details > :not(summary)')].filter(one => !one.checkVisibility({ contentVisibilityAuto: true }) || one.getBoundingClientRect().height === 0).map(one => one.outerHTML.slice(0, 80))"));
        var paper = await page.SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = false });
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(Convert.FromBase64String((string)paper["data"]!))[..8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_config_says_stays_text()
    {
        await using var browser = await Chromium.StartAsync();
        const string Company = "<script>document.title='taken'</script> & \"Sons\" <b>Ltd</b>";
        var product = Reviewed.Config(Configs.Enterprise.With("company_name: GlobalBank", $"company_name: '{Company.Replace("'", "''", StringComparison.Ordinal)}'"));
        var file = Save(ReviewReport.Write(product));

        var page = await ChromiumPage.OpenAsync(browser, file);

        Assert.StartsWith("Review of globalbank-", (string?)await page.EvaluateAsync("document.title"), StringComparison.Ordinal);
        Assert.Equal([Company], await page.TextsAsync("[document.querySelector('header bdi').textContent]"));
        Assert.Equal(0, (int)(await page.EvaluateAsync("document.querySelectorAll('script, b').length"))!);
        Assert.Empty(page.Complaints);
    }

    private static async Task<double> BackgroundAsync(ChromiumPage page) =>
        (double)(await page.EvaluateAsync("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0)"))!;

    private static Task<string> ScriptAsync(string name) => File.ReadAllTextAsync(RepositoryFolder.Combine("tests", "Unit", "Reports", name), TestContext.Current.CancellationToken);

    private string Write(string sample) => Save(ReviewReport.Write(Reviewed.Sample(sample)));

    private string Save(MlReviewReport report) => ReviewReport.Save(report, Path.Combine(_folder, report.FileName)).Path!;
}
