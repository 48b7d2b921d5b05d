using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>All that leaves with a brief: what was composed, and what it was composed from.</summary>
/// <param name="Id">Names the intake for good; every id in an export is derived from it, and none tells it.</param>
/// <param name="Content">The content that the intake ran on.</param>
/// <param name="Intake">The intake, as it was when the brief was composed.</param>
/// <param name="Brief">The brief.</param>
public sealed record ExportSource(string Id, IntakeContent Content, Intake Intake, Brief Brief)
{
    /// <summary>The version of the brief, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The sign-off of this version; null before.</summary>
    public SignOff? SignedOff
    {
        get => field ?? Brief.SignedOff;
        init;
    }

    /// <summary>The clinic's name, as the keeper of the document; empty where not known.</summary>
    public string Clinic { get; init; } = "";

    /// <summary>The form that was answered, in its own language, which is the clinician's.</summary>
    public IntakeForm Form => Content.Prompts.FormOf(Intake.Form).Own;

    /// <summary>The version, never what was said.</summary>
    public override string ToString() => $"[export of brief version {Version}]";
}
