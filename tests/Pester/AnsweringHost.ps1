# A host that answers questions from a queue, and remembers what it was asked.

if (-not ('MlOps.Pester.AnsweringHost' -as [type])) {
    Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace MlOps.Pester
{
    public sealed class AnsweringHost : PSHost
    {
        private readonly AnsweringUI _ui;

        public AnsweringHost(params string[] answers) { _ui = new AnsweringUI(answers); }

        public List<string> Questions { get { return _ui.Questions; } }
        public override CultureInfo CurrentCulture { get { return CultureInfo.InvariantCulture; } }
        public override CultureInfo CurrentUICulture { get { return CultureInfo.InvariantCulture; } }
        public override Guid InstanceId { get; } = Guid.NewGuid();
        public override string Name { get { return "AnsweringHost"; } }
        public override PSHostUserInterface UI { get { return _ui; } }
        public override Version Version { get { return new Version(1, 0); } }
        public override void EnterNestedPrompt() { }
        public override void ExitNestedPrompt() { }
        public override void NotifyBeginApplication() { }
        public override void NotifyEndApplication() { }
        public override void SetShouldExit(int exitCode) { }
    }

    internal sealed class AnsweringUI : PSHostUserInterface
    {
        private readonly Queue<string> _answers;

        public AnsweringUI(IEnumerable<string> answers) { _answers = new Queue<string>(answers); }

        public List<string> Questions { get; } = new List<string>();
        public override PSHostRawUserInterface RawUI { get { return null; } }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        {
            Questions.Add(caption + "|" + message);
            var answers = new Dictionary<string, PSObject>();
            foreach (var field in descriptions) { answers[field.Name] = PSObject.AsPSObject(_answers.Dequeue()); }
            return answers;
        }

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Questions.Add(caption + "|" + message);
            return int.Parse(_answers.Dequeue(), CultureInfo.InvariantCulture);
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) { throw new NotSupportedException(); }
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) { throw new NotSupportedException(); }
        public override string ReadLine() { return _answers.Dequeue(); }
        public override SecureString ReadLineAsSecureString() { throw new NotSupportedException(); }
        public override void Write(string value) { }
        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) { }
        public override void WriteDebugLine(string message) { }
        public override void WriteErrorLine(string value) { }
        public override void WriteLine(string value) { }
        public override void WriteProgress(long sourceId, ProgressRecord record) { }
        public override void WriteVerboseLine(string message) { }
        public override void WriteWarningLine(string message) { }
    }
}
'@
}

<# Runs a script in a runspace of its own whose host answers. Gives Output, Errors and Questions. #>
function Invoke-WithAnswers([string[]] $Answer, [string] $Script) {
    $answering = [MlOps.Pester.AnsweringHost]::new($Answer)
    $runspace = [runspacefactory]::CreateRunspace($answering, [initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    try {
        $output = $shell.AddScript($Script).Invoke()
        [pscustomobject]@{ Output = @($output); Errors = @($shell.Streams.Error); Questions = @($answering.Questions) }
    }
    finally {
        $shell.Dispose()
        $runspace.Dispose()
    }
}
