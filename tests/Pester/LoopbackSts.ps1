# A stand-in for STS on the loopback address. It answers AssumeRole and GetCallerIdentity, and writes down who signed each call.

<# Starts it. Gives its Url, and Calls: one "ACTION ROLE signed by KEY" for each call, in order, with the code that came along. #>
function Start-LoopbackSts {
    $port = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
    $port.Start()
    $url = "http://127.0.0.1:$($port.LocalEndpoint.Port)/"
    $port.Stop()

    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add($url)
    $listener.Start()
    $calls = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
    $worker = [powershell]::Create().AddScript({
        param($listener, $calls)

        # The access key of a role's credentials is made from the role's name, so that the next call tells by whom it was signed.
        $assumed = @'
<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/{0}/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>ASIA-{0}</AccessKeyId><SecretAccessKey>none</SecretAccessKey><SessionToken>token-{0}</SessionToken><Expiration>{1:yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials>
</AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>
'@
        $identity = @'
<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::111122223333:user/{0}</Arn><UserId>AIDA</UserId><Account>111122223333</Account>
</GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
'@
        while ($listener.IsListening) {
            try { $context = $listener.GetContext() } catch { break }
            $body = [System.IO.StreamReader]::new($context.Request.InputStream).ReadToEnd()
            $form = [System.Web.HttpUtility]::ParseQueryString($body)
            $key = $context.Request.Headers['Authorization'] -replace '.*Credential=([^/]+)/.*', '$1'
            $role = "$($form['RoleArn'])" -replace '.*/'
            $code = $form['TokenCode'] ? " with code $($form['TokenCode']) of $($form['SerialNumber'] -replace '.*/')" : ''
            $calls.Enqueue(("$($form['Action']) $role signed by $key$code" -replace '\s+', ' '))
            $answer = $form['Action'] -eq 'AssumeRole' ? ($assumed -f $role, [datetime]::UtcNow.AddHours(1)) : ($identity -f $key)
            $bytes = [System.Text.Encoding]::UTF8.GetBytes($answer)
            $context.Response.ContentType = 'text/xml'
            $context.Response.OutputStream.Write($bytes)
            $context.Response.Close()
        }
    }).AddArgument($listener).AddArgument($calls)
    $null = $worker.BeginInvoke()
    [pscustomobject]@{ Url = $url.TrimEnd('/'); Calls = $calls; Listener = $listener; Worker = $worker }
}

function Stop-LoopbackSts($Sts) {
    $Sts.Listener.Stop()
    $Sts.Worker.Dispose()
}
