using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

// What words mean that a patient may not know.
public static partial class PhrasesReader
{
    private sealed partial class Reader
    {
        // A file without one explains no words; a form then says its own help.
        private Glossary Glossary(JsonElement root)
        {
            if (!root.TryGetProperty("glossary", out _))
                return Understanding.Glossary.Empty;
            var (entries, known) = (ImmutableArray.CreateBuilder<GlossaryEntry>(), new HashSet<string>());
            foreach (var (at, entry) in Child(root, "glossary", JsonValueKind.Array).EnumerateArray().Index())
            {
                var where = $"/glossary/{at}";
                var means = Text(entry, "means", where);
                var words = entry.TryGetProperty("words", out var listed) ? Group(listed, $"{where}/words") : [];
                if (words.IsEmpty)
                    Refuse($"{where}/words", "No word is explained.", "Write [\"hives\"].");
                foreach (var twice in words.Where(word => !known.Add(word)))
                    Refuse($"{where}/words", $"\"{twice}\" is explained twice.", "Keep one.");
                entries.Add(new GlossaryEntry(words, means));
            }
            return new Glossary(entries.ToImmutable());
        }
    }
}
