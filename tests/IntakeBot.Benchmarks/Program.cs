using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

if (args is ["steps", ..])
{
    var runs = args is [_, var many, ..] ? int.Parse(many, CultureInfo.InvariantCulture) : 20;
    IntakeBot.Benchmarks.EveryStep.Measure(runs, conversation: args is [_, _, var name] ? name : "*");
    return;
}

// The whole product is built anew for each run, which on two busy cores takes longer than the library waits.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
config.AddColumn(StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(IntakeBot.Benchmarks.CoreBenchmarks).Assembly).Run(args, config);
