using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Tells whether the words of a part that no grammar took describe a medicine or are talk. Talk is the rule: a medicine
/// needs something that speaks for it, a form or a strength, a word that names a kind of medicine, or a word that is
/// none of ordinary talk.
/// </summary>
internal sealed class MedicationDescription(
    ReplyTokens tokens,
    ChunkOfMessage chunk,
    ReadingContext context,
    Statement.Medication read,
    List<int> left
)
{
    private const int MostWordsOfAName = 4;
    private const int ShortestName = 4;

    private static readonly string[] Generic =
        "something somethings summat sumat summut sumthing one ones stuff thing things algo".Split(' ');

    private static readonly string[] Whom = "me him her them it that this now ages long a while years".Split(' ');

    private static readonly string[] Places =
        "from by at in near dr drs doctor nurse mr mrs ms miss sister professor prof pharmacist dra doctora".Split(' ');

    private static readonly string[] Looks =
        "white blue brown pink yellow red green orange purple grey little small big large round".Split(' ');

    private static readonly string[] Owners = "my his her our mine hers yours".Split(' ');

    private static readonly string[] Subjects = "i im ive we he hes she shes they my his her our".Split(' ');

    private static readonly string[] Refers =
        "which it them that those these this one ones both each take takes taking took use uses using used dose doses apply".Split(
            ' '
        );

    private static readonly string[] Takes =
        "take takes taking use uses using put apply have having get on drink inject tomo toma uso usa aplico".Split(
            ' '
        );

    private readonly List<int> _content =
    [
        .. left.Where(at =>
            !MedicationWords.IsTalk(tokens.Word(at))
            // "A thin layer on each elbow"
            && !(read is { Form: null, Amount: not null } && BodyAreaWords.Areas.Find(tokens, at, out _) > 0)
        ),
    ];

    /// <summary>Whether something else than the medicine is told: "lost two stone".</summary>
    public bool IsTalk => _content.Count > 0;

    /// <summary>The classes of which what is described may be; empty where no kind is named.</summary>
    public ImmutableArray<string> Classes =>
        [.. Enumerable.Range(chunk.First, chunk.End - chunk.First).SelectMany(at => Kind(at).Classes).Distinct()];

    /// <summary>
    /// Of a list the one that is told by what it is for: "ramipril, a statin, one for gout" are three, "a tablet for blood
    /// pressure and another for cholesterol" two. Null elsewhere: "paracetamol, one for the pain" is how much.
    /// </summary>
    public PatientText? OneForSomething()
    {
        const int FewestBefore = 2;
        var first = chunk.First;
        if (!chunk.Names.IsEmpty || !tokens.IsAny(first, "another", "the", "one", "1"))
            return null;
        var one = tokens.IsAny(first, "another", "the") && tokens.IsAny(first + 1, "one", "1") ? first + 1 : first;
        return
            !tokens.IsAny(one, "the")
            && tokens.IsAny(one + 1, "for")
            && read is { Reason: { } reason, Strength: null }
            && !Whom.Contains(ReplyText.Fold(reason.Verbatim))
            && !IsTime(one + 2)
            && (
                tokens.IsAny(first, "another")
                || Enumerable.Range(0, first).Count(at => tokens.IsAny(at, ",", "and", "&", ";")) >= FewestBefore
                // "One for blood pressure and one for cholesterol"
                || Enumerable.Range(0, first).Any(at => tokens.IsAny(at, "for") && !IsTime(at + 1))
                || first == 0 && Enumerable.Range(one + 2, tokens.Count).Any(IsOneFor)
            )
            ? tokens.Said(
                one,
                Math.Min(PastArticles(one + 2) + ReplyText.Words(ReplyText.Fold(reason.Verbatim)).Length, chunk.End)
            )
            : null;
    }

    private int PastArticles(int at)
    {
        while (tokens.IsAny(at, "the", "my", "a", "his", "her", "our"))
            at++;
        return at;
    }

    private bool IsOneFor(int at) =>
        tokens.IsAny(at, "one", "another") && tokens.IsAny(at + 1, "for") && !IsTime(at + 2);

    // "One for the morning", "2 for 5 days"
    private bool IsTime(int at)
    {
        at = PastArticles(at);
        return tokens.Number(at) is not null
            || FrequencyWords.When.Find(tokens, at, out _) > 0
            || TimeWords.At(tokens, at) is not null;
    }

    /// <summary>The description of a product; null for talk.</summary>
    public PatientText? Find()
    {
        if (left.Count == 0 || MedicationWords.Talk.Contains(tokens.Word(chunk.First)) && read.Form is null)
            return null;
        // "That's my tablet, not his"
        if (MedicationWords.Talk.Contains(tokens.Word(chunk.First)) && tokens.IsAny(chunk.First + 1, Owners))
            return null;
        // "Currently 100 though": what never names anything names no product.
        if (read.Form is null && left.TrueForAll(at => SmallWords.Has(tokens.Word(at), context.Words)))
            return null;
        var isProduct = read.Form is not null || read.Strength is not null || read.Amount is not null;
        // "Two in the morning" counts what was named before.
        if (_content.Count > 0 && _content.TrueForAll(at => tokens.Number(at) is not null || IsCount(at)))
            return null;
        // "Sorry, 4mg"
        if (_content.Count == 0 && MedicationWords.Corrections.Find(tokens, chunk.First, out _) > 0)
            return null;
        // "400 mg the next", "2 puffs before football"
        if ((_content.Count == 0 && read.Form is null) || tokens.IsAny(left[0], "before", "after", "during"))
            return null;
        var formOnly = _content.Count == 0 && !isProduct;
        if (formOnly || (!isProduct && _content.Count > MostWordsOfAName && !HasReason()))
            return null;
        if (!IsEvident())
            return null;
        // "Dr gave me zoltrapin"
        var names = isProduct || HasReason() ? [] : _content.FindAll(IsName);
        if (names.Count > 0)
            // "Rose water" is not rose.
            return Entry() ?? tokens.Said(names[0], Math.Max(names[^1], left.FindLast(IsProduct)) + 1);
        var end = left[^1] + 1;
        while (end < chunk.End && tokens.IsAny(end, "me", "us", "on", "for"))
            end++;
        // "For me stomach" tells what it is for.
        end = tokens.IsAny(end - 1, "on", "for") || read.Reason is not null ? left[^1] + 1 : end;
        // "Put my thyroid tablet up"
        while (end - 1 > left[0] && tokens.IsAny(end - 1, "up", "down", "again"))
            end--;
        // "I said no so just the creams"
        var talk = left.FindLastIndex(at => MedicationWords.Talk.Contains(tokens.Word(at)));
        if (read.Form is not null && talk >= 0 && talk < left.Count - 1)
            return tokens.Said(left[talk + 1], end);
        return tokens.Said(Whole(ref end), end);
    }

    /// <summary>Whether every word that is left is one of ordinary talk.</summary>
    public bool IsEveryday => left.TrueForAll(at => context.Medications.Vocabulary.IsEveryday(tokens.Word(at)));

    /// <summary>
    /// What the part names if it is a piece of a list of medicines: words that tell of nobody, no place, time or
    /// reason, and say nothing of the list itself. Null where they do.
    /// </summary>
    public PatientText? Entry()
    {
        var vocabulary = context.Medications.Vocabulary;
        var all = Enumerable.Range(chunk.First, chunk.End - chunk.First).ToList();
        // "Aloe from the garden"
        var place = all.FindIndex(at => tokens.IsAny(at, "from", "by", "at", "in"));
        var words = left.FindAll(at => place < 0 || at < all[place]);
        if (
            words.Count is 0 or > MostWordsOfAName
            || read is { Stopped: true } or { Reason: not null }
            || MedicationWords.Talk.Contains(tokens.Word(chunk.First))
            || !words.TrueForAll(at => tokens[at].IsWord && !IsCount(at) && !IsVerb(at) && IsOfEntry(tokens.Word(at)))
            || !words.Exists(at => tokens.Word(at).Length > 2)
        )
            return null;
        // "The GP only talked about it" names nothing new.
        if (all.Exists(at => tokens.IsAny(at, "it", "them", "that", "those", "these")))
            return null;
        // "The little white one" may be the one before.
        if (tokens.IsAny(chunk.End - 1, "one", "ones"))
            return null;
        // "From Holland and Barrett", "(kidney transplant)"
        if (
            tokens.IsAny(chunk.First - 1, "(")
            || tokens.IsAny(chunk.First - 1, "and", "&") && tokens.IsAny(chunk.First - 3, Places)
        )
            return null;
        bool IsOfEntry(string word) =>
            !MedicationWords.IsTalk(word) && !vocabulary.Asides.Contains(word) && !vocabulary.EndsAsTalk(word);
        // "I rattle" is no rattle that is taken.
        var speaks = all.Exists(at => tokens.IsAny(at, Subjects) && !tokens.IsAny(at, "my", "his", "her", "our"));
        return speaks && !all.Exists(at => tokens.IsAny(at, Takes)) ? null : tokens.Said(words[0], words[^1] + 1);
    }

    // One word alone names nothing: "the pill", "the brown one".
    private int Whole(ref int end)
    {
        var first = left[0];
        if (end - first > 1)
            return first;
        if (end < chunk.End && tokens.IsAny(end, "one", "ones"))
            end++;
        else if (MedicationWords.Forms.Find(tokens, first, out _) == 0)
            return first;
        return first > chunk.First && tokens.IsAny(first - 1, "the") ? first - 1 : first;
    }

    /// <summary>What talk tells of the medicine before it; null for nothing.</summary>
    public Statement.Medication? Told()
    {
        var told = read;
        if (told.How is { Count: null, CountMax: null, When: [], Days: [], AsNeeded: false } && IsTalk)
            told = told with { How = null };
        var all = Enumerable.Range(chunk.First, chunk.End - chunk.First).ToList();
        // "Since last night I have a fever"
        // "They made me stop in July"
        if (read.Stopped && _content.TrueForAll(at => tokens.IsAny(at, Subjects)))
            return told;
        var ofAnother = _content.Count >= 2 || (IsTalk && all.Exists(at => tokens.IsAny(at, Subjects)));
        return ofAnother && !all.Exists(at => tokens.IsAny(at, Refers)) ? null : told;
    }

    private bool IsProduct(int at) => MedicationWords.Forms.Find(tokens, at, out _) > 0 || Kind(at).Length > 0;

    private bool IsEvident() =>
        (read.Form is not null && !IsOnSkin())
        || read.Strength is not null
        || read.Amount is { Unit: not "dose" }
        || (HasKind() && !IsClause())
        || _content.Exists(IsName)
        || HasReason()
        || IsOneMore();

    // "Ramipril and the brown one"
    private bool IsOneMore() =>
        chunk.First > 0
        && chunk.IsAdded(tokens)
        && tokens.IsAny(chunk.End - 1, "one", "ones")
        && _content.Exists(at => tokens.IsAny(at, Looks));

    // "A dry patch" and "patches of eczema" are no plasters.
    private bool IsOnSkin() =>
        read.Form is "patch"
        && left.Exists(at =>
            tokens.IsAny(
                at,
                "dry",
                "red",
                "itchy",
                "scaly",
                "flaky",
                "sore",
                "rough",
                "skin",
                "eczema",
                "bald",
                "white"
            )
        );

    private bool HasKind()
    {
        for (var at = chunk.First; at < chunk.End; at++)
        {
            // "Too many meds" names none, "epilepsy meds" do.
            if (Kind(at).Length > 0 && (!MedicationWords.IsTalk(tokens.Word(at)) || _content.Contains(at - 1)))
                return true;
        }
        return false;
    }

    private (int Length, ImmutableArray<string> Classes) Kind(int at)
    {
        var length = context.Medications.Vocabulary.KindAt(tokens, at, out var classes);
        return at + length > chunk.End ? (0, []) : (length, classes);
    }

    // "Even I forget": of a kind of medicine something is told, and none is named.
    private bool IsClause()
    {
        for (var at = chunk.First; at < chunk.End; at++)
        {
            if (!tokens.IsAny(at, "i", "we", "you", "he", "she", "they"))
                continue;
            var verb = at + 1;
            while (tokens.IsAny(verb, "always", "still", "even", "just", "never", "really", "also", "only", "usually"))
                verb++;
            if (left.Contains(verb) && context.Medications.Vocabulary.IsEveryday(tokens.Word(verb)))
                return true;
        }
        return false;
    }

    // "Small white ones for my heart"
    private bool HasReason() =>
        read.Reason is { } reason
        && !Whom.Contains(ReplyText.Fold(reason.Verbatim))
        && Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(at => tokens.IsAny(at, Generic));

    private bool IsName(int at)
    {
        var word = tokens.Word(at);
        return (word.Length >= ShortestName || word.Any(char.IsDigit) || (_content.Count == 1 && word.Length > 1))
            && !MedicationWords.IsOrdinary(word)
            && MedicationWords.Forms.Find(tokens, at, out _) == 0
            && !context.Words.Measures.IsOrdinary(word)
            && !context.Medications.Vocabulary.IsNearlyEveryday(word)
            && !context.Words.YesNo.Addresses.Contains(word)
            && !IsVerb(at)
            && !IsPlace(at);
    }

    // "Me ardía mucho"
    private bool IsVerb(int at) => at > chunk.First && context.Words.Clitics.Contains(tokens.Word(at - 1));

    // "From Kingsmead", "by Dr Kumar": where it came from, and who gave it.
    private bool IsPlace(int at)
    {
        var before = at - 1;
        while (
            before >= chunk.First
            && (
                tokens.IsAny(before, "the", "a", "my", "our", "st")
                || (_content.Contains(before) && !context.Medications.Vocabulary.IsEveryday(tokens.Word(before)))
            )
            && !tokens.IsAny(before, Places)
        )
            before--;
        return tokens.IsAny(before, Places);
    }

    private bool IsCount(int at) =>
        NumberGrammar.At(tokens, at, context.Words) is { IsRange: false, Approximate: false } number
        && number.Next == at + 1;
}
