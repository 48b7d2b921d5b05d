using System.Collections.Frozen;

namespace IntakeBot.Core.Content;

/// <summary>The bot's own phrases in one language (<c>prompts/dialog/</c>), with <c>{name}</c> placeholders.</summary>
public sealed record Phrases(string Language, FrozenDictionary<string, string> Texts);
