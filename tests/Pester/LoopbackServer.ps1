# Stand-ins for AWS on the loopback address. Each answers by a script of its own, and writes down what was asked.

<#
Starts one. $Answer runs for each request with $context (an HttpListenerContext), $form (the body's parameters), $signer (the access key of the
signature), $calls to write down in, $settings, and Get-StsAnswer; it gives the body, or sets $status. Gives Url and Calls.
#>
function Start-LoopbackServer([scriptblock] $Answer, $Settings) {
    $port = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
    $port.Start()
    $url = "http://127.0.0.1:$($port.LocalEndpoint.Port)/"
    $port.Stop()

    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add($url)
    $listener.Start()
    $calls = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
    $worker = [powershell]::Create().AddScript({
        param($listener, $calls, $answer, $settings)

        # The access key of a role's credentials is made from the role's name, so that the next call tells by whom it was signed.
        function Get-StsAnswer([System.Collections.Specialized.NameValueCollection] $Form, [string] $Arn) {
            $role = "$($Form['RoleArn'])" -replace '.*/'
            $result = $Form['Action'] -eq 'AssumeRole' ? @"
<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/$role/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>ASIA-$role</AccessKeyId><SecretAccessKey>none</SecretAccessKey><SessionToken>token-$role</SessionToken>
<Expiration>$([datetime]::UtcNow.AddHours(1).ToString('yyyy-MM-ddTHH:mm:ssZ'))</Expiration></Credentials>
"@ : "<Arn>$Arn</Arn><UserId>AIDA</UserId><Account>111122223333</Account>"
            "<$($Form['Action'])Response xmlns=`"https://sts.amazonaws.com/doc/2011-06-15/`"><$($Form['Action'])Result>$result</$($Form['Action'])Result>" +
                "<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></$($Form['Action'])Response>"
        }

        $answer = [scriptblock]::Create($answer)
        while ($listener.IsListening) {
            try { $context = $listener.GetContext() } catch { break }
            $form = [System.Web.HttpUtility]::ParseQueryString([System.IO.StreamReader]::new($context.Request.InputStream).ReadToEnd())
            $signer = "$($context.Request.Headers['Authorization'])" -replace '.*Credential=([^/]+)/.*', '$1'
            $status = 200
            $context.Response.ContentType = 'text/xml'
            $body = . $answer
            $context.Response.StatusCode = $status
            if ($status -eq 200) { $context.Response.OutputStream.Write([System.Text.Encoding]::UTF8.GetBytes($body)) }
            $context.Response.Close()
        }
    }).AddArgument($listener).AddArgument($calls).AddArgument("$Answer").AddArgument($Settings)
    $null = $worker.BeginInvoke()
    [pscustomobject]@{ Url = $url.TrimEnd('/'); Calls = $calls; Listener = $listener; Worker = $worker }
}

function Stop-LoopbackServer($Server) {
    $Server.Listener.Stop()
    $Server.Worker.Dispose()
}
