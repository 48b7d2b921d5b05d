using System.CommandLine;
using IntakeBot.LoadTest;

var sockets = new Option<int>("--sockets") { DefaultValueFactory = _ => 10_000, Description = "Idle streams to open." };
var talkers = new Option<int>("--talkers")
{
    DefaultValueFactory = _ => 50,
    Description = "Patients who answer as fast as they are asked.",
};
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 30, Description = "How long they talk." };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 100_000, Description = "Bodies to post." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Of the random bodies." };

var idle = new Command("idle", "Opens idle streams, then lets patients talk beside them; prints memory and times.")
{
    sockets,
    talkers,
    seconds,
};
idle.SetAction(
    (parsed, cancelled) =>
        IdleTest.RunAsync(parsed.GetValue(sockets), parsed.GetValue(talkers), parsed.GetValue(seconds), cancelled)
);
var fuzz = new Command("fuzz", "Posts bodies that nobody thought of; fails on a 5xx, a hang, or memory that grows.")
{
    rounds,
    seed,
};
fuzz.SetAction((parsed, cancelled) => FuzzTest.RunAsync(parsed.GetValue(rounds), parsed.GetValue(seed), cancelled));

var patients = new Option<int>("--patients")
{
    DefaultValueFactory = _ => 10,
    Description = "Who finish with each way of the model.",
};
var provider = new Option<string>("--provider")
{
    DefaultValueFactory = _ => "ollama",
    Description = "Whose wire format the model speaks: ollama, azure-openai or openai.",
};
var briefs = new Command("briefs", "Lets patients finish while the model fails; prints how long their briefs took.")
{
    patients,
    provider,
};
briefs.SetAction(
    (parsed, cancelled) => BriefTest.RunAsync(parsed.GetValue(patients), parsed.GetValue(provider)!, cancelled)
);

return await new RootCommand("Loads the running host on this machine, over loopback.") { idle, fuzz, briefs }
    .Parse(args)
    .InvokeAsync();
