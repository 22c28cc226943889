BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'

    <# The last column of a table as one text, a space for each line end. #>
    function Get-LastColumn($Objects, [int] $Start) {
        $lines = ($Objects | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Length -gt $Start -and $_ -notmatch '^-' }
        (($lines | Select-Object -Skip 1).ForEach({ $_.Substring($Start).Trim() }) -join ' ') -replace '\s+', ' '
    }
}

Describe 'Tables' {
    It 'break prose between words' {
        Set-Content TestDrive:/topic.yaml 'Resources: { T: { Type: AWS::SNS::Topic, Properties: { Nonsense: { a: b } } } }'
        $finding = Test-MlTemplate TestDrive:/topic.yaml
        $finding.Suggestion.Length | Should -BeGreaterThan 100
        ($finding | Out-String -Width 120) -replace '\s+', ' ' | Should -Match ([regex]::Escape("$($finding.Message) $($finding.Suggestion)"))
    }

    It 'break the reasons of a drift report, and of a tier, between words, and leave names whole' {
        $tier = Get-MlTier enterprise
        Get-LastColumn $tier 35 | Should -BeExactly $tier.Description
        $null = Start-MlSandbox
        try {
            $deployment = Deploy-MlProduct $codeCommit -WarningAction Ignore 6> $null
            ($deployment | Out-String -Width 80) -split '\r?\n' | Should -Contain "CREATE_COMPLETE               13 $($deployment.Name)"
            $resource = ($deployment | Test-MlDrift).Resources.Where({ $_.LogicalId -eq 'BuildProject' })
            Get-LastColumn $resource 44 | Should -BeExactly $resource.Reason
        }
        finally { Stop-MlSandbox }
    }

    It 'show both values of a property that changes' {
        $text = (Compare-MlProduct $s3 -ReferencePath $codeCommit).Properties | Select-Object -First 3 | Out-String -Width 120
        $text | Should -Match '(?m)^Path +Recreation +Before +After'
        $text -replace '\s+', '' | Should -Match 'a002'
    }
}

Describe 'Lists' {
    It 'break prose between words' {
        $finding = Test-MlPolicy -Json '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}]}' | Where-Object Id -eq PassRoleStar
        $policy = @(New-MlOperatorPolicy $s3)[0]
        $statement = $policy.Statements[0]
        $statement.Reason.Length | Should -BeGreaterThan 120
        $listed = foreach ($shown in $finding, $policy, $statement) { ($shown | Format-List | Out-String -Width 120) -replace '\s+', ' ' }
        $listed[0] | Should -Match ([regex]::Escape("Message : $($finding.Message) Suggestion : $($finding.Suggestion) "))
        $listed[1] | Should -Match ([regex]::Escape("Statements : $(($policy.Statements | ForEach-Object { "$($_.Sid): $($_.Reason)" }) -join ' ') Notes : $($policy.Notes -join ' ') "))
        $listed[2] | Should -Match ([regex]::Escape("Reason : $($statement.Reason)"))
    }
}

Describe 'Commands' {
    BeforeAll {
        <# An object of the module's with values of its own. #>
        function New-MlObject([type] $Type, [hashtable] $Values) {
            $made = $Type.GetConstructors('NonPublic, Instance')[0].Invoke(@())
            foreach ($name in $Values.Keys) { $null = $Type.GetProperty($name).GetSetMethod($true).Invoke($made, @($Values[$name])) }
            $made
        }

        $short = 'aws iam detach-role-policy --role-name techcorp-churn --region us-west-2'
        $long = 'aws s3api put-bucket-versioning --bucket techcorp-prod-a001-source --versioning-configuration "Status = Enabled" --region us-west-2'
    }

    It 'of <Type> stand in a line of their own, whole, at width <Width>' -ForEach @(
        foreach ($width in 80, 120) {
            @{ Width = $width; Type = 'MlOps.MlFinding'; Values = { @{ Id = 'RoleHeld'; Severity = 'Warning'; Message = 'It is held.'; Suggestion = "Detach it:`n  $short`nGo on." } } }
            @{ Width = $width; Type = 'MlOps.MlRemovedResource'; Values = { @{ Type = 'AWS::ECR::Repository'; PhysicalId = 'images'; Reason = 'It is kept.'; Command = $short } } }
            @{ Width = $width; Type = 'MlOps.MlRepairStep'; Values = { @{ LogicalId = 'Role'; Means = 'BY_HAND'; Action = 'Do it'; Status = 'LEFT'; Command = "$short`n$short" } } }
        }
    ) {
        $lines = (New-MlObject $Type (& $Values) | Out-String -Width $Width) -split '\r?\n'
        $lines | Should -Contain "  $short"
    }

    It 'that are wider than the screen go on by a backtick, and never within quotes' {
        $rows = [MlOps.Cmdlets.Session.CommandTable]::Row(@(4), @('a'), "Do:`n  $long", $null) -split "`n"
        $rows[0] | Should -BeExactly 'a    Do:'
        $rows[1] | Should -BeExactly '  aws s3api put-bucket-versioning --bucket techcorp-prod-a001-source --versioning-configuration "Status = Enabled" `'
        $rows[2] | Should -BeExactly '    --region us-west-2'
        $rows | Should -HaveCount 3
    }

    It 'that have a word too wide go on after it' {
        $file = 'file://' + 'x' * 130
        $rows = [MlOps.Cmdlets.Session.CommandTable]::Row(@(4), @('a'), "Do:`n  aws cloudformation update-stack --template-body $file --capabilities CAPABILITY_NAMED_IAM", $null) -split "`n"
        $rows | Select-Object -Skip 1 | Should -BeExactly '  aws cloudformation update-stack --template-body `', "    $file ``", '    --capabilities CAPABILITY_NAMED_IAM'
    }

    It 'that have no space to be broken at stay whole' {
        $wide = 'x' * 200
        ([MlOps.Cmdlets.Session.CommandTable]::Row(@(4), @('a'), "Do:`n  '$wide y'", $null) -split "`n")[1] | Should -BeExactly "  '$wide y'"
    }

    It 'are what the prose goes on after' {
        [MlOps.Cmdlets.Session.CommandTable]::Row(@(4, -3), @('a', 1), "Do:`n  x`n  y`nThen this.", $null) -split "`n" |
            Should -BeExactly 'a      1 Do:', '  x', '  y', '         Then this.'
    }

    It 'leave words of the prose that are too wide in their column' {
        $name = 'n' * 150
        [MlOps.Cmdlets.Session.CommandTable]::Row(@(4), @('a'), "Name $name or`n  x`nThen $name.", $null) -split "`n" |
            Should -BeExactly 'a    Name', "     $('n' * 115)", "     $('n' * 35)", '     or', '  x', '     Then', "     $('n' * 115)", "     $('n' * 35)."
    }

    It 'leave findings of no file without a heading of one' {
        $finding = New-MlObject MlOps.MlFinding @{ Id = 'RoleHeld'; Severity = 'Warning'; Message = 'It is held.' }
        $finding | Out-String | Should -Not -Match 'In:'
        $finding | Format-Table | Out-String | Should -Not -Match 'In:'
        $finding = New-MlObject MlOps.MlFinding @{ Id = 'RoleHeld'; Severity = 'Warning'; Message = 'It is held.'; File = 'a.yaml' }
        $finding | Out-String | Should -Match '(?m)^ *In: a\.yaml'
    }
}

Describe 'WordWrap' {
    It 'breaks <Text> into <Lines>' -ForEach @(
        @{ Text = 'one two three'; Taken = 110; Lines = 'one two', 'three' }
        @{ Text = '0123456789 1'; Taken = 110; Lines = '0123456789', '1' }
        @{ Text = 'longer-than-a-line and'; Taken = 110; Lines = 'longer-than-a-line', 'and' }
        @{ Text = "a`nb  c"; Taken = 0; Lines = 'a', 'b c' }
        @{ Text = ''; Taken = 0; Lines = @('') }
        @{ Text = "Do this:`n  aws iam x  y"; Taken = 110; Lines = 'Do this:', '  aws iam x  y' }
        @{ Text = 'at least ten'; Taken = 500; Lines = 'at least', 'ten' }
    ) {
        [MlOps.Cmdlets.Session.WordWrap]::Fit($Text, $Taken, $null) -split "`n" | Should -BeExactly $Lines
    }
}

Describe 'What follows objects of another type on the screen' {
    It 'is a few lines, without policies' {
        $null = Start-MlSandbox -AccountId 123456789012 6> $null
        try {
            $role = Initialize-MlAdminRole -Region us-west-2 -WhatIf
            $shown = Get-MlContext -Region us-west-2 6> $null
            $text = $shown, $role, $role.Policies[0] | Out-String -Width 80
        }
        finally {
            Stop-MlSandbox
        }

        $text | Should -Match 'Status +: PLANNED'
        $text | Should -Not -Match '"Statement"'
        ($text -split "`n").Count | Should -BeLessThan 40
    }
}
