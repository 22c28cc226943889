. $PSScriptRoot/LoopbackServer.ps1

# A stand-in for STS. It answers AssumeRole and GetCallerIdentity. Its Calls are one "ACTION ROLE signed by KEY" each, in order, with the code that
# came along.
function Start-LoopbackSts {
    Start-LoopbackServer {
        $role = "$($form['RoleArn'])" -replace '.*/'
        $code = $form['TokenCode'] ? " with code $($form['TokenCode']) of $($form['SerialNumber'] -replace '.*/')" : ''
        $calls.Enqueue(("$($form['Action']) $role signed by $signer$code" -replace '\s+', ' '))
        Get-StsAnswer $form "arn:aws:iam::111122223333:user/$signer"
    }
}
