using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

// What a reply tells of each of several medicines.
internal static partial class PartsTogether
{
    private sealed record ToldPart(int At, FormItem Item, PatientText Said, bool IsShared)
    {
        /// <summary>Whether it says what something else is not, or is no more: "100 now, not 50".</summary>
        public bool Mends { get; init; }

        public override string ToString() => "[told part]";
    }

    // Of each medicine what is told by its name, and then what is told of all of them, or of the rest.
    private static ImmutableArray<ToldPart> Told(
        TurnInProgress turn,
        MedicineList list,
        PatientText text,
        bool together
    )
    {
        var (words, context) = (turn.Context.Answers, turn.Context with { AsksSince = AsksSinceAlone(turn) });
        var (own, shared) = Split(turn, text, together);
        var (opening, named) = together && shared is null ? Opening(turn, list, own) : (null, own);
        var mends = together || OpensWithName(list, text, turn) ? list.Mends(named, context) : [];
        var told = ImmutableArray.CreateBuilder<ToldPart>();
        if (opening is { } first)
            told.AddRange(first);
        for (var at = 0; at < mends.Length; at++)
        {
            if (mends[at] is not { Of: { } of, Denied: false, IsNegated: false } mend)
                continue;
            if (mend.Told is { } medicine)
                told.AddRange(
                    list.Items.PartsOf(medicine, words)
                        .Select(part => new ToldPart(of, part.Item, part.Said, false)
                        {
                            Mends = mend.Unsaid is not null,
                        })
                );
            // "Ramipril and atorvastatin since 2011": how often and since when, and not how much.
            else if (at + 1 < mends.Length && mends[at + 1] is { IsJoined: true, IsNegated: false, Told: { } next })
                told.AddRange(
                    list.Items.PartsOf(next, words)
                        .Where(part => part.Item.Topic != AnswerTopic.MedicationDose)
                        .Select(part => new ToldPart(of, part.Item, part.Said, false))
                );
        }
        // "Cetirizine 10 mg, just this autumn" of one alone: what is left of the words may tell since when.
        if (shared is null && told.Select(part => part.At).Distinct().ToList() is [var only])
            told.AddRange(
                MedicineParts
                    .PartsTold(turn, list.Items, list.Names[only], text)
                    .Where(part =>
                        part.Key.Topic == AnswerTopic.MedicationSince && MedicineParts.IsTime(turn, part.Value)
                    )
                    .Where(part =>
                        !told.Any(before =>
                            before.Item == part.Key
                            // "They put it up in April" is when the dose changed.
                            || before.Said.Verbatim.Contains(part.Value.Verbatim, StringComparison.Ordinal)
                        )
                    )
                    .Select(part => new ToldPart(only, part.Key, part.Value, true))
                    .ToList()
            );
        if (shared is null)
            return
                told.Count == 0 && together && !Names(list, text, turn) && !MedicineParts.NamesOther(turn, list, text)
                ? InOrder(turn, list, text)
                : told.ToImmutable();
        var free = Excepted(turn, list, text);
        for (var at = 0; at < list.Medicines.Length; at++)
        {
            if (free.Contains(at) && !told.Any(part => part.At == at))
                continue;
            told.AddRange(
                Parts(turn, list, at, new PatientText(shared))
                    .Where(part => !told.Any(before => before.At == at && before.Item == part.Key))
                    .Select(part => new ToldPart(at, part.Key, part.Value, true))
            );
        }
        return told.ToImmutable();
    }

    // Where nothing that is asked of them is how often.
    private static bool AsksSinceAlone(TurnInProgress turn) =>
        Breath(Open(turn)).All(question => question.Item.Topic != AnswerTopic.MedicationFrequency);

    // What the words tell of the medicine; "February", "a fingertip" tell one thing, whichever it is.
    private static Dictionary<FormItem, PatientText> Parts(
        TurnInProgress turn,
        MedicineList list,
        int at,
        PatientText text
    )
    {
        var parts = MedicineParts.PartsTold(turn, list.Items, list.Names[at], text);
        if (
            parts.Count == 0
            && list.Items.Group.Items.LastOrDefault(item =>
                MedicineParts.IsPart(item) && MedicineParts.Tells(turn, item, text)
            )
                is { } told
        )
            parts[told] = text;
        return parts;
    }

    // "5 mg once a day, zinc 10 mg" of ramipril and zinc: what opens without a name is told of the first that is asked,
    // where that is not named itself.
    private static (ImmutableArray<ToldPart>? Told, string Named) Opening(
        TurnInProgress turn,
        MedicineList list,
        string own
    )
    {
        var sign = FirstSign(own);
        if (
            sign < 0
            || Occurrences(Open(turn)) is not [var asked, ..]
            || new PatientText(own[..sign]) is var first && Names(list, first, turn)
        )
            return (null, own);
        var (at, rest) = (asked - list.From, own[(sign + 1)..]);
        var mends = list.Mends(rest, turn.Context);
        return
            !mends.IsEmpty && mends.All(mend => mend.Of != at) && Parts(turn, list, at, first) is { Count: > 0 } parts
            ? ([.. parts.Select(part => new ToldPart(at, part.Key, part.Value, false))], rest)
            : (null, own);
    }

    // A point or comma within a figure ends nothing: "0.1 %", "2,5 mg".
    private static int FirstSign(string text)
    {
        bool IsWithin(int at) =>
            at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ';' or '\n' || text[at] is ',' or '.' && !IsWithin(at))
                return at;
        }
        return -1;
    }

    // "5 mg, 500 mg" of ramipril and metformin: as many as there are medicines, all of one kind, in their order.
    private static ImmutableArray<ToldPart> InOrder(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var asked = Occurrences(Breath(Open(turn)));
        var words = turn.Phrases.Words;
        var pieces =
            asked.Length == 1 ? [text.Verbatim] : ReplyText.Clauses(text.Verbatim, words.Joiners.Intersect(words.Adds));
        if (pieces.Length != asked.Length)
            return OfTheOne(turn, list, text);
        var told = pieces
            .Zip(asked.Select(occurrence => occurrence - list.From))
            .Select(one => (At: one.Second, Parts: Parts(turn, list, one.Second, new PatientText(one.First))))
            .ToList();
        var kinds = told[0].Parts.Keys.ToHashSet();
        return kinds.Count > 0 && told.TrueForAll(one => kinds.SetEquals(one.Parts.Keys))
            ? [.. told.SelectMany(one => one.Parts.Select(part => new ToldPart(one.At, part.Key, part.Value, false)))]
            : OfTheOne(turn, list, text);
    }

    // "One tablet" where the amount of one alone is open.
    private static ImmutableArray<ToldPart> OfTheOne(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var open = Breath(Open(turn));
        var parts = Parts(turn, list, open[0].Key.Occurrence - list.From, text);
        var of = open.Where(part => parts.ContainsKey(part.Item)).ToList();
        return of.Count == parts.Count && of.DistinctBy(part => part.Key.Occurrence).Count() == 1
            ? [.. of.Select(part => new ToldPart(part.Key.Occurrence - list.From, part.Item, parts[part.Item], false))]
            : [];
    }

    // "Ramipril 5, the rest once a day": what is told by name, and what of all or of the rest.
    private static (string Own, string? Shared) Split(TurnInProgress turn, PatientText text, bool together)
    {
        var pieces = Pieces(text.Verbatim)
            .SelectMany(piece => Excepting(turn, piece))
            .SelectMany(piece => AndRest(turn, piece))
            .Select(piece => piece.Trim())
            .Where(piece => piece.Length > 0)
            .ToList();
        var at = pieces.FindIndex(piece => OfAll(turn, piece, together) is not null);
        if (at < 0)
            return (text.Verbatim, null);
        var (piece, first) = (pieces[at], at);
        // "One a day, all of them"
        if (ReplyText.Fold(piece) == OfAll(turn, piece, together) && pieces.Count > 1)
        {
            first = at > 0 ? at - 1 : at;
            piece = at > 0 ? pieces[at - 1] : pieces[1];
            at = Math.Max(at, first + 1);
        }
        else if (OfAll(turn, piece, together) is { } phrase)
            piece = Without(piece, phrase);
        var own = pieces.Where((_, i) => i < first || i > at);
        return (string.Join(", ", own), piece);
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var sign = FirstSign(text); sign >= 0; sign = FirstSign(text))
        {
            pieces.Add(text[..sign]);
            text = text[(sign + 1)..];
        }
        pieces.Add(text);
        return pieces;
    }

    // "Metformin and the rest for 10 years": of that one by name, and of the rest.
    private static IEnumerable<string> AndRest(TurnInProgress turn, string piece)
    {
        foreach (var joiner in turn.Phrases.Words.Joiners)
        foreach (var rest in turn.Phrases.Words.Mends.ForAll.OrderByDescending(rest => rest.Length))
        {
            var at = piece.IndexOf($" {joiner} {rest} ", StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var told = piece[(at + joiner.Length + rest.Length + 3)..];
            return [$"{piece[..at]} {told}", $"{rest} {told}"];
        }
        return [piece];
    }

    // "All once a day except the zinc, since May": what is said of all, and what of the one.
    private static IEnumerable<string> Excepting(TurnInProgress turn, string piece)
    {
        var (at, length) = Exception(turn, piece);
        return at < 0 ? [piece] : [piece[..at], piece[(at + length)..]];
    }

    private static (int At, int Length) Exception(TurnInProgress turn, string piece) =>
        turn
            .Phrases.Words.Choices.Exceptions.Select(phrase =>
                (At: $"{piece} ".IndexOf($"{phrase} ", StringComparison.OrdinalIgnoreCase), phrase.Length)
            )
            .Where(found => found.At == 0 || (found.At > 0 && piece[found.At - 1] == ' '))
            .OrderBy(found => found.At)
            .ThenByDescending(found => found.Length)
            .FirstOrDefault((-1, 0));

    // Those of which it is said that what is told of all is not told.
    private static HashSet<int> Excepted(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var free = new HashSet<int>();
        foreach (var sentence in text.Verbatim.Split('.', ';', '\n'))
        {
            if (Exception(turn, sentence) is (>= 0 and var at, var length))
                free.UnionWith(
                    list.Mends(sentence[(at + length)..], turn.Context).Select(mend => mend.Of).OfType<int>()
                );
        }
        return free;
    }

    private static string Without(string piece, string phrase)
    {
        var words = ReplyText.Words(phrase).Length;
        var tokens = Tokenizer.Read(piece);
        if (words >= tokens.Length)
            return piece;
        return ReplyText.StartsWithPhrase(ReplyText.Fold(piece), phrase)
            ? piece[tokens[words].Start..]
            : piece[..tokens[^(words + 1)].End];
    }

    // The phrase for all of them with which the piece opens or ends; a single word only where all are asked.
    private static string? OfAll(TurnInProgress turn, string piece, bool together)
    {
        var folded = ReplyText.Fold(piece);
        return turn
            .Phrases.Words.Mends.ForAll.Where(phrase =>
                folded == phrase
                || !IsOfSome(turn, piece, phrase)
                    && (together || phrase.Contains(' ', StringComparison.Ordinal))
                    && (
                        ReplyText.StartsWithPhrase(folded, phrase)
                        || folded.EndsWith($" {phrase}", StringComparison.Ordinal)
                    )
            )
            .MaxBy(phrase => phrase.Length);
    }

    // "All the vitamins" are not all.
    private static bool IsOfSome(TurnInProgress turn, string piece, string phrase)
    {
        // "Todas las mañanas", "each morning" tell how often.
        var rate = ReplyTokens.Read(piece, turn.Phrases.Words);
        if (
            !phrase.Contains(' ', StringComparison.Ordinal)
            && rate.Count > 1
            && (
                rate[0].End > phrase.Length && ReplyText.StartsWithPhrase(ReplyText.Fold(piece), phrase)
                || rate.IsAny(0, "every", "each")
                    && (TimeWords.At(rate, 1) is not null || FrequencyWords.Vocabulary.Has(rate.Word(1)))
            )
        )
            return true;
        if (
            phrase.Contains(' ', StringComparison.Ordinal) || !ReplyText.StartsWithPhrase(ReplyText.Fold(piece), phrase)
        )
            return false;
        var tokens = ReplyTokens.Read(Without(piece, phrase), turn.Phrases.Words);
        return turn.Phrases.Words.Mends.Definite.Contains(tokens.Word(0))
            && tokens.Count > 1
            && !MedicationWords.IsTalk(tokens.Word(1))
            && MedicationWords.Forms.Find(tokens, 1, out _) == 0;
    }

    private static bool Names(MedicineList list, PatientText text, TurnInProgress turn) =>
        list.Mends(text.Verbatim, turn.Context).Any(mend => mend.Of is not null);
}
