<#
.SYNOPSIS
Cuts the JSON blocks out of the pages that the recipes follow, and writes each into a file of its own, with not a character changed.
.DESCRIPTION
The pages are those that docs/roles.md names, saved as text. A block is a brace at the beginning of a line up to the one that closes it. In a Python f-string, which doubles the braces of its JSON, they
are single afterwards.
.EXAMPLE
./Cut-PolicyBlock.ps1 -Path ~/pages/constellaxion-aws.txt
Writes constellaxion-aws-1.json, constellaxion-aws-2.json and so on beside the script.
#>
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [string] $OutDirectory = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
$balanced = '(?m)^[ \t]*(?<block>\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\})'
foreach ($page in Get-Item -LiteralPath $Path) {
    $text = Get-Content -LiteralPath $page -Raw
    $text = [regex]::Replace($text, "(?s)f'''(.*?)'''", { param($match) "`n" + $match.Groups[1].Value.Replace('{{', '{').Replace('}}', '}').Trim() + "`n" })
    $number = 0
    foreach ($block in [regex]::Matches($text, $balanced)) {
        $json = $block.Groups['block'].Value
        try { $null = [System.Text.Json.JsonDocument]::Parse($json) } catch { continue }
        $number++
        Set-Content -LiteralPath (Join-Path $OutDirectory "$($page.BaseName)-$number.json") -Value $json
    }
}
