# A stand-in for what gives credentials to machines, and for STS, on one loopback address: the credential endpoint of ECS and EKS, and the
# instance metadata service of EC2 with its session tokens (IMDSv2). It writes down what was asked, and who signed each call to STS.

<# Starts it. Gives its Url, and Calls. With -Short the first keys end within a minute, so that a client must fetch others; those last. #>
function Start-LoopbackMetadata([switch] $Short) {
    $port = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
    $port.Start()
    $url = "http://127.0.0.1:$($port.LocalEndpoint.Port)/"
    $port.Stop()

    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add($url)
    $listener.Start()
    $calls = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
    $worker = [powershell]::Create().AddScript({
        param($listener, $calls, $first)

        $identity = @'
<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:sts::111122223333:assumed-role/machine/{0}</Arn><UserId>AROA</UserId><Account>111122223333</Account>
</GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
'@
        $assumed = @'
<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/{0}/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>ASIA-{0}</AccessKeyId><SecretAccessKey>none</SecretAccessKey><SessionToken>token-{0}</SessionToken><Expiration>{1:yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials>
</AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>
'@
        function Keys([string] $Name) {
            $script:fetches++
            $for = $script:fetches -eq 1 ? $first : [timespan]'06:00'
            ConvertTo-Json @{
                Code = 'Success'; Type = 'AWS-HMAC'; LastUpdated = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
                AccessKeyId = "ASIA-$Name-$script:fetches"; SecretAccessKey = 'machine-secret'; Token = "token-$Name-$script:fetches"
                Expiration = ([datetime]::UtcNow + $for).ToString('yyyy-MM-ddTHH:mm:ssZ')
            }
        }

        $script:fetches = 0
        while ($listener.IsListening) {
            try { $context = $listener.GetContext() } catch { break }
            $request = $context.Request
            $form = [System.Web.HttpUtility]::ParseQueryString([System.IO.StreamReader]::new($request.InputStream).ReadToEnd())
            $signer = "$($request.Headers['Authorization'])" -replace '.*Credential=([^/]+)/.*', '$1'
            $session = $request.Headers['X-aws-ec2-metadata-token']
            $status = 200
            $answer = switch -Regex ("$($request.HttpMethod) $($request.Url.AbsolutePath)") {
                '^GET /container$' {
                    $calls.Enqueue("container authorized by $($request.Headers['Authorization'])")
                    $request.Headers['Authorization'] -eq 'Bearer pod-token' ? (Keys container) : ($status = 403)
                }
                '^PUT /latest/api/token$' {
                    $calls.Enqueue('instance session')
                    $context.Response.Headers['X-aws-ec2-metadata-token-ttl-seconds'] = $request.Headers['X-aws-ec2-metadata-token-ttl-seconds']
                    $request.Headers['X-aws-ec2-metadata-token-ttl-seconds'] ? 'session-1' : ($status = 400)
                }
                '^GET /latest/meta-data/iam/security-credentials/?$' {
                    $calls.Enqueue("instance roles in $session")
                    $session -eq 'session-1' ? 'builder' : ($status = 401)
                }
                '^GET /latest/meta-data/iam/info$' {
                    $session -eq 'session-1' ? '{"Code":"Success","LastUpdated":"2026-01-01T00:00:00Z","InstanceProfileArn":"arn:aws:iam::111122223333:instance-profile/builder","InstanceProfileId":"AIPA"}' : ($status = 401)
                }
                '^GET /latest/meta-data/iam/security-credentials/builder$' {
                    $calls.Enqueue("instance keys in $session")
                    $session -eq 'session-1' ? (Keys instance) : ($status = 401)
                }
                '^POST /$' {
                    $calls.Enqueue("$($form['Action']) signed by $signer with $($request.Headers['X-Amz-Security-Token'])")
                    $context.Response.ContentType = 'text/xml'
                    $form['Action'] -eq 'AssumeRole' ? ($assumed -f ($form['RoleArn'] -replace '.*/'), [datetime]::UtcNow.AddHours(1)) : ($identity -f $signer)
                }
                default {
                    $calls.Enqueue($_)
                    $status = 404
                }
            }
            $context.Response.StatusCode = $status
            if ($status -eq 200) { $context.Response.OutputStream.Write([System.Text.Encoding]::UTF8.GetBytes($answer)) }
            $context.Response.Close()
        }
    }).AddArgument($listener).AddArgument($calls).AddArgument($Short ? [timespan]'00:01' : [timespan]'06:00')
    $null = $worker.BeginInvoke()
    [pscustomobject]@{ Url = $url.TrimEnd('/'); Calls = $calls; Listener = $listener; Worker = $worker }
}

function Stop-LoopbackMetadata($Metadata) {
    $Metadata.Listener.Stop()
    $Metadata.Worker.Dispose()
}
