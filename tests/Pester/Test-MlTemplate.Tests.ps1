BeforeAll {
    . $PSScriptRoot/common.ps1
    $good = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'

    function New-Template([string] $Name, [string] $Properties) {
        $file = Join-Path $TestDrive $Name
        Set-Content -LiteralPath $file -Value "Resources:`n  Queue:`n    Type: AWS::SQS::Queue`n    Properties:`n      $Properties"
        $file
    }
}

Describe 'Test-MlTemplate' {
    It 'finds nothing in the template of a product' {
        Get-MlProduct $good | New-MlTemplate | Test-MlTemplate | Should -BeNullOrEmpty
        Get-MlProduct $good | New-MlTemplate | Test-MlTemplate -Quiet | Should -BeExactly $true
    }

    It 'gives a finding with id, place and what to do' {
        $file = New-Template 'long.yaml' 'DelaySeconds: 901'
        $finding = Test-MlTemplate $file
        $finding | Should -BeOfType MlOps.MlFinding
        $finding.Id, $finding.Severity, $finding.File, $finding.Line, $finding.Column | Should -Be 'LimitExceeded', 'Error', $file, 5, 7
        $finding.Path | Should -BeExactly 'Resources.Queue.Properties.DelaySeconds'
        $finding.Suggestion | Should -Not -BeNullOrEmpty
    }

    It 'shows what a template came from that is in no file' {
        Set-Content TestDrive:/topic.yaml 'Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicNam: a } } }'
        $template = New-MlTemplate TestDrive:/topic.yaml
        $template | Test-MlTemplate | Out-String | Should -Match '(?m)^ +In: topic\s*$'
        Test-MlTemplate -Body $template.Body | Out-String | Should -Match '(?m)^ +In: text\s*$'
        Test-MlTemplate TestDrive:/topic.yaml | Out-String | Should -Match '(?m)^ +In: .+topic\.yaml\s*$'
    }

    It 'takes wildcards, files, paths from the pipeline and text' {
        $null = New-Template 'some-a.yaml' 'Nonsense: 1'
        $b = New-Template 'some-b.yaml' 'Nonsense: 1'
        (Test-MlTemplate (Join-Path $TestDrive 'some-*.yaml')).File | Should -HaveCount 2
        (Get-ChildItem $b | Test-MlTemplate).Id | Should -BeExactly 'UnknownProperty'
        ($b | Test-MlTemplate).Id | Should -BeExactly 'UnknownProperty'
        (Test-MlTemplate -Body (Get-Content -Raw $b)).Line | Should -Be 5
    }

    It 'gives one Boolean for all with -Quiet' {
        $right, $wrong = (New-Template 'right.yaml' 'DelaySeconds: 9'), (New-Template 'wrong.yaml' 'DelaySeconds: 901')
        Test-MlTemplate $right -Quiet | Should -BeExactly $true
        $right, $wrong | Test-MlTemplate -Quiet | Should -BeExactly $false
        Test-MlTemplate (Join-Path $TestDrive 'none*.yaml') -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'checks types against a region, and refuses one that there is not' {
        $body = 'Resources: { It: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: a } } }'
        Test-MlTemplate -Body $body | Should -BeNullOrEmpty
        (Test-MlTemplate -Body $body -Region af-south-1).Id | Should -BeExactly 'RegionLacksType'
        { Test-MlTemplate -Body $body -Region nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidRegion,MlOps.Cmdlets.TestMlTemplateCommand'
        Test-MlTemplate -Body $body -Region us-west-99 -WarningVariable warnings 3> $null | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        $warnings[0] | Should -BeLike "The region 'us-west-99' is not known here: *"
    }

    It 'writes a baseline, hides what it knows, and tells what is not there any more' {
        $file, $baseline = (New-Template 'known.yaml' 'DelaySeconds: 901'), (Join-Path $TestDrive 'known.json')
        Test-MlTemplate $file -BaselinePath $baseline -UpdateBaseline -WhatIf | Should -BeNullOrEmpty
        $baseline | Should -Not -Exist
        Test-MlTemplate $file -BaselinePath $baseline -UpdateBaseline | Should -BeNullOrEmpty
        Test-MlTemplate $file -BaselinePath $baseline | Should -BeNullOrEmpty
        Test-MlTemplate $file -BaselinePath $baseline -Quiet | Should -BeExactly $true
        $null = New-Template 'known.yaml' 'DelaySeconds: 90'
        (Test-MlTemplate $file -BaselinePath $baseline).Id | Should -BeExactly 'UnusedBaseline'
    }

    It 'refuses to update no baseline, and to read one that is none' {
        $file = New-Template 'any.yaml' 'DelaySeconds: 9'
        { Test-MlTemplate $file -UpdateBaseline -ErrorAction Stop } | Should -Throw -ErrorId 'BaselineMissing,MlOps.Cmdlets.TestMlTemplateCommand'
        { Test-MlTemplate $file -BaselinePath $file -ErrorAction Stop } | Should -Throw -ErrorId 'BaselineInvalid,MlOps.Cmdlets.TestMlTemplateCommand'
    }

    It 'reports a missing file' {
        $answer = Test-MlTemplate -LiteralPath ./nowhere.yaml -Quiet -ErrorVariable errors -ErrorAction SilentlyContinue
        $answer | Should -BeExactly $false
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.TestMlTemplateCommand'
    }
}
