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

    It 'break the reasons of a drift report, and of a tier, between words' {
        $tier = Get-MlTier enterprise
        Get-LastColumn $tier 32 | Should -BeExactly $tier.Description
        $null = Start-MlSandbox
        try {
            $resource = (Deploy-MlProduct $codeCommit -WarningAction Ignore 6> $null | Test-MlDrift).Resources.Where({ $_.LogicalId -eq 'BuildProject' })
            Get-LastColumn $resource 69 | Should -BeExactly $resource.Reason
        }
        finally { Stop-MlSandbox }
    }

    It 'show both values of a property that changes' {
        $text = (Compare-MlProduct $s3 -ReferencePath $codeCommit).Properties | Select-Object -First 3 | Out-String -Width 120
        $text | Should -Match '(?m)^Path +Recreation +Before +After'
        $text -replace '\s+', '' | Should -Match 'a002'
    }
}

Describe 'WordWrap' {
    It 'breaks <Text> into <Lines>' -ForEach @(
        @{ Text = 'one two three'; Taken = 110; Lines = 'one two', 'three' }
        @{ Text = '0123456789 1'; Taken = 110; Lines = '0123456789', '1' }
        @{ Text = 'longer-than-a-line and'; Taken = 110; Lines = 'longer-than-a-line', 'and' }
        @{ Text = "a`nb  c"; Taken = 0; Lines = 'a', 'b c' }
        @{ Text = ''; Taken = 0; Lines = @('') }
        @{ Text = 'at least ten'; Taken = 500; Lines = 'at least', 'ten' }
    ) {
        [MlOps.Cmdlets.Session.WordWrap]::Fit($Text, $Taken, $null) -split "`n" | Should -BeExactly $Lines
    }
}
