using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// What is told of allergies, entry by entry: whose each is, and what a correction leaves of it. An entry goes only
/// where the words give it to somebody else, take it back, or name those that stay.
/// </summary>
/// <param name="context">The words of the language and the medicines known.</param>
/// <param name="forAnother">Whether somebody else writes: then "I" is not the patient.</param>
/// <param name="patient">How the patient is called; null where not known.</param>
internal sealed partial class AllergyAccount(ReadingContext context, bool forAnother, string? patient)
{
    private const int MostWordsOfAnAside = 6;
    private const int ShortestWord = 3;

    private readonly AllergyWords _words = context.Words.Allergies;

    /// <summary>What remains, and what went.</summary>
    public sealed record Outcome(PatientText Kept, ImmutableArray<string> LeftOut)
    {
        public override string ToString() => $"[allergies, {LeftOut.Length} left out]";
    }

    /// <summary>The words without what they tell of others or take back themselves; null where that is all or nothing of them.</summary>
    public Outcome? Own(PatientText told)
    {
        var message = Message.Of(told, context);
        return Left(message, Gone(message, message));
    }

    /// <summary>What a reply leaves of what was told; null where it takes nothing back.</summary>
    public Outcome? Correct(PatientText told, PatientText reply)
    {
        var (account, said) = (Message.Of(told, context), Message.Of(reply, context));
        return Left(account, [.. Gone(account, said), .. Others(account, said)]);
    }

    /// <summary>Whether a reply tells nothing that was not told: it restates it, or gives to others what is not of it.</summary>
    public bool AddsNothing(PatientText told, PatientText reply)
    {
        var (account, said) = (Message.Of(told, context), Message.Of(reply, context));
        var known = account
            .Entries.SelectMany(entry => account.Words(entry))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        return said.Pieces.Length > 0
            && said.Pieces.All(piece =>
                IsPlain(said, piece)
                || IsAttribution(said, piece)
                || NamedAsOthers(said, piece).Count > 0
                || said.Words(piece).Where(IsContent).Select(Stem).ToList() is { Count: > 0 } named
                    && named.TrueForAll(known.Contains)
            );
    }

    private Outcome? Left(Message message, HashSet<int> gone)
    {
        if (gone.Count == 0)
            return null;
        var runs = new List<Piece>();
        foreach (var (at, entry) in message.Entries.Index())
        {
            if (gone.Contains(at) || IsPlain(message, entry))
                continue;
            if (runs is [.., var last] && last.End == entry.First)
                runs[^1] = last with { End = entry.End };
            else
                runs.Add(entry);
        }
        var kept = string.Join("; ", runs.Select(message.SaidWithoutJoiner));
        return kept.Length == 0
            ? null
            : new Outcome(
                new PatientText(kept),
                [.. message.Entries.Where((_, at) => gone.Contains(at)).Select(message.SaidWithoutJoiner)]
            );
    }

    // The entries of the account that the pieces of what is said give to others or take back.
    private HashSet<int> Gone(Message account, Message said)
    {
        var gone = new HashSet<int>();
        var (isSelf, isOthers) = (account == said, false);
        foreach (var (at, piece) in said.Pieces.Index())
        {
            if (isSelf && at > 0 && IsNotOther(said.Words(piece)))
            {
                gone.UnionWith(account.EntriesOf(at));
                continue;
            }
            if (isSelf && IsAttribution(said, piece))
            {
                gone.UnionWith(account.EntriesOf(at, at - 1));
                continue;
            }
            // "A friend of mine went into anaphylaxis from peanuts. She carries a pen"
            isOthers =
                isSelf
                && (
                    IsAllergicOther(said, piece)
                    || !forAnother
                        && (
                            OthersClauses.Is(said.SaidWithoutJoiner(piece), context.Words)
                            || OthersClauses.SaysWhose(said.SaidWithoutJoiner(piece), context.Words)
                            || isOthers && said.Words(piece) is [var opens, ..] && context.Words.Theirs.Contains(opens)
                        )
                );
            if (isOthers)
                gone.UnionWith(account.EntriesOf(at));
            // "Nickel (rash). No penicillin allergy": what is denied is none of them.
            if (
                isSelf
                && at > 0
                && said.Words(piece) is var denying
                && denying.Any(_words.Allergic.Contains)
                && denying.Any(IsAllergen)
                && IsDenial(denying)
            )
                gone.UnionWith(account.EntriesOf(at, GoesOn(said, at + 1) ? at + 1 : at));
            // "Dairy bloats me, but it's not an allergy"
            if (isSelf && at > 0 && IsNoAllergy(said.Words(piece)))
                gone.UnionWith(account.EntriesOf(at, at - 1));
            if (NamedAsOthers(said, piece) is not { Count: > 0 } named)
                continue;
            var before = account
                .Entries.Index()
                .Where(entry =>
                    account.Words(entry.Item).Any(word => named.Contains(Stem(word)))
                    && (!isSelf || entry.Item.First < piece.First)
                )
                .Select(entry => entry.Index)
                .ToList();
            gone.UnionWith(before);
            if (isSelf && before.Count > 0)
                gone.UnionWith(account.EntriesOf(at));
        }
        return gone;
    }

    // "Milk is no allergy, <i>he drinks it every day</i>", "<i>la toma todos los días</i>": more of what is denied, where it
    // tells of no reaction.
    private bool GoesOn(Message said, int at) =>
        at < said.Pieces.Length
        && said.Words(said.Pieces[at]) is [var first, ..] words
        && _words.Theirs.Contains(first)
        && (
            words.Any(context.Words.YesNo.It.Contains)
            || !context.Words.Theirs.Contains(first) && !context.Words.Clitics.Contains(first)
        )
        && !words.Any(word =>
            _words.Allergic.Contains(word) || IsOfReaction(word) || context.Words.Negations.Contains(word)
        );

    // "Just egg, and maybe milk", "penicillin and cats": those that are not named go.
    private HashSet<int> Others(Message account, Message said)
    {
        var only = said
            .Pieces.SkipWhile(piece =>
                !_words.Only.Any(phrase => ReplyText.StartsWithPhrase(said.Plain(piece), phrase))
            )
            .ToList();
        var isOnly = only.Count > 0;
        var pieces = isOnly ? only : [.. said.Pieces];
        var named = pieces
            .SelectMany(piece => said.Words(piece))
            .Where(IsContent)
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        var known = account
            .Entries.SelectMany(entry => account.Words(entry))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        var isList = pieces.Count > 1 && pieces.TrueForAll(piece => said.Words(piece).Count(IsContent) == 1);
        if (named.Count == 0 || !(isOnly ? named.Overlaps(known) : isList && named.IsSubsetOf(known)))
            return [];
        return
        [
            .. account
                .Entries.Index()
                .Where(entry => !account.Words(entry.Item).Any(word => named.Contains(Stem(word))))
                .Select(entry => entry.Index),
        ];
    }

    // "Plasters" are plaster.
    private static string Stem(string word) => word.Length > ShortestWord ? word.TrimEnd('s') : word;

    private bool IsContent(string word) =>
        word.Length >= ShortestWord
        && !SmallWords.Has(word, context.Words)
        && !_words.Only.Contains(word)
        && !context.Words.YesNo.Hedges.Contains(word)
        && !context.Words.YesNo.Fillers.Contains(word)
        && !context.Words.Negations.Contains(word)
        && !context.Words.Yes.Contains(word);

    private bool IsPlain(Message said, Piece piece) =>
        context.Words.Yes.Contains(said.Plain(piece)) || context.Words.Choices.PlainNo.Contains(said.Plain(piece));

    // "No, that's his cousin", "that was me", "but not him": of the piece before it.
    private bool IsAttribution(Message said, Piece piece)
    {
        var words = said.Words(piece);
        return words.Length <= MostWordsOfAnAside
                && words.Any(IsOther)
                // "I had a rash as a kid, my mum says"
                && !words.Any(context.Words.YesNo.Tellers.Contains)
                && words.All(word =>
                    IsOther(word)
                    || IsPatient(word)
                    || context.Words.Mends.Around.Contains(word)
                    || context.Words.Mends.Definite.Contains(word)
                    || context.Words.Negations.Contains(word)
                    || context.Words.Contrasts.Contains(word)
                    || context.Words.Adds.Contains(word)
                    || _words.That.Contains(word)
                )
            || IsNotPatient(said, piece);
    }

    // "Penicillin. My sister isn't", "ella no": of nobody who is asked about, and takes nothing back.
    private bool IsNotOther(ImmutableArray<string> words) =>
        !forAnother
        && words.Any(context.Words.Negations.Contains)
        && (words.Length == 2 || context.Words.Negations.Contains(words[^1]))
        && words.Any(word => IsOther(word) || context.Words.Theirs.Contains(word))
        && words.All(word =>
            IsOther(word)
            || context.Words.Theirs.Contains(word)
            || context.Words.Own.Contains(word)
            || context.Words.Negations.Contains(word)
        );

    // "But not him" behind whose it is.
    private bool IsNotPatient(Message said, Piece piece)
    {
        var words = said.Words(piece).RemoveAll(context.Words.Contrasts.Contains);
        return words is [var no, var who] && context.Words.Negations.Contains(no) && IsPatient(who);
    }

    // "Leo is allergic to milk", "I'm allergic to nickel" of a mother: who is nearest before the cue.
    private bool IsAllergicOther(Message said, Piece piece)
    {
        var tokens = said.Text.Tokens;
        for (var cue = piece.First; cue < piece.End; cue++)
        {
            if (!_words.Allergic.Contains(tokens[cue].Word))
                continue;
            for (var at = cue - 1; at >= piece.First; at--)
            {
                var word = tokens[at].Word;
                if (IsPatient(word))
                    return false;
                if (IsWriter(word) || IsOther(word) || IsName(said, at))
                    return forAnother || !IsWriter(word);
            }
        }
        return false;
    }

    // "The nickel is me not him", "Leo not me for the milk", "leave out the latex", "penicillin is fine": what goes.
    private HashSet<string> NamedAsOthers(Message said, Piece piece)
    {
        var words = said.Words(piece);
        var phrases = context
            .Words.Mends.TakesOff.Concat(_words.Tolerated)
            .Where(phrase => ReplyText.ContainsPhrase(said.Plain(piece), phrase))
            .SelectMany(phrase => phrase.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        var isOff =
            phrases.Count > 0
            || words is [_, .., var last] && words.Length <= 3 && context.Words.Negations.Contains(last)
            || words is [var first, _] && context.Words.Negations.Contains(first)
            || words is [var but, var no, _]
                && context.Words.Contrasts.Contains(but)
                && context.Words.Negations.Contains(no);
        var isOthers =
            !words.Any(_words.Allergic.Contains)
            && words.Length <= MostWordsOfAnAside + 2
            && Enumerable.Range(piece.First, piece.End - piece.First).Any(at => IsGiven(said, piece, at));
        return isOff || isOthers
            ? words
                .Where(word =>
                    IsContent(word)
                    && !IsOther(word)
                    && !IsWriter(word)
                    && !IsPatient(word)
                    && !phrases.Contains(word)
                    && !_words.Allergic.Contains(word)
                )
                .Select(Stem)
                .ToHashSet(StringComparer.Ordinal)
            : [];
    }

    // "Is me", "was his cousin", "Leo not me"
    private bool IsGiven(Message said, Piece piece, int at)
    {
        var tokens = said.Text.Tokens;
        if (!IsOther(tokens[at].Word) && !IsName(said, at))
            return false;
        var before = at - 1;
        while (before >= piece.First && context.Words.Mends.Definite.Contains(tokens[before].Word))
            before--;
        var isGiven =
            before >= piece.First
            && (context.Words.Mends.SameAs.Contains(tokens[before].Word) || _words.That.Contains(tokens[before].Word));
        return isGiven
            || at + 2 < piece.End
                && context.Words.Negations.Contains(tokens[at + 1].Word)
                && IsPatient(tokens[at + 2].Word);
    }

    // "I", "me", "mine" where somebody writes for the patient.
    private bool IsWriter(string word) => _words.Mine.Contains(word);

    private bool IsPatient(string word) =>
        (forAnother ? _words.Theirs : _words.Mine).Contains(word)
        || (patient is { } name && word == ReplyText.Fold(name));

    private bool IsOther(string word) =>
        (forAnother && IsWriter(word))
        || ((!forAnother || !_words.Patients.Contains(word)) && context.Words.Kin.Contains(word));

    // A name in the middle of a sentence or at its beginning, which is no word of any language and no medicine.
    private bool IsName(Message said, int at)
    {
        var token = said.Text.Tokens[at];
        return char.IsUpper(said.Text.Verbatim[token.Start])
            && token.Word.Length >= ShortestWord
            && !IsPatient(token.Word)
            && !context.Medications.Vocabulary.IsEveryday(token.Word)
            && context.Medications.Lookup(token.Word) is null;
    }

    private sealed record Piece(int First, int End);

    /// <summary>A text by pieces, at signs and joiners, and the entries that they make: what a comma adds to one is of it.</summary>
    private sealed record Message(TokenizedText Text, ImmutableArray<Piece> Pieces, ImmutableArray<Piece> Entries)
    {
        public static Message Of(PatientText said, ReadingContext context)
        {
            var text = new TokenizedText(said.Verbatim, Tokenizer.Read(said.Verbatim));
            bool Joins(int at) =>
                context.Words.Adds.Contains(text.Tokens[at].Word)
                || context.Words.Contrasts.Contains(text.Tokens[at].Word);
            var (pieces, entries) = (new List<Piece>(), new List<Piece>());
            for (var (first, at) = (0, 1); at <= text.Tokens.Length; at++)
            {
                if (at < text.Tokens.Length && text.Tokens[at].Before < TextBreak.Comma && !Joins(at))
                    continue;
                var piece = new Piece(first, at);
                first = at;
                pieces.Add(piece);
                var goesOn =
                    entries.Count > 0
                        && text.Tokens[piece.First].Before is TextBreak.Comma or TextBreak.Colon
                        && (
                            !Joins(piece.First)
                                // Only what it did goes with it: any other words may name one more.
                                && context.Words.Allergies.Reactions.Contains(text.Tokens[piece.First].Word)
                            || IsBracketed(text, piece.First)
                        )
                    || entries.Count > 0
                        && text.Tokens[piece.First].Before <= TextBreak.Colon
                        && IsReaction(text, piece, context);
                if (goesOn)
                    entries[^1] = entries[^1] with { End = piece.End };
                else
                    entries.Add(piece);
            }
            return new Message(text, [.. pieces], [.. entries])
            {
                Joiners = [.. context.Words.Adds, .. context.Words.Contrasts],
            };
        }

        private static bool IsBracketed(TokenizedText text, int first) =>
            text.Verbatim.AsSpan(0, text.Tokens[first].Start).TrimEnd() is [.., '('];

        // "My lips swelled and I came out in a rash": what it did, in words that name nothing else.
        private static bool IsReaction(TokenizedText text, Piece piece, ReadingContext context)
        {
            var words = context.Words;
            var plain = $" {string.Join(' ', text.Tokens[piece.First..piece.End].Select(token => token.Word))} ";
            var tells = false;
            foreach (
                var phrase in words
                    .Allergies.Reactions.Concat(words.Allergies.Swelled)
                    .Concat(words.Allergies.Swells)
                    .Concat(words.Allergies.Grave)
                    .OrderByDescending(phrase => phrase.Length)
            )
            {
                if (!plain.Contains($" {phrase} ", StringComparison.Ordinal))
                    continue;
                tells |= !words.Allergies.Swells.Contains(phrase) && !words.Allergies.Allergic.Contains(phrase);
                plain = plain.Replace($" {phrase} ", " ", StringComparison.Ordinal);
            }
            return tells
                && ReplyText
                    .AllWords(plain)
                    .All(word =>
                        word.Length < ShortestWord
                        || SmallWords.Has(word, words)
                        || words.Allergies.Mine.Contains(word)
                        || words.Allergies.Theirs.Contains(word)
                        || words.Adds.Contains(word)
                        || words.Mends.Definite.Contains(word)
                    );
        }

        private ImmutableArray<string> Joiners { get; init; } = [];

        public ImmutableArray<string> Words(Piece piece) =>
            [.. Text.Tokens[piece.First..piece.End].Select(token => token.Word)];

        public string Plain(Piece piece) => string.Join(' ', Words(piece));

        public string SaidWithoutJoiner(Piece piece)
        {
            var first = piece.First;
            while (first + 1 < piece.End && Joiners.Contains(Text.Tokens[first].Word))
                first++;
            return Text.SpanOf(first, piece.End).Of(Text.Verbatim).Verbatim;
        }

        /// <summary>The entries that these pieces are of.</summary>
        public IEnumerable<int> EntriesOf(params int[] pieces) =>
            from at in pieces
            where at >= 0
            from entry in Entries.Index()
            where entry.Item.First <= Pieces[at].First && Pieces[at].End <= entry.Item.End
            select entry.Index;

        public override string ToString() => $"[{Entries.Length} entries]";
    }
}
