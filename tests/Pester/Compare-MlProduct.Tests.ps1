BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
}

Describe 'Compare-MlProduct with a reference' {
    BeforeAll {
        $json = (New-MlTemplate $codeCommit -Format JSON -OutFile TestDrive:/reference.json).Path
        $foreign = Join-Path $TestDrive foreign.yaml
        'Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}}' | Set-Content $foreign
        $slower = Join-Path $TestDrive slower.json
        '{"Resources": {"Queue": {"Properties": {"DelaySeconds": "2"}, "Type": "AWS::SQS::Queue"}}}' | Set-Content $slower
    }

    It 'finds no difference between a config and its template in another format, and calls nothing' {
        Invoke-Child {
            Import-Module $ModulePath
            Compare-MlProduct $env:CONFIG -ReferencePath $env:TEMPLATE
            Compare-MlProduct $env:TEMPLATE -ReferencePath $env:CONFIG
            'done'
        } @{ CONFIG = $codeCommit; TEMPLATE = $json } | Should -Be 'done'
    }

    It 'shows five properties of a change, and how many more there are' {
        $many = Join-Path $TestDrive many.json
        $few = Join-Path $TestDrive few.json
        $names = 1..7 | ForEach-Object { "P$_" }
        foreach ($file in @{ $many = 'a'; $few = 'b' }.GetEnumerator()) {
            @{ Resources = @{ Topic = @{ Type = 'AWS::SNS::Topic'; Properties = [ordered]@{ DisplayName = $file.Value; Tags = @($names | ForEach-Object { @{ Key = $_; Value = $file.Value } }) } } } } |
                ConvertTo-Json -Depth 9 | Set-Content $file.Key
        }

        $change = Compare-MlProduct $many -ReferencePath $few
        $change.Properties.Count | Should -BeGreaterThan 5
        ($change | Out-String -Width 200) -replace '\s+', ' ' | Should -BeLike "* and $($change.Properties.Count - 5) more *"
    }

    It 'compares two configs, each change in its section' {
        $changes = Get-MlProduct $s3 | Compare-MlProduct -ReferencePath $codeCommit
        $changes | Should -BeOfType MlOps.MlChange
        $changes.Section | Sort-Object -Unique | Should -Be 'Description', 'Metadata', 'Outputs', 'Resources', 'Tags'
        ($changes | Where-Object Action -eq Remove).LogicalId | Should -Contain 'ModelBuildRepository'
        $bucket = $changes | Where-Object LogicalId -eq ArtifactsBucket
        $bucket.Replacement | Should -BeExactly 'True'
        $name = $bucket.Properties | Where-Object Path -eq BucketName
        $name.RequiresRecreation | Should -BeExactly 'Always'
        $name.Before | Should -Match 'a001'
        $name.After | Should -Match 'a002'
    }

    It 'compares two templates of anybody, and does not guess what an update would do' {
        $change = Compare-MlProduct $slower -ReferencePath $foreign
        $change | Should -HaveCount 1
        $change.Replacement | Should -BeExactly 'Unknown'
        "$($change.Properties)" | Should -BeExactly 'DelaySeconds: 1 => 2'
        $change.Reference | Should -BeExactly $foreign
        $change.Difference | Should -BeExactly $slower
    }

    It 'takes objects on either side' {
        New-MlTemplate $codeCommit | Compare-MlProduct -ReferenceObject (Get-MlProduct $codeCommit) | Should -BeNullOrEmpty
        (Get-MlProduct $s3 | Compare-MlProduct -ReferenceObject (New-MlTemplate $codeCommit)).Count |
            Should -Be (Compare-MlProduct $s3 -ReferencePath $codeCommit).Count
    }

    It 'goes on after a file that fails' {
        $changes = './nowhere.yaml', $s3 | Compare-MlProduct -ReferencePath $codeCommit -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.CompareMlProductCommand'
        $changes.Count | Should -BeGreaterThan 0
    }

    It 'refuses <Id> before anything is compared' -ForEach @(
        @{ Id = 'ReferenceAmbiguous'; Arguments = @{ ReferencePath = 'a.yaml'; ReferenceStackName = 'b' } }
        @{ Id = 'ReferenceExcludes'; Arguments = @{ ReferencePath = 'a.yaml'; Adopt = $true } }
        @{ Id = 'ReferenceExcludes'; Arguments = @{ ReferencePath = 'a.yaml'; Parameter = @{ A = 'b' } } }
        @{ Id = 'ReferenceUnusable'; Arguments = @{ ReferenceObject = 5 } }
        @{ Id = 'FileNotFound'; Arguments = @{ ReferencePath = './nowhere.yaml' } }
    ) {
        { Compare-MlProduct $codeCommit @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,MlOps.Cmdlets.CompareMlProductCommand"
    }

    It 'does not take an empty reference for none' {
        { Compare-MlProduct $codeCommit -ReferenceObject $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        { Compare-MlProduct $codeCommit -ReferencePath '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'reports a template with errors, with the place' {
        'Resources: {Queue: {Typo: AWS::SQS::Queue}}' | Set-Content TestDrive:/wrong.yaml
        { Compare-MlProduct $codeCommit -ReferencePath TestDrive:/wrong.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidTemplate,*' -ExpectedMessage '*wrong.yaml*'
    }

    It 'takes a wildcard that fits one file, and names with brackets as they are' {
        $null = New-Item -ItemType Directory TestDrive:/refs
        Copy-Item $codeCommit 'TestDrive:/refs/one.yaml'
        Compare-MlProduct $codeCommit -ReferencePath TestDrive:/refs/*.yaml | Should -BeNullOrEmpty
        Copy-Item $s3 'TestDrive:/refs/[two].yaml'
        Compare-MlProduct $s3 -ReferencePath 'TestDrive:/refs/[two].yaml' | Should -BeNullOrEmpty
        { Compare-MlProduct $codeCommit -ReferencePath TestDrive:/refs/*.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'ReferenceAmbiguous,*' -ExpectedMessage '*fits 2 files*'
        { Compare-MlProduct $codeCommit -ReferencePath TestDrive:/refs/*.json -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,*'
    }

    It 'shows what was compared, and sections in the place of types' {
        $text = Compare-MlProduct $s3 -ReferencePath $codeCommit | Out-String -Width 160
        $text | Should -Match 'techcorp-prod-a002-\S+ compared with \S+techcorp-prod-a001-\S+\.yaml'
        $text | Should -Match '(?m)^Replace +ArtifactsBucket +AWS::S3::Bucket +BucketName'
        $text | Should -Match '(?m)^Modify +EndpointName +Outputs +Value'
    }
}

Describe 'Compare-MlProduct' {
    BeforeAll {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $WarningPreference = 'SilentlyContinue'
    }

    AfterAll { Stop-MlSandbox }

    It 'shows every resource where nothing is deployed, and deploys nothing' {
        $changes = Compare-MlProduct $codeCommit
        $changes | Should -HaveCount 13
        $changes | Should -BeOfType MlOps.MlChange
        $changes.Action | Sort-Object -Unique | Should -Be 'Add'
        $changes.Sandbox | Sort-Object -Unique | Should -BeTrue
        { Get-MlProduct $codeCommit | Get-MlDeployment -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,*'
    }

    It 'shows nothing where nothing would change' {
        $null = Deploy-MlProduct $codeCommit
        Get-MlProduct $codeCommit | Compare-MlProduct | Should -BeNullOrEmpty
        Get-MlProduct $codeCommit | New-MlTemplate | Compare-MlProduct | Should -BeNullOrEmpty
    }

    It 'shows a change property by property' {
        $null = Deploy-MlProduct $codeCommit
        (Get-Content $codeCommit) -replace 'cost_center: .*', 'cost_center: "CC-9999"' | Set-Content TestDrive:/changed.yaml
        $changes = Compare-MlProduct TestDrive:/changed.yaml
        $changes.Action | Sort-Object -Unique | Should -Be 'Modify'
        $properties = $changes.Properties
        $properties | Should -BeOfType MlOps.MlPropertyChange
        $properties.After -join ' ' | Should -Match 'CC-9999'
    }

    It 'reports a product that cannot be read' {
        { Compare-MlProduct ./nowhere.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.CompareMlProductCommand'
    }

    It 'takes files, and goes on after one that fails' {
        $changes = Get-ChildItem $codeCommit | Compare-MlProduct -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        $other = './nowhere.yaml', $codeCommit | Compare-MlProduct -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.CompareMlProductCommand'
        $other.Count | Should -Be $changes.Count
    }

    It 'still groups the changes of a deployment by stack' {
        (Compare-MlProduct $s3 | Out-String -Width 160) | Should -Match '(?m)^   Stack: techcorp-prod-a002-us-west-2-customer-churn-ml-stack\s*$'
    }

    It 'compares a deployed stack with config, template and other stack, both ways' {
        $deployment = Deploy-MlProduct $codeCommit
        $other = Deploy-MlProduct $s3
        Compare-MlProduct $codeCommit -ReferenceStackName $deployment.StackName | Should -BeNullOrEmpty
        Compare-MlProduct $codeCommit -ReferenceObject $deployment | Should -BeNullOrEmpty
        $deployment | Compare-MlProduct -ReferencePath $codeCommit | Should -BeNullOrEmpty
        Compare-MlProduct -StackName $deployment.StackName -ReferenceObject (New-MlTemplate $codeCommit -Format JSON) | Should -BeNullOrEmpty
        $changes = Compare-MlProduct -StackName $other.StackName -ReferenceStackName $deployment.StackName
        $changes.Sandbox | Sort-Object -Unique | Should -BeTrue
        $changes.StackName | Sort-Object -Unique | Should -BeExactly $deployment.StackName
        $changes.LogicalId | Should -Be (Compare-MlProduct $s3 -ReferencePath $codeCommit).LogicalId
    }

    It 'compares a template file with the stack of its product, as a deployment would' {
        $null = Deploy-MlProduct $codeCommit
        $template = New-MlTemplate $codeCommit -OutFile TestDrive:/deployed.yaml
        Compare-MlProduct $template.Path | Should -BeNullOrEmpty
        (Get-Content -Raw $template.Path) -replace 'BUILD_GENERAL1_SMALL|BUILD_GENERAL1_MEDIUM', 'BUILD_GENERAL1_LARGE' | Set-Content TestDrive:/larger.yaml
        $changes = Compare-MlProduct TestDrive:/larger.yaml
        $changes.LogicalId | Should -Contain 'BuildProject'
        @($changes.Reference) -ne $null | Should -BeNullOrEmpty
        $changes.Section | Sort-Object -Unique | Should -Be 'Resources'
    }

    It 'needs a reference for a stack, and a stack that is there' {
        $deployment = Deploy-MlProduct $codeCommit
        { $deployment | Compare-MlProduct -ErrorAction Stop } | Should -Throw -ErrorId 'ReferenceMissing,MlOps.Cmdlets.CompareMlProductCommand'
        { Compare-MlProduct $codeCommit -ReferenceStackName nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.CompareMlProductCommand'
    }

    It 'completes stacks and configs to compare with' {
        $stack = (Deploy-MlProduct $codeCommit).StackName
        Complete 'Compare-MlProduct -ReferenceStackName techcorp-prod-a001' | Should -Contain $stack
        Complete "Compare-MlProduct -ReferencePath $SamplePath/techcorp-prod-a001" | Should -Match 'techcorp-prod-a001'
    }
}
