# Dot-sourced by every test file: imports the built module, and has what the tests share.

$ErrorActionPreference = 'Stop'
. $PSScriptRoot/PowerShellPath.ps1
$RepositoryPath = Split-Path (Split-Path $PSScriptRoot)
$ModulePath = Join-Path $RepositoryPath 'out/MlOps'
$SamplePath = Join-Path $RepositoryPath 'samples/configs'

if (-not (Get-Module MlOps)) {
    Import-Module $ModulePath
}

<# What completion offers at the end of a line. #>
function Complete([string] $Line) {
    [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
}

<# Runs a script in a fresh pwsh that has no AWS settings, and gives back what it writes. #>
function Invoke-Child([scriptblock] $Script, [hashtable] $Environment = @{}) {
    $settings = @{
        AWS_EC2_METADATA_DISABLED = 'true'
        PSModulePath              = (Split-Path $ModulePath) + [System.IO.Path]::PathSeparator + $env:PSModulePath
    }
    Get-ChildItem Env:AWS_* | ForEach-Object { $settings[$_.Name] = $null }
    foreach ($name in $Environment.Keys) { $settings[$name] = $Environment[$name] }

    $preamble = "`$ErrorActionPreference = 'Stop'; `$PSStyle.OutputRendering = 'PlainText'; `$ModulePath = '$ModulePath'`n"
    $file = Join-Path ([System.IO.Path]::GetTempPath()) "mlops-$([guid]::NewGuid().ToString('N')).ps1"
    $before = @{}
    try {
        Set-Content -LiteralPath $file -Value ($preamble + $Script)
        foreach ($name in $settings.Keys) {
            $before[$name] = [System.Environment]::GetEnvironmentVariable($name)
            [System.Environment]::SetEnvironmentVariable($name, $settings[$name])
        }
        $shell = Get-PowerShellPath
        $output = & $shell -NoProfile -NonInteractive -File $file 2>&1 | ForEach-Object { "$_" }
        if ($LASTEXITCODE -ne 0) {
            throw "pwsh exited with $LASTEXITCODE`n$($output -join "`n")"
        }
        $output
    }
    finally {
        foreach ($name in $before.Keys) { [System.Environment]::SetEnvironmentVariable($name, $before[$name]) }
        Remove-Item -LiteralPath $file -ErrorAction Ignore
    }
}

<#
Runs a script in a runspace of this process, stops it as Ctrl+C does once one of its streams says a text, and gives back what it wrote to the
information stream. In a sandbox of a low speed a wait does not end before that.
#>
function Stop-Midway([string] $Script, [ValidateSet('Verbose', 'Progress')] [string] $Stream, [string] $Text) {
    $shell = [powershell]::Create()
    try {
        $null = $shell.AddScript("Import-Module '$ModulePath'; $Script")
        $records = $shell.Streams.$Stream
        $null = Register-ObjectEvent $records DataAdded -SourceIdentifier Midway
        $null = $shell.BeginInvoke()
        do {
            $seen = Wait-Event Midway -Timeout 60
            $seen | Remove-Event
            $said = $Stream -eq 'Progress' ? "$($records.StatusDescription)" : "$records"
        } until (-not $seen -or $said -match $Text)
        $shell.Stop()
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        "$($shell.Streams.Information)"
    }
    finally {
        Unregister-Event Midway
        $shell.Dispose()
    }
}

<# Calls a service of the sandbox that listens, beside MlOps. #>
function Invoke-SandboxService([string] $Service, $Body, [string] $ContentType, [hashtable] $Headers = @{}, [string] $AccountId = '123456789012', [string] $Region = 'us-west-2') {
    $signed = @{
        'X-Amz-Date'    = [datetime]::UtcNow.ToString('yyyyMMddTHHmmssZ')
        'Authorization' = "AWS4-HMAC-SHA256 Credential=$AccountId/20260101/$Region/$Service/aws4_request, SignedHeaders=host, Signature=0"
    }
    Invoke-RestMethod -Method Post -Uri (Get-MlSandbox).Endpoint -Headers ($signed + $Headers) -Body $Body -ContentType $ContentType -SkipHeaderValidation
}

<# Changes an SSM parameter behind CloudFormation's back, in the sandbox that listens. #>
function Set-SandboxParameter([string] $Name, [string] $Value) {
    $body = ConvertTo-Json @{ Name = $Name; Value = $Value; Type = 'String'; Overwrite = $true }
    $null = Invoke-SandboxService ssm $body 'application/x-amz-json-1.1' @{ 'X-Amz-Target' = 'AmazonSSM.PutParameter' }
}

<# Attaches a managed policy to a role of the sandbox that listens. #>
function Add-SandboxRolePolicy([string] $RoleName, [string] $PolicyArn) {
    $null = Invoke-SandboxService iam @{
        Action    = 'AttachRolePolicy'
        Version   = '2010-05-08'
        RoleName  = $RoleName
        PolicyArn = $PolicyArn
    } 'application/x-www-form-urlencoded'
}

<# Makes a stack that is none of ours, in the sandbox that listens. #>
function New-SandboxStack([string] $Name, [string] $Template) {
    $null = Invoke-SandboxService cloudformation @{
        Action                   = 'CreateStack'
        Version                  = '2010-05-15'
        StackName                = $Name
        TemplateBody             = $Template
        'Capabilities.member.1'  = 'CAPABILITY_NAMED_IAM'
    } 'application/x-www-form-urlencoded'
}
