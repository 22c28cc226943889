using System.Text.Json.Nodes;

namespace MlOps.Unit.Reports;

/// <summary>A page in a browser.</summary>
internal sealed class ChromiumPage
{
    private readonly Chromium _browser;
    private readonly string _session;

    private ChromiumPage(Chromium browser, string session) => (_browser, _session) = (browser, session);

    /// <summary>Every address that the page asked for, its own first.</summary>
    public IEnumerable<string> Requests => _browser.Events
        .Where(message => (string?)message["sessionId"] == _session && (string?)message["method"] == "Network.requestWillBeSent")
        .Select(message => (string)message["params"]!["request"]!["url"]!);

    /// <summary>What the page wrote to the console, and what the browser had to say against it.</summary>
    public IEnumerable<string> Complaints => _browser.Events
        .Where(message => (string?)message["sessionId"] == _session && (string?)message["method"] is "Log.entryAdded" or "Runtime.exceptionThrown" or "Runtime.consoleAPICalled")
        .Select(message => message.ToJsonString());

    /// <summary>Opens a file and waits until it is loaded.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="file">The file.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>: what the reader's system prefers.</param>
    /// <param name="width">The window's width.</param>
    /// <param name="media"><c>screen</c> or <c>print</c>.</param>
    public static async Task<ChromiumPage> OpenAsync(Chromium browser, string file, string theme = "light", int width = 1280, string media = "screen")
    {
        var target = await browser.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await browser.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        var page = new ChromiumPage(browser, (string)attached["sessionId"]!);
        await page.SendAsync("Network.enable");
        await page.SendAsync("Log.enable");
        await page.SendAsync("Runtime.enable");
        await page.SendAsync("Page.enable");
        await page.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["media"] = media,
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = theme }),
        });
        await page.SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await page.EvaluateAsync("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
        return page;
    }

    /// <summary>Evaluates an expression in the page; a promise is waited for.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"];
    }

    /// <summary>The strings that an expression gives.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string expression) => [.. (await EvaluateAsync(expression))!.AsArray().Select(text => (string)text!)];

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key, int code)
    {
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
        {
            await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
            if (type == "rawKeyDown" && key == "Enter")
            {
                await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "char", ["text"] = "\r" });
            }
        }
    }

    /// <summary>Sends a command about the page.</summary>
    public Task<JsonNode> SendAsync(string method, JsonObject? parameters = null) => _browser.SendAsync(method, parameters, _session);
}
