. $PSScriptRoot/LoopbackServer.ps1

# A stand-in for what gives credentials to machines, and for STS, on one address: the credential endpoint of ECS and EKS, and the instance metadata
# service of EC2 with its session tokens (IMDSv2). Its Calls are what was asked, and who signed each call to STS. With -Short the first keys end within
# a minute, so that a client must fetch others; those last.
function Start-LoopbackMetadata([switch] $Short) {
    Start-LoopbackServer -Settings @{ First = $Short ? [timespan]'00:01' : [timespan]'06:00'; Fetches = 0 } {
        function Keys([string] $Name) {
            $settings.Fetches++
            $for = $settings.Fetches -eq 1 ? $settings.First : [timespan]'06:00'
            ConvertTo-Json @{
                Code = 'Success'; Type = 'AWS-HMAC'; LastUpdated = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
                AccessKeyId = "ASIA-$Name-$($settings.Fetches)"; SecretAccessKey = 'machine-secret'; Token = "token-$Name-$($settings.Fetches)"
                Expiration = ([datetime]::UtcNow + $for).ToString('yyyy-MM-ddTHH:mm:ssZ')
            }
        }

        $request = $context.Request
        $session = $request.Headers['X-aws-ec2-metadata-token']
        switch -Regex ("$($request.HttpMethod) $($request.Url.AbsolutePath)") {
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
                Get-StsAnswer $form "arn:aws:sts::111122223333:assumed-role/machine/$signer"
            }
            default {
                $calls.Enqueue($_)
                $status = 404
            }
        }
    }
}
