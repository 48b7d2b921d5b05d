using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Which medicine a reply speaks of: by name, by its own words, by their beginning, or by its kind.
internal sealed partial class MedicationMendReader
{
    private const int ShortestBeginning = 5;

    private List<Mark> Marks(TokenizedText message)
    {
        var marks = context
            .Medications.Find(message.Tokens, context.Words.Measures.IsOrdinary)
            .Select(mention => Known(message, mention))
            .ToList();
        // "And sea water" beside rose water is another.
        bool IsMeant(Listed listed) =>
            !Adds || listed.Words.All(word => message.Tokens.Any(token => token.Word == word));
        for (var at = 0; at < message.Tokens.Length; at++)
        {
            var word = message.Tokens[at].Word;
            // "Mometasona (elica) crema": the form behind a name is that one's.
            if (marks.Exists(mark => mark.Has(at)) || IsFormOfAnother(message, marks, at))
                continue;
            var own =
                word.Length >= ShortestOwnWord || (word.Any(char.IsDigit) && word.Any(char.IsLetter))
                    ? IndexOf(listed => listed.Known is null && listed.Words.Contains(word) && IsMeant(listed))
                    : null;
            own ??= IsDefinite(message, at) ? Described(message, at) : null;
            if (own is { } of && !marks.Exists(mark => mark.Of == of && mark.Known is null))
                marks.Add(new Mark(at, at + 1, of, null, word));
        }
        marks =
        [
            .. marks
                .Where(mark => !IsCause(message, mark))
                .Select(mark => Whole(message, mark))
                .OrderBy(mark => mark.First),
        ];
        for (var at = 0; at + 1 < marks.Count; at++)
        {
            var (one, other) = (marks[at], marks[at + 1]);
            if (one.Of is null == other.Of is null || !AreSame(message, one, other))
                continue;
            if (one.Of is null)
                marks[at] = one with { Of = other.Of, Calls = true };
            else
                marks[at + 1] = other with { Of = one.Of, Calls = true };
        }
        // What is called so is meant wherever it is named again.
        foreach (var called in marks.FindAll(mark => mark.Calls))
            marks =
            [
                .. marks.Select(mark =>
                    mark.Of is null && mark.Known == called.Known ? mark with { Of = called.Of } : mark
                ),
            ];
        return marks;
    }

    // A form behind the name of another, and no sign but brackets or joiner between.
    private bool IsFormOfAnother(TokenizedText message, List<Mark> marks, int at) =>
        marks.Where(mark => mark.End <= at).MaxBy(mark => mark.End) is { Of: null, Known: not null } other
        && MedicationWords.Forms.Find(ReplyTokens.Read(message.Tokens[at].Word, context.Words), 0, out _) > 0
        && !message
            .Verbatim[message.Tokens[other.End - 1].End..message.Tokens[at].Start]
            .Any(c => c is ',' or ';' or '.')
        && !Enumerable.Range(other.End, at - other.End).Any(between => IsJoiner(message, between));

    // "They made me stop because of the blood thinner" tells nothing of the blood thinner.
    private bool IsCause(TokenizedText message, Mark mark)
    {
        var before = mark.First;
        while (before > 0 && context.Words.Mends.Definite.Contains(message.Tokens[before - 1].Word))
            before--;
        return before > 0
            && context.Words.Mends.Causes.Any(cause =>
                ReplyText.Words(cause).Length is var length
                && length <= before
                && Plain(message, before - length, before) == cause
            );
    }

    private Mark Known(TokenizedText message, MedicationMention mention)
    {
        var said = Plain(message, mention.FirstToken, mention.EndToken);
        var words = said.Split(' ');
        var of =
            IndexOf(listed => listed.Names(mention.Medication.Name) && listed.Said == said)
            ?? IndexOf(listed =>
                listed.Names(mention.Medication.Name)
                && (mention.IsNear || !IsBrand(said, mention.Medication) || !IsBrand(listed.Said, mention.Medication))
            );
        // "The vitamin" of vitamin D
        if (of is null && context.Medications.Vocabulary.NamesKind(said))
            of = Only(listed => words.All(listed.Words.Contains));
        return new Mark(
            mention.FirstToken,
            mention.EndToken,
            of,
            mention.Medication.Name,
            Verbatim(message, mention.FirstToken, mention.EndToken)
        );
    }

    // Two brands are two products.
    private bool IsBrand(string said, Medication medication) =>
        said != Tokenizer.Plain(medication.Name)
        && !said.Contains(Tokenizer.Plain(medication.Name), StringComparison.Ordinal)
        && !context.Medications.Vocabulary.NamesKind(said)
        && medication.Brands.Any(brand => char.IsUpper(brand[0]) && Tokenizer.Plain(brand) == said);

    // "The cream is twice a day", and neither "a cream" nor "my hand cream"
    private bool IsDefinite(TokenizedText message, int at) =>
        at == 0
        || message.Tokens[at].Before >= TextBreak.Comma
        || IsJoiner(message, at - 1)
        || context.Words.Mends.Definite.Contains(message.Tokens[at - 1].Word);

    private int? Described(TokenizedText message, int at)
    {
        var word = message.Tokens[at].Word;
        if (context.Words.Mends.Around.Contains(word) || IsJoiner(message, at))
            return null;
        // "D3" of vitamin D3
        if (word.Any(char.IsDigit) && word.Any(char.IsLetter))
            return Only(listed => listed.Words.Contains(word));
        if (
            word.Length >= ShortestBeginning
            && !context.Medications.Vocabulary.IsEveryday(word)
            && Only(listed =>
                listed.Words.Any(own => own.Length > word.Length && own.StartsWith(word, StringComparison.Ordinal))
            )
                is { } begun
        )
            return begun;
        if (Adds)
            return null;
        // "The vitamin" of vitamin D
        if (
            context.Medications.Vocabulary.NamesKind(word) && Only(listed => listed.Words.Contains(word)) is { } kindred
        )
            return kindred;
        // "The gel" of "metronidazole gel", where no other is one.
        if (MedicationWords.Forms.Find(ReplyTokens.Read(word, context.Words), 0, out _) > 0)
            return at > 0 && message.Tokens[at].Before == TextBreak.None
                ? Only(listed => listed.Words.Contains(word))
                : null;
        for (var length = Math.Min(2, message.Tokens.Length - at); length > 0; length--)
        {
            var kind = Plain(message, at, at + length);
            var classes = context.Medications.Vocabulary.ClassesOf(kind);
            if (
                !classes.IsEmpty
                && Only(listed =>
                    listed.Known is { } name
                    && context.Medications.Lookup(name) is { } known
                    && known.Classes.Any(classes.Contains)
                )
                    is { } of
            )
                return of;
        }
        return null;
    }

    // "Iron tablets" is all of one name.
    private Mark Whole(TokenizedText message, Mark mark)
    {
        if (mark.Of is not { } of)
            return mark;
        var end = mark.End;
        while (
            end < message.Tokens.Length
            && message.Tokens[end].Before == TextBreak.None
            && _listed[of].Words.Contains(message.Tokens[end].Word)
            && !char.IsDigit(message.Tokens[end].Word[0])
        )
            end++;
        return mark with { End = end };
    }

    /// <summary>What is said to be the same: "iron tablet = ferrous sulfate", "the pill is called Yaz".</summary>
    private IEnumerable<MedicationMend> Same(TokenizedText message)
    {
        var marks = Marks(message);
        for (var at = 0; at < marks.Count; at++)
        {
            if (marks[at].Of is { } of && Unknown(message, marks[at]) is { } unknown)
                yield return new MedicationMend(of, null, Denied: false) { Called = unknown };
            if (marks[at] is { Calls: true } called)
                yield return new MedicationMend(called.Of, null, Denied: false)
                {
                    Called = new PatientText(called.Name),
                };
            else if (
                at + 1 < marks.Count
                && marks[at].Of is { } first
                && marks[at + 1] is { Of: { } second, Calls: false } next
                && AreSame(message, marks[at], next)
            )
                yield return first == second
                    ? new MedicationMend(first, null, Denied: false) { Called = new PatientText(next.Name) }
                    : new MedicationMend(first, null, Denied: false) { SameAs = second };
        }
    }

    // "The pregnancy vitamin is called Elevit", "Elevit = the pregnancy vitamin": a name that no lexicon knows.
    private PatientText? Unknown(TokenizedText message, Mark mark)
    {
        var at = mark.End;
        while (at < message.Tokens.Length && message.Tokens[at].Before != TextBreak.Colon && IsLink(at))
            at++;
        var isCalled =
            at < message.Tokens.Length
            && message.Tokens[at].Before < TextBreak.Stop
            && (
                IsEqual(at)
                || at > mark.End
                    && message.Tokens[at].Before == TextBreak.None
                    && !context.Words.Mends.Around.Contains(message.Tokens[at - 1].Word)
            );
        if (isCalled && IsUnknown(at))
            return new PatientText(Verbatim(message, at, at + 1));
        var before = mark.First;
        while (before > 0 && !IsEqual(before) && context.Words.Mends.Around.Contains(message.Tokens[before - 1].Word))
            before--;
        return before > 0 && IsEqual(before) && IsUnknown(before - 1)
            ? new PatientText(Verbatim(message, before - 1, before).TrimEnd('=', ' '))
            : null;

        bool IsLink(int one) =>
            context.Words.Mends.Around.Contains(message.Tokens[one].Word)
            || context.Words.Mends.SameAs.Contains(message.Tokens[one].Word);
        bool IsEqual(int one) =>
            one > 0
            && message
                .Verbatim[message.Tokens[one - 1].End..message.Tokens[one].Start]
                .Contains('=', StringComparison.Ordinal);
        bool IsUnknown(int one) =>
            message.Tokens[one].Word is { Length: >= ShortestOwnWord } word
            && !char.IsDigit(word[0])
            && !context.Medications.Vocabulary.IsNearlyEveryday(word)
            && !context.Words.Measures.IsOrdinary(word)
            && MedicationWords.Forms.Find(ReplyTokens.Read(word, context.Words), 0, out _) == 0
            && !_listed.Any(listed => listed.Words.Contains(word))
            && context.Medications.Lookup(word) is null;
    }

    private bool AreSame(TokenizedText message, Mark one, Mark other)
    {
        if (one.End > other.First || Breaks(message, one.End, other.First + 1))
            return false;
        var mends = context.Words.Mends;
        var between = message.Tokens[one.End..other.First];
        if (
            !between.All(token =>
                mends.Around.Contains(token.Word)
                || mends.SameAs.Contains(token.Word)
                || context.Words.Adds.Contains(token.Word)
            )
        )
            return false;
        var sign = message.Verbatim[message.Tokens[one.End - 1].End..message.Tokens[other.First].Start];
        if (
            sign.Contains('=', StringComparison.Ordinal)
            || between.Any(token => mends.SameAs.Contains(token.Word))
                && !between.Any(token => context.Words.Adds.Contains(token.Word))
        )
            return true;
        var end = other.End;
        while (end < message.Tokens.Length && !Breaks(message, end, end + 1) && !IsJoiner(message, end))
            end++;
        return between.Any(token => context.Words.Adds.Contains(token.Word))
            && mends.SameThing.Contains(Plain(message, other.End, end));
    }

    // "The tablet is called Yaz"
    private bool IsCalled(TokenizedText message, Mark named) =>
        named.First > 0 && context.Words.Mends.SameAs.Contains(message.Tokens[named.First - 1].Word);

    private static bool Breaks(TokenizedText message, int first, int end) =>
        Enumerable
            .Range(first, Math.Max(0, Math.Min(end, message.Tokens.Length) - first))
            .Any(at => message.Tokens[at].Before is TextBreak.Comma or >= TextBreak.Stop);

    private int? IndexOf(Func<Listed, bool> is_)
    {
        for (var at = 0; at < _listed.Length; at++)
        {
            if (is_(_listed[at]))
                return at;
        }
        return null;
    }

    private int? Only(Func<Listed, bool> is_) => _listed.Count(is_) == 1 ? IndexOf(is_) : null;

    private sealed record Listed(string Name, string? Known, string Said, ImmutableArray<string> Words)
    {
        public static Listed Of(string name, ReadingContext context)
        {
            var tokens = Tokenizer.Read(name);
            var mentions = context.Medications.Find(tokens, context.Words.Measures.IsOrdinary);
            var known = mentions.FirstOrDefault();
            return new Listed(
                name,
                known?.Medication.Name,
                known is null ? "" : Tokenizer.Plain(name[known.Start..known.End]),
                [.. tokens.Select(token => token.Word)]
            )
            {
                Others = [.. mentions.Select(mention => mention.Medication.Name)],
            };
        }

        // "Iron (pregaday)" is known by both.
        public ImmutableArray<string> Others { get; init; } = [];

        public bool Names(string known) => Others.Contains(known);

        public override string ToString() => "[medicine]";
    }

    private sealed record Mark(int First, int End, int? Of, string? Known, string Name)
    {
        /// <summary>Whether it is said to be another name of one of the list.</summary>
        public bool Calls { get; init; }

        public bool Has(int at) => First <= at && at < End;

        /// <summary>Whether it is the medicine that was read.</summary>
        public bool Is(Statement.Medication read) =>
            Known is { } known
                ? read.Known == known
                : ReplyText.ContainsPhrase(ReplyText.Fold(read.Name.Verbatim), ReplyText.Fold(Name));

        public override string ToString() => "[medicine named]";
    }
}
