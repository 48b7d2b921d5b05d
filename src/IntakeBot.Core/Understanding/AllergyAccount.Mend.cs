using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// What takes an allergy back or tells which there are, wherever it is said: at another question, or at the review.
internal sealed partial class AllergyAccount
{
    /// <summary>What a correction makes of what was told.</summary>
    /// <param name="Kept">What remains and what is new; empty where nothing does.</param>
    /// <param name="LeftOut">What went, as it was told.</param>
    public sealed record Mended(PatientText Kept, ImmutableArray<string> LeftOut)
    {
        public override string ToString() => $"[allergies, {LeftOut.Length} left out]";
    }

    /// <summary>
    /// What is left of what was told, by words that need be no reply to it; null where they say nothing against it. An
    /// entry that stays keeps what it did, however short it is named.
    /// </summary>
    /// <param name="told">The allergies as they were told.</param>
    /// <param name="reply">The words.</param>
    /// <param name="asked">Whether they answer the question for allergies: then they need not say that they are of them.</param>
    /// <param name="isWhole">Whether they answer the question which there are: then they tell all of them.</param>
    /// <param name="taken">The medicines that are taken, by the names that the lexicon has for them.</param>
    public Mended? Mend(PatientText told, PatientText reply, bool asked, bool isWhole, IReadOnlySet<string> taken)
    {
        var (account, said) = (Message.Of(told, context), Message.Of(reply, context));
        if (!asked && !SpeaksOfAllergies(said) && !GivesAway(account, said) && !Lists(account, said))
            return null;
        var gone = Gone(account, said);
        gone.UnionWith(Denied(account, said, taken));
        var listed = Listed(said, isWhole);
        var (kept, isNew) = Restated(account, said, listed, gone);
        if (gone.Count == 0 && !isNew)
            return null;
        return new Mended(
            new PatientText(string.Join("; ", kept)),
            [
                .. account
                    .Entries.Where((entry, at) => gone.Contains(at) && !IsPlain(account, entry))
                    .Select(account.SaidWithoutJoiner),
            ]
        );
    }

    private bool SpeaksOfAllergies(Message said) =>
        said.Text.Tokens.Any(token => _words.Allergic.Contains(token.Word) && !_words.Reacts.Contains(token.Word));

    // "The penicillin one is my sister, not me"
    private bool GivesAway(Message account, Message said) =>
        said.Pieces.Any(piece => IsGiven(said, piece) && EntriesNamed(account, said.Words(piece)).Any());

    private bool IsGiven(Message said, Piece piece) =>
        Enumerable.Range(piece.First, piece.End - piece.First).Any(at => IsGiven(said, piece, at));

    // "Mine are penicillin and nickel"
    private bool Lists(Message account, Message said) =>
        said.Pieces.Any(piece =>
            _words.Listing.Any(phrase => ReplyText.ContainsPhrase(said.Plain(piece), phrase))
            && EntriesNamed(account, said.Words(piece)).Any()
        );

    private IEnumerable<int> EntriesNamed(Message account, IEnumerable<string> words)
    {
        var named = words.Where(IsAllergen).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return account
            .Entries.Index()
            .Where(entry => account.Words(entry.Item).Where(IsAllergen).Select(Stem).Any(named.Contains))
            .Select(entry => entry.Index);
    }

    private bool IsAllergen(string word) => IsContent(word) && !IsOfReaction(word) && !_words.Allergic.Contains(word);

    private bool IsOfReaction(string word) =>
        _words.Reactions.Contains(word) || _words.Swells.Contains(word) || _words.Swelled.Contains(word);

    // "I'm not allergic to my tablets", "no penicillin allergy", "NOT penicillin", "im NOT allergic to penicillin, that's my
    // sister": what a negation stands before.
    private HashSet<int> Denied(Message account, Message said, IReadOnlySet<string> taken)
    {
        var denied = new HashSet<int>();
        foreach (var (at, piece) in said.Pieces.Index())
        {
            var words = said.Words(piece);
            var isAttribution = at > 0 && IsAttribution(said, piece);
            if (isAttribution)
                denied.UnionWith(EntriesNamed(account, said.Words(said.Pieces[at - 1])));
            if (IsGiven(said, piece) && !words.Any(_words.Allergic.Contains))
                denied.UnionWith(EntriesNamed(account, words));
            if (!IsDenial(words))
                continue;
            denied.UnionWith(EntriesNamed(account, words));
            // "I have no allergies at all"
            if (
                _words.None.Any(phrase => ReplyText.ContainsPhrase(said.Plain(piece), phrase))
                && !words.Any(IsAllergen)
                && !words.Any(_words.Others.Contains)
            )
                denied.UnionWith(Enumerable.Range(0, account.Entries.Length));
            // "Not allergic to my tablets" means those that are taken.
            if (words.Any(word => _words.Medicines.Contains(word)))
                denied.UnionWith(
                    account
                        .Entries.Index()
                        .Where(entry => IsTaken(account, entry.Item, taken))
                        .Select(entry => entry.Index)
                );
        }
        return denied;
    }

    // A negation before what is allergic, or before a bare name: "not penicillin".
    private bool IsDenial(ImmutableArray<string> words)
    {
        const int MostWordsOfAName = 4;
        var no = words.IndexOf(words.FirstOrDefault(context.Words.Negations.Contains) ?? "");
        if (no < 0)
            return false;
        var allergic = Enumerable.Range(0, words.Length).Where(at => _words.Allergic.Contains(words[at])).ToList();
        return allergic.Exists(at => at > no) || allergic.Count == 0 && no == 0 && words.Length <= MostWordsOfAName;
    }

    // "It's not an allergy", "pero alergia no es": what stands before it is none.
    private bool IsNoAllergy(ImmutableArray<string> words) =>
        words.Any(_words.Allergic.Contains)
        && !words.Any(IsAllergen)
        && words.Any(context.Words.Negations.Contains)
        && words.Any(word => context.Words.Mends.SameAs.Contains(word) || word is "isnt" or "its" or "arent");

    private bool IsTaken(Message account, Piece entry, IReadOnlySet<string> taken) =>
        account.Words(entry).All(word => !IsOfReaction(word))
        && context
            .Medications.Find(Tokenizer.Read(account.SaidWithoutJoiner(entry)), context.Words.Measures.IsOrdinary)
            .Any(mention => taken.Contains(mention.Medication.Name));

    // The pieces that tell which there are: "my only allergies are A and B", "mine are A and B", or all of a whole reply.
    private List<Piece> Listed(Message said, bool isWhole)
    {
        if (isWhole)
            return
            [
                .. said.Entries.Where(entry =>
                    !IsPlain(said, entry) && !IsNoMore(said, entry) && !IsDenial(said.Words(entry))
                ),
            ];
        var first = said.Pieces.IndexOf(
            said.Pieces.FirstOrDefault(piece => TellsWhich(said, piece)) ?? new Piece(-1, -1)
        );
        if (first < 0)
            return [];
        var until = first + 1;
        while (until < said.Pieces.Length && !said.Text.Tokens[said.Pieces[until].First].BeginsSentence)
            until++;
        var (from, end) = (said.Pieces[first].First, said.Pieces[until - 1].End);
        return
        [
            .. said.Entries.Where(entry =>
                entry.First >= from && entry.First < end && !IsNoMore(said, entry) && !IsDenial(said.Words(entry))
            ),
        ];
    }

    private bool TellsWhich(Message said, Piece piece)
    {
        var words = said.Words(piece);
        var plain = said.Plain(piece);
        return _words.Listing.Any(phrase => ReplyText.ContainsPhrase(plain, phrase))
            || words.Any(_words.Allergic.Contains)
                && _words.Only.Any(only => ReplyText.ContainsPhrase(plain, only))
                && !IsDenial(words);
    }

    private bool IsNoMore(Message said, Piece piece) =>
        context.Words.Mends.NoMore.Contains(said.Plain(piece)) || context.Words.Mends.AsIs.Contains(said.Plain(piece));

    // What remains of the account, by the entries that are listed where they are; and whether anything is new or goes.
    private (List<string> Kept, bool IsNew) Restated(
        Message account,
        Message said,
        List<Piece> listed,
        HashSet<int> gone
    )
    {
        var (named, fresh) = (new HashSet<int>(), new List<(Piece Piece, int? Of)>());
        foreach (var piece in listed)
        {
            var of = EntriesNamed(account, said.Words(piece)).ToList();
            named.UnionWith(of);
            if (of.Count == 0)
            {
                if (said.Words(piece).Any(IsAllergen))
                    fresh.Add((piece, null));
            }
            else if (Tells(said, piece) && !of.Exists(at => Tells(account, account.Entries[at])))
                fresh.Add((piece, of[0]));
        }
        // What lists nothing that was told, and takes nothing back, is no list of them.
        if (named.Count > 0 || gone.Count > 0 && listed.Count > 0)
            gone.UnionWith(
                Enumerable
                    .Range(0, account.Entries.Length)
                    .Where(at => !named.Contains(at) && !IsOfNamed(account, at, named))
            );
        else
            fresh.Clear();
        gone.ExceptWith(named);
        var kept = new List<string>();
        var run = (Piece?)null;
        foreach (var (at, entry) in account.Entries.Index())
        {
            var better = fresh.Find(one => one.Of == at).Piece;
            if (better is null && !gone.Contains(at) && !IsPlain(account, entry))
            {
                run = run is { } open ? open with { End = entry.End } : entry;
                continue;
            }
            Close();
            if (better is not null && !gone.Contains(at))
                kept.Add(Named(said, better));
        }
        Close();
        kept.AddRange(fresh.Where(one => one.Of is null).Select(one => Named(said, one.Piece)));
        return (kept, fresh.Count > 0);

        void Close()
        {
            if (run is { } open)
                kept.Add(Whole(account.SaidWithoutJoiner(open)));
            run = null;
        }
    }

    // The bracket behind the last word stays with the one before.
    private static string Whole(string said) =>
        said.Count(sign => sign == '(') > said.Count(sign => sign == ')') ? $"{said})" : said;

    // "My lips swelled" behind the penicillin that stays is of it.
    private bool IsOfNamed(Message account, int at, HashSet<int> named)
    {
        var before = at - 1;
        while (before >= 0 && !named.Contains(before) && Tells(account, account.Entries[before]))
            before--;
        return before >= 0
            && named.Contains(before)
            && Tells(account, account.Entries[at])
            && context
                .Medications.Find(
                    Tokenizer.Read(account.SaidWithoutJoiner(account.Entries[at])),
                    context.Words.Measures.IsOrdinary
                )
                .IsEmpty;
    }

    private bool Tells(Message message, Piece piece) => message.Words(piece).Any(IsOfReaction);

    // "My only allergies are penicillin" names penicillin.
    private string Named(Message said, Piece piece)
    {
        var first = piece.First;
        for (var at = piece.First; at < piece.End - 1; at++)
        {
            var word = said.Text.Tokens[at].Word;
            if (
                _words.Allergic.Contains(word)
                || _words.Only.Contains(word)
                || _words.Mine.Contains(word)
                || context.Words.Mends.SameAs.Contains(word)
                || word is "to"
            )
                first = IsAllergen(said.Text.Tokens[at + 1].Word) || at + 1 == first + 1 ? at + 1 : first;
        }
        return Whole(said.SaidWithoutJoiner(piece with { First = Math.Min(first, piece.End - 1) }));
    }
}
