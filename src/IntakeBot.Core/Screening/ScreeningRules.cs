namespace IntakeBot.Core.Screening;

/// <summary>The compiled rules, concepts and assertion triggers.</summary>
/// <param name="Version">The human version of the rules.</param>
public sealed record ScreeningRules(string Version);
