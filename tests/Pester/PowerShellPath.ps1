<# The PowerShell to start child processes with: this one. One that was installed as a .NET tool runs in dotnet; then the one on the PATH. #>
function Get-PowerShellPath {
    $own = (Get-Process -Id $PID).Path
    (Split-Path $own -LeafBase) -eq 'pwsh' ? $own : 'pwsh'
}
