# Dot-sourced by every test file: imports the built module, and has what the tests share.

$ErrorActionPreference = 'Stop'
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
function Invoke-Child([string] $Script, [hashtable] $Environment = @{}) {
    $preamble = @"
`$ErrorActionPreference = 'Stop'
`$PSStyle.OutputRendering = 'PlainText'
Get-ChildItem Env:AWS_* | Remove-Item
`$env:AWS_EC2_METADATA_DISABLED = 'true'
`$ModulePath = '$ModulePath'
`$env:PSModulePath = '$(Split-Path $ModulePath)' + [IO.Path]::PathSeparator + `$env:PSModulePath
$($Environment.GetEnumerator().ForEach({ "`$env:$($_.Key) = '$($_.Value)'" }) -join "`n")

"@
    $file = Join-Path ([IO.Path]::GetTempPath()) "mlops-$([guid]::NewGuid().ToString('N')).ps1"
    try {
        Set-Content -LiteralPath $file -Value ($preamble + $Script)
        $output = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File $file 2>&1 | ForEach-Object { "$_" }
        if ($LASTEXITCODE -ne 0) {
            throw "pwsh exited with $LASTEXITCODE`n$($output -join "`n")"
        }
        $output
    }
    finally {
        Remove-Item -LiteralPath $file -ErrorAction Ignore
    }
}
