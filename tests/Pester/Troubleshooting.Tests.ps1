BeforeAll {
    . $PSScriptRoot/common.ps1

    $churn = 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $forecasting = 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml'
    $direct = 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml'
    $account = '123456789012'

    <# The commands of a block of an entry of docs/troubleshooting.md, each with the lines that it shows. #>
    function Get-ShownCommand([string] $Entry, [int] $Block = 0) {
        $page = Get-Content -Raw (Join-Path $RepositoryPath 'docs/troubleshooting.md')
        $text = ($page -split '(?m)^## ' | Where-Object { $_ -like "$Entry`n*" }) -split '```'
        foreach ($command in ("`n" + $text[2 * $Block + 1]) -split '\n\$ mlops ' | Select-Object -Skip 1) {
            $lines = $command -split '\n' | Where-Object { $_ }
            [pscustomobject]@{ Arguments = $lines[0] -split ' '; Lines = @($lines | Select-Object -Skip 1) }
        }
    }

    <# What a line says in PowerShell: cmdlets and parameters in the place of actions and options. #>
    function ConvertTo-PowerShell([string] $Line) {
        $words = [ordered]@{
            'show-changes --adopt' = '-Adopt -WhatIf'; 'validate-config' = 'Test-MlProduct'; 'validate-prov-template' = 'Test-MlTemplate'
            'create-prov-template' = 'New-MlTemplate'; 'delete-product' = 'Remove-MlProduct'; 'deploy-product' = 'Deploy-MlProduct'
            '--adopt' = '-Adopt'; '--delete-data' = '-DeleteData'; '--online' = '-Online'; '--force' = '-Force'
        }
        foreach ($word in $words.Keys) { $Line = $Line.Replace($word, $words[$word]) }
        $Line
    }

    <# Runs the cmdlet for a command, and gives back what it writes, as the command line would write it. #>
    function Invoke-Shown($Command) {
        $action, $file, $options = $Command.Arguments
        $errors = @()
        $common = @{ ErrorVariable = 'errors'; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue'; InformationAction = 'Ignore' }
        switch ($action) {
            'validate-config' { Test-MlProduct $file @common -Online:($options -contains '--online') | ForEach-Object { "$_"; $_.Suggestion } }
            'validate-prov-template' { Test-MlTemplate $file @common | ForEach-Object { "$_"; $_.Suggestion } }
            'create-prov-template' { New-MlTemplate $file @common -OutFile ./templates | ForEach-Object { "$($_.Path): $($_.ResourceCount) resources" } }
            'deploy-product' { $null = Deploy-MlProduct $file @common }
            'delete-product' { Remove-MlProduct $file @common -Force:($options -contains '--force') -Confirm:$false | ForEach-Object { "$($_.StackName): $($_.Status)" } }
            default { throw "No cmdlet is known for '$action'." }
        }
        foreach ($record in $errors | Where-Object { $_.Exception -is [MlOps.MlOpsException] } | Select-Object -Unique) {
            "error $(($record.FullyQualifiedErrorId -split ',')[0]): $($record.Exception.Message)"
            $record.ErrorDetails.RecommendedAction
        }
    }

    <# Holds the commands of a block: each line is in the answer, after the line before. #>
    function Assert-Block([string] $Entry, [int] $Block = 0) {
        $commands = @(Get-ShownCommand $Entry $Block)
        $commands.Count | Should -BeGreaterThan 0
        foreach ($command in $commands) {
            $answer = ((Invoke-Shown $command) -join "`n") -replace "$([regex]::Escape("$PWD"))[/\\](?!templates)" -replace '\s+', ' '
            $from = 0
            foreach ($line in $command.Lines) {
                $pattern = [regex]::Escape(((ConvertTo-PowerShell $line) -replace '\s+', ' ').Trim()).Replace('…', '.*?')
                $match = [regex]::new($pattern).Match($answer, $from)
                $match.Success | Should -BeTrue -Because "'$($command.Arguments -join ' ')' should answer '$line' there, and answers '$answer'"
                $from = $match.Index + $match.Length
            }
        }
    }

    function Set-Config([string] $Name, [string] $Sample, [string] $Old, [string] $New) {
        $text = Get-Content -Raw (Join-Path $SamplePath $Sample)
        $text | Should -Match ([regex]::Escape($Old))
        $text.Replace($Old, $New) | Set-Content -NoNewline $Name
    }
}

Describe 'docs/troubleshooting.md in PowerShell' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) "mlops-trouble-$([guid]::NewGuid().ToString('N'))")
        Push-Location $folder
        $churn, $forecasting, $direct | ForEach-Object { Copy-Item (Join-Path $SamplePath $_) $folder }
    }

    AfterEach {
        if (Get-MlSandbox) { Stop-MlSandbox }
        Pop-Location
        Remove-Item -Recurse $folder
    }

    It 'holds every block of the page but one: a removal that fails needs a fault that no cmdlet makes' {
        $page = Get-Content -Raw (Join-Path $RepositoryPath 'docs/troubleshooting.md')
        $blocks = @(($page -split '(?m)^## ' | Select-Object -Skip 1).ForEach({ "$(($_ -split '\n')[0]): $([System.Math]::Floor(($_ -split '```').Count / 2))" }))
        $blocks | Should -Be @(
            'A config is not valid: 1', 'The tier does not match: 1', 'A template file is not found: 1', 'The stack exists already: 3', 'VPC prerequisites are missing: 1', 'Permission denied: 3')
    }

    It 'a config that is not valid' {
        Set-Config churn.yaml $churn 'use_case: customer-churn' 'use_case: Customer Churn'
        $null = Start-MlSandbox -AccountId $account
        Assert-Block 'A config is not valid'
    }

    It 'a tier that does not match' {
        Set-Config forecasting.yaml $forecasting 'tier: enterprise' 'tier: starter'
        Set-Config churn.yaml $churn 'tier: starter' 'tier: gold'
        Assert-Block 'The tier does not match'
    }

    It 'a template file that is not there' {
        $null = Start-MlSandbox -AccountId $account
        Assert-Block 'A template file is not found'
    }

    It 'a stack that something else made' {
        $null = Start-MlSandbox -AccountId $account -Port 0
        New-SandboxStack 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack' 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
        Assert-Block 'The stack exists already' 0
    }

    It 'data that a removal has kept' {
        $null = Start-MlSandbox -AccountId $account
        $null = Deploy-MlProduct $churn -WarningAction Ignore -InformationAction Ignore
        Assert-Block 'The stack exists already' 1
    }

    It 'prerequisites of a VPC that are missing' {
        $null = Start-MlSandbox -AccountId $account
        Assert-Block 'VPC prerequisites are missing'
    }

    It 'a call that is denied' {
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["sts:*","ssm:*"],"Resource":"*"}}' | Set-Content caller.json
        $null = Start-MlSandbox -AccountId $account -Policy ./caller.json
        Assert-Block 'Permission denied' 0
    }

    It 'a call of CloudFormation that is denied' {
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:CreateRole","Resource":"*"}]}' | Set-Content caller.json
        $null = Start-MlSandbox -AccountId $account -Policy ./caller.json
        Assert-Block 'Permission denied' 1
    }

    It 'a policy that is tried in the sandbox' {
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudformation:*","Resource":"*"}]}' | Set-Content deployer.json
        $null = Start-MlSandbox -AccountId $account -Policy ./deployer.json
        Assert-Block 'Permission denied' 2
    }
}
