using System.Globalization;
using BenchmarkDotNet.Running;
using MlOps.Bench;

if (args is ["fleet-drift", ..])
{
    await FleetDrift.MeasureRatesAsync();
    return;
}

if (args is ["fleet-memory", ..])
{
    await FleetDrift.MeasureMemoryAsync();
    return;
}

if (args is ["template-mutations", var mutations])
{
    TemplateMutations.Measure(mutations);
    return;
}

if (args is ["policy-corpus", var corpus])
{
    PolicyCorpus.Measure(corpus);
    return;
}

if (args is ["template-corpus", var folder, .. var options])
{
    TemplateCorpus.Measure(folder, options.Contains("--all"));
    return;
}

if (args is ["template-processes", var templates, var program, .. var more])
{
    TemplateProcesses.Measure(templates, program, more is [var runs] ? int.Parse(runs, CultureInfo.InvariantCulture) : 3);
    return;
}

if (args is ["policy-decisions", .. var count])
{
    await PolicyDecisions.MeasureAsync(count is [var repeated] ? int.Parse(repeated, CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is ["policy-answers"])
{
    await PolicyAnswers.RecordAsync();
    return;
}

// Without arguments everything is measured: the switcher would ask.
BenchmarkSwitcher.FromTypes([typeof(OfflinePipeline), typeof(Rehearsals)]).Run(args is [] ? ["--filter", "*"] : args);
