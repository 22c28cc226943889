BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
}

Describe 'New-MlTemplate' {
    It 'makes 13 resources with CodeCommit and 10 with S3' {
        (New-MlTemplate $codeCommit).ResourceCount | Should -Be 13
        (New-MlTemplate $s3).ResourceCount | Should -Be 10
    }

    It 'gives a typed template that knows its product' {
        $product = Get-MlProduct $codeCommit
        $template = $product | New-MlTemplate
        $template | Should -BeOfType MlOps.MlTemplate
        [object]::ReferenceEquals($template.Product, $product) | Should -BeTrue
        $template.ResourceCount | Should -Be 13
        $template.Resources.Keys | Should -HaveCount 13
        $template.Format | Should -BeExactly 'YAML'
        $template.Body | Should -Match '(?m)^Resources:'
        $template.Resources['ArtifactsBucket'].Type | Should -BeExactly 'AWS::S3::Bucket'
        $template.SizeInBytes | Should -Be ([System.Text.Encoding]::UTF8.GetByteCount($template.Body))
        $template.Path | Should -BeNullOrEmpty
    }

    It 'writes JSON when asked' {
        $template = New-MlTemplate $codeCommit -Format json
        $template.Format | Should -BeExactly 'JSON'
        ($template.Body | ConvertFrom-Json -AsHashtable).Resources.Count | Should -Be 13
    }

    It 'warns where a file has no tags, and only there' {
        $enterprise = Get-Item $SamplePath/globalbank-*-codecommit-standalone-direct-rtb.yaml
        $template = New-MlTemplate $enterprise -OutFile TestDrive:/enterprise -WarningVariable warnings -WarningAction SilentlyContinue
        $template.TagsOnStack | Should -BeTrue
        $warnings | Should -HaveCount 1
        $warnings.Message | Should -BeLike 'The template of globalbank-* has no tags,*gives its stack the product''s tags.'
        $null = New-MlTemplate $codeCommit -OutFile TestDrive:/starter -WarningVariable none
        $null = New-MlTemplate $enterprise -WarningVariable +none
        $none | Should -BeNullOrEmpty
    }

    It 'writes into a folder under the conventional name, the same bytes each time' {
        $template = Get-MlProduct $codeCommit | New-MlTemplate -OutFile TestDrive:/templates
        $name = 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml'
        $template.FileName | Should -BeExactly $name
        $template.Path | Should -BeExactly (Join-Path $TestDrive templates $name)
        $null = New-MlTemplate $codeCommit -OutFile TestDrive:/again
        (Get-FileHash $TestDrive/again/$name).Hash | Should -Be (Get-FileHash $TestDrive/templates/$name).Hash
        (Get-Item $TestDrive/again/$name).Length | Should -BeGreaterThan 10000
        'stale' | Set-Content $TestDrive/again/$name
        $null = New-MlTemplate $codeCommit -OutFile TestDrive:/again
        (Get-FileHash $TestDrive/again/$name).Hash | Should -Be (Get-FileHash $TestDrive/templates/$name).Hash
        Get-ChildItem $TestDrive/again | Should -HaveCount 1
    }

    It 'writes to a file of the name given' {
        (New-MlTemplate $codeCommit -OutFile TestDrive:/mine.yaml).Path | Should -BeExactly (Join-Path $TestDrive 'mine.yaml')
        Get-Content -Raw TestDrive:/mine.yaml | Should -BeExactly (New-MlTemplate $codeCommit).Body
    }

    It 'writes to a file of any extension, and in the format that the template has' {
        (New-MlTemplate $codeCommit -OutFile TestDrive:/mine.txt).Path | Should -BeExactly (Join-Path $TestDrive 'mine.txt')
        'TestDrive:/mine.txt' | Should -FileContentMatch '^AWSTemplateFormatVersion'
        $json = New-MlTemplate $s3 -Format JSON -OutFile TestDrive:/input.template
        $json.Format | Should -BeExactly 'JSON'
        (New-MlTemplate $json.Path -OutFile TestDrive:/kept.template).Format | Should -BeExactly 'JSON'
        (New-MlTemplate $s3 -OutFile TestDrive:/v1.2/).Path | Should -BeLike '*v1.2*-s3-template.yaml'
    }

    It 'writes over neither the template nor the config that it reads' {
        $source = (New-MlTemplate $s3 -OutFile TestDrive:/own/source.yaml).Path
        Add-Content $source '# mine'
        $before = Get-FileHash $source
        { New-MlTemplate $source -OutFile TestDrive:/own -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsInput,MlOps.Cmdlets.NewMlTemplateCommand'
        { New-MlTemplate $source -OutFile $source -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsInput,MlOps.Cmdlets.NewMlTemplateCommand'
        (Get-FileHash $source).Hash | Should -Be $before.Hash

        $config = Copy-Item $s3 TestDrive:/ -PassThru
        { New-MlTemplate $config -OutFile $config -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsInput,MlOps.Cmdlets.NewMlTemplateCommand'
        { New-MlReviewReport $config -OutFile $config -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsInput,MlOps.Cmdlets.NewMlReviewReportCommand'
        (Get-FileHash $config).Hash | Should -Be (Get-FileHash $s3).Hash
    }

    It 'writes over no config, read or not, nor over one with a fault' {
        $later = Copy-Item $s3 TestDrive:/later.yaml -PassThru
        $errors = @()
        Get-MlProduct $codeCommit, $later | New-MlTemplate -OutFile $later -ErrorAction SilentlyContinue -ErrorVariable errors | Should -BeNullOrEmpty
        Get-MlProduct $codeCommit | New-MlReviewReport -OutFile $later -ErrorAction SilentlyContinue -ErrorVariable +errors | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | ForEach-Object { ($_ -split ',')[0] } | Should -Be @('FileIsInput', 'FileIsInput', 'FileIsInput')
        (Get-FileHash $later).Hash | Should -Be (Get-FileHash $s3).Hash

        Set-Content TestDrive:/faulty.yaml "ml_product:`n  tier: 'open`n"
        { New-MlReviewReport $codeCommit -OutFile TestDrive:/faulty.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsInput,MlOps.Cmdlets.NewMlReviewReportCommand'
        Get-Content TestDrive:/faulty.yaml | Select-Object -First 1 | Should -Be 'ml_product:'

        $written = New-MlReviewReport $codeCommit -OutFile TestDrive:/again.html
        (New-MlReviewReport $codeCommit -OutFile TestDrive:/again.html).Path | Should -Be $written.Path
        (New-MlTemplate $codeCommit -OutFile TestDrive:/again.html).Path | Should -Be $written.Path
    }

    It 'writes nothing with -WhatIf, and still gives the template' {
        (New-MlTemplate $codeCommit -OutFile TestDrive:/not.yaml -WhatIf).ResourceCount | Should -Be 13
        Test-Path TestDrive:/not.yaml | Should -BeFalse
    }

    It 'reports what it cannot write' {
        'a file' | Set-Content TestDrive:/blocked
        { New-MlTemplate $codeCommit -OutFile "$TestDrive/blocked/x.yaml" -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotWritable,MlOps.Cmdlets.NewMlTemplateCommand'
    }

    It 'refuses a product with errors and goes on with the next' {
        (Get-Content $codeCommit) -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $templates = Get-MlProduct TestDrive:/wrong.yaml, $s3 -WarningAction SilentlyContinue |
            New-MlTemplate -ErrorVariable errors -ErrorAction SilentlyContinue
        $templates | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlTemplateCommand'
    }

    It 'completes formats' {
        Complete 'New-MlTemplate -Format j' | Should -Be 'JSON'
    }

    It 'writes nothing where $WhatIfPreference is set' {
        $WhatIfPreference = $true
        $template = New-MlTemplate $codeCommit -OutFile "$TestDrive/not.yaml" 6> $null
        $WhatIfPreference = $false
        $template.ResourceCount | Should -Be 13
        $template.Path | Should -BeNullOrEmpty
        Test-Path $TestDrive/not.yaml | Should -BeFalse
    }

    It 'takes products, paths and files' {
        (Get-MlProduct $codeCommit, $s3 | New-MlTemplate).ResourceCount | Should -Be 13, 10
        (Get-ChildItem $s3 | New-MlTemplate).ResourceCount | Should -Be 10
        (New-MlTemplate -LiteralPath $s3).ResourceCount | Should -Be 10
    }

    It 'writes JSON into a file that says so by its name' {
        $template = New-MlTemplate $codeCommit -OutFile TestDrive:/mine.json
        $template.Format | Should -BeExactly 'JSON'
        (Get-Content -Raw TestDrive:/mine.json | ConvertFrom-Json -AsHashtable).Resources.Count | Should -Be 13
    }

    It 'does not write one template over another of the same call' {
        $templates = Get-MlProduct $codeCommit, $s3 | New-MlTemplate -OutFile TestDrive:/one.yaml -ErrorVariable errors -ErrorAction SilentlyContinue
        $templates | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'FileWrittenBefore,MlOps.Cmdlets.NewMlTemplateCommand'
        Get-Content -Raw TestDrive:/one.yaml | Should -BeExactly (New-MlTemplate $codeCommit).Body
    }

    It 'writes a template file anew, in its own format or another' {
        $json = New-MlTemplate $codeCommit -Format JSON -OutFile TestDrive:/source.json
        $again = New-MlTemplate $json.Path
        $again.Format | Should -BeExactly 'JSON'
        $again.Body | Should -BeExactly $json.Body
        $again.Product | Should -BeNullOrEmpty
        $yaml = Get-Item $json.Path | New-MlTemplate -Format YAML -OutFile TestDrive:/converted
        Split-Path -Leaf $yaml.Path | Should -BeExactly 'source.yaml'
        Get-Content -Raw $yaml.Path | Should -BeExactly (New-MlTemplate $codeCommit).Body
    }

    It 'takes templates of anybody, and writes intrinsics in their short form' {
        '{"Resources": {"T": {"Properties": {"TopicName": {"Fn::Sub": "a-${AWS::Region}"}}, "Type": "AWS::SNS::Topic"}}}' | Set-Content TestDrive:/foreign.template
        (New-MlTemplate TestDrive:/foreign.template -Format YAML).Body | Should -Match 'TopicName: !Sub a-\$\{AWS::Region\}'
    }

    It 'converts a template from the pipeline, and keeps its product' {
        $template = New-MlTemplate $s3 | New-MlTemplate -Format JSON
        $template.Body | Should -BeExactly (New-MlTemplate $s3 -Format JSON).Body
        $template.FileName | Should -BeExactly 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3-template.json'
        $template.Product.Name | Should -BeExactly 'techcorp-prod-a002-us-west-2-customer-churn-ml'
    }

    It 'refuses a template with errors and goes on with the next' {
        'Resources: {T: {Typo: AWS::SNS::Topic}}' | Set-Content TestDrive:/wrong.yaml
        $templates = "$TestDrive/wrong.yaml", $s3 | New-MlTemplate -ErrorVariable errors -ErrorAction SilentlyContinue
        $templates | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'InvalidTemplate,MlOps.Cmdlets.NewMlTemplateCommand'
    }

    Context 'of stacks' {
        BeforeAll {
            $null = Start-MlSandbox -Port 0
            $null = Get-MlContext 6> $null
            $deployment = Deploy-MlProduct $codeCommit -WarningAction Ignore
        }

        AfterAll { Stop-MlSandbox }

        It 'takes the template of a deployment' {
            $template = $deployment | New-MlTemplate -OutFile TestDrive:/deployed
            $template.Body | Should -BeExactly (New-MlTemplate $codeCommit).Body
            $template.Path | Should -BeExactly (Join-Path $TestDrive deployed 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml')
        }

        It 'takes the template of any stack by its name, with its comments lost and its order mended' {
            New-SandboxStack foreign "# mine`nResources: {P: {Properties: {Value: a, Type: String}, Type: AWS::SSM::Parameter}}"
            $template = New-MlTemplate -StackName foreign
            $template.Body | Should -BeExactly "AWSTemplateFormatVersion: '2010-09-09'`nResources:`n  P:`n    Type: AWS::SSM::Parameter`n    Properties:`n      Value: a`n      Type: String`n"
            $template.Name | Should -BeExactly 'foreign'
        }

        It 'reports a stack that is not there, and a path that is meant for a stack' {
            { New-MlTemplate -StackName nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.NewMlTemplateCommand'
            { New-MlTemplate nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.NewMlTemplateCommand'
        }

        It 'completes stacks' {
            Complete 'New-MlTemplate -StackName techcorp-prod-a001' | Should -Contain $deployment.StackName
        }
    }
}
