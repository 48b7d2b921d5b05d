using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>A medicine that the lexicon found, by its tokens.</summary>
internal readonly record struct NamedMedicine(int First, int End, string Known, bool IsNear)
{
    public override string ToString() => "[medicine]";
}

/// <summary>A part of a message that tells of one medicine at most, and the names in it.</summary>
internal sealed record ChunkOfMessage(int First, int End, ImmutableArray<NamedMedicine> Names)
{
    /// <summary>Whether it stands beside what is before it: "and the blue one".</summary>
    public bool IsAdded(ReplyTokens tokens) => tokens.IsAny(First, Added) || tokens.IsAny(First - 1, Added);

    private static readonly string[] Added = ["and", "plus", "also"];

    public override string ToString() => $"[{End - First} tokens]";
}

/// <summary>What one part of a message tells: a medicine, or attributes of another.</summary>
/// <param name="Medication">The medicine named; null for none.</param>
/// <param name="Attributes">What is told of a medicine named elsewhere; null for nothing.</param>
/// <param name="Shared">Of how many medicines before it is told: "both" is 2, "all" as many as there are.</param>
/// <param name="IsRestated">Whether the name only explains the one before: "Betnovate (betamethasone)".</param>
internal sealed record MedicationFinding(
    Statement.Medication? Medication,
    Statement.Medication? Attributes,
    int Shared,
    bool IsRestated
)
{
    /// <summary>Why what the part names is not taken; None where it is.</summary>
    public Denial Denies { get; init; }

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Whether it ends a list: "and aspirin", and not "and also aspirin".</summary>
    public bool IsClosing { get; init; }

    /// <summary>Whether it takes the place of what was said of the medicine before: "sorry, 4 mg".</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether what it names takes the place of the medicine before: "no wait, losartan".</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether it is taken now in the place of the medicine before, which is over: "swapped it for losartan".</summary>
    public bool Supersedes { get; init; }

    /// <summary>Whether its reason tells why another gave way to it, and not what it is for: "for losartan because of the cough".</summary>
    public bool IsOfChange { get; init; }

    /// <summary>Whether its words tell that a dose went up or down, or what it was: "they put it up in April".</summary>
    public bool TellsChange { get; init; }

    /// <summary>Whether something else than a medicine is told beside the attributes.</summary>
    public bool IsTalk { get; init; }

    /// <summary>
    /// What it names where it is a piece of a list of medicines and nothing tells that it is something else: "rose
    /// water"; null where something does.
    /// </summary>
    public Statement.Medication? Entry { get; init; }

    /// <summary>Whether the words of its entry are all of ordinary talk.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>The number with which it opens: "two at night"; null where it opens with none.</summary>
    public decimal? Counted { get; init; }

    /// <summary>Whether it is told of now: "only weekends now".</summary>
    public bool IsNow { get; init; }

    /// <summary>Whether it tells when something began, in so many words: "since May".</summary>
    public bool Begins { get; init; }

    /// <summary>Whether it is told of before: "was 50 till September".</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether its dose is what another became: "now down to 20 mg".</summary>
    public bool IsChanged { get; init; }

    /// <summary>The one figure in it, which has no unit: "now 40"; null where there is none.</summary>
    public Statement.Quantity? Figure { get; init; }

    /// <summary>Its words.</summary>
    public PatientText Said { get; init; } = PatientText.Empty;

    /// <summary>The classes of the kind that is named ("the pill"); empty where none is.</summary>
    public ImmutableArray<string> Kind { get; init; } = [];

    /// <summary>Whether nothing but a name was said.</summary>
    public bool Bare { get; init; }

    /// <summary>What joins the part to the one before: a sign, "but", or "and".</summary>
    public string Joined { get; init; } = ",";

    public override string ToString() => "[medicine or attributes]";
}

/// <summary>Why a medicine that is named is not one that the patient takes.</summary>
internal enum Denial
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>The patient says so.</summary>
    Denied,

    /// <summary>The one named before was never begun.</summary>
    NeverBegun,

    /// <summary>It is not tolerated.</summary>
    Allergy,

    /// <summary>It is only thought of.</summary>
    Considered,

    /// <summary>It is somebody else's.</summary>
    SomebodyElse,
}

/// <summary>Parts a message where lists part: at signs, "and", "both", and before each further name.</summary>
internal static class MedicationChunks
{
    public static List<ChunkOfMessage> Split(ReplyTokens tokens, ImmutableArray<NamedMedicine> names, int start)
    {
        var chunks = new List<ChunkOfMessage>();
        var first = start;
        for (var at = start; at <= tokens.Count; at++)
        {
            var inName = names.Any(name => name.First < at && at < name.End);
            var parts = at == tokens.Count || (!inName && Parts(tokens, at));
            var shared =
                !inName
                && at > first
                && tokens.IsAny(at, "both", "all", "each")
                && !tokens.IsAny(at + 1, "the", "day", "time", "night");
            shared |=
                !inName && at > first && MedicationWords.Corrections.Find(tokens, at, out var replaces) > 0 && replaces;
            if (!parts && !shared)
                continue;
            // "Omeprazole 20, no, 40"
            if (
                parts
                && at < tokens.Count
                && tokens.IsAny(at, ",")
                && tokens.Number(at + 1) is not null
                && MedicationWords.Corrections.Find(tokens, first, out _) is > 0 and var corrects
                && first + corrects == at
            )
                continue;
            AddWithin(chunks, tokens, names, (first, at));
            first = parts ? at + 1 : at;
        }
        return chunks;
    }

    private static bool Parts(ReplyTokens tokens, int at) =>
        tokens.IsAny(
            at,
            ",",
            ";",
            ".",
            "\n",
            "and",
            "&",
            "+",
            "plus",
            "also",
            "but",
            "then",
            "n",
            "(",
            ")",
            "as well as"
        )
        // "2 and a half", "morning and night", "breakfast and dinner" are no lists of medicines.
        && !(
            tokens.IsAny(at, "and", "&", "n")
            && (
                tokens.Has(at + 1, "a", "half")
                || IsTime(tokens, at)
                || IsPhrase(tokens, at)
                // "A yellow and green capsule" is one.
                || tokens.IsAny(at - 1, Colours) && tokens.IsAny(at + 1, Colours)
            )
        );

    private static readonly string[] Colours =
        "white blue brown pink yellow red green orange purple grey gray black cream".Split(' ');

    // "As and when", "now and then", "on and off"
    private static bool IsPhrase(ReplyTokens tokens, int at) =>
        tokens.Has(at - 1, "as", "and", "when")
        || (tokens.IsAny(at - 1, "now") && tokens.IsAny(at + 1, "then", "again"))
        || (tokens.IsAny(at - 1, "again") && tokens.IsAny(at, "and") && tokens.IsAny(at + 1, "again"))
        || tokens.Has(at - 1, "on", "and", "off")
        || tokens.Has(at - 1, "off", "and", "on");

    private static bool IsTime(ReplyTokens tokens, int at) =>
        (FrequencyWords.When.Find(tokens, at + 1, out _) > 0 && !tokens.IsAny(at - 1, ","))
        // "Sat and Sun"
        || (FrequencyWords.Days.Find(tokens, at + 1, out _) > 0 && FrequencyWords.Days.Find(tokens, at - 1, out _) > 0);

    private static void AddWithin(
        List<ChunkOfMessage> chunks,
        ReplyTokens tokens,
        ImmutableArray<NamedMedicine> names,
        (int First, int End) range
    )
    {
        if (range.First >= range.End)
            return;
        var here = names.Where(name => name.First >= range.First && name.End <= range.End).ToList();
        var (cut, from) = (new List<NamedMedicine>(), range.First);
        var strengthFirst =
            here.Count > 1
            && Enumerable.Range(range.First, here[0].First - range.First).Any(at => tokens.Number(at) is not null);
        foreach (var name in here)
        {
            if (IsOfTime(tokens, range.First, name.First))
                continue;
            // "They made me stop because of the blood thinner": what is over is not the blood thinner.
            if (CauseBefore(tokens, from, name.First) is { } cause)
            {
                if (cause > from)
                    chunks.Add(new ChunkOfMessage(from, cause, [.. cut]));
                (cut, from) = ([], cause);
            }
            if (cut.Count > 0 && (cut[^1].Known != name.Known || AreTwoBrands(tokens, cut[^1], name)))
            {
                var at = strengthFirst ? BeforeStrength(tokens, cut[^1].End, name.First) : name.First;
                at = BeforeDenial(tokens, cut[^1].End, at);
                chunks.Add(new ChunkOfMessage(from, at, [.. cut]));
                (cut, from) = ([], at);
            }
            cut.Add(name);
        }
        chunks.Add(new ChunkOfMessage(from, range.End, [.. cut]));
    }

    // "Since last year when I stopped the Cetaphil" tells since when another is used.
    private static bool IsOfTime(ReplyTokens tokens, int from, int name)
    {
        var at = name;
        while (at > from && tokens.IsAny(at - 1, "the", "my", "a", "el", "la", "los", "las", "using", "taking"))
            at--;
        var since = at - 1;
        while (since > from && !tokens.IsAny(since, "since"))
            since--;
        return tokens.IsAny(since, "since")
            && Enumerable
                .Range(since + 1, Math.Max(0, at - since - 1))
                .Any(one =>
                    MedicationWords.Stopped.Find(tokens, one, out _) is > 0 and var length && one + length == at
                );
    }

    // Where what leads to the name as a reason begins; null where nothing does.
    private static int? CauseBefore(ReplyTokens tokens, int from, int name)
    {
        var at = name;
        while (at > from && tokens.IsAny(at - 1, "the", "my", "a", "el", "la", "los", "las"))
            at--;
        var length =
            tokens.Has(at - 2, "because", "of") || tokens.Has(at - 2, "due", "to") || tokens.Has(at - 2, "cos", "of")
                ? 2
            : tokens.Has(at - 3, "on", "account", "of") ? 3
            : 0;
        return length > 0 && at - length >= from ? at - length : null;
    }

    // "Novorapid with meals, Lantus at night" are two, as a brand is of one product; "Betnovate (betamethasone)" is one.
    private static bool AreTwoBrands(ReplyTokens tokens, NamedMedicine one, NamedMedicine other)
    {
        string Said(NamedMedicine name) => tokens.Said(name.First, name.End).Verbatim;
        bool IsBrand(NamedMedicine name) =>
            !name.IsNear && !string.Equals(Said(name), name.Known, StringComparison.OrdinalIgnoreCase);
        return IsBrand(one)
            && IsBrand(other)
            && other.First > one.End
            && !string.Equals(Said(one), Said(other), StringComparison.OrdinalIgnoreCase)
            && Enumerable.Range(one.End, other.First - one.End).Any(at => tokens.Number(at) is not null);
    }

    // "Amlodipine not ramipril", "amlodipine instead of the ramipril": what denies a name is its own.
    private static int BeforeDenial(ReplyTokens tokens, int from, int name)
    {
        var at = tokens.IsAny(name - 1, "the", "my", "that") ? name - 1 : name;
        var length =
            tokens.IsAny(at - 1, "not", "no") ? 1
            : tokens.Has(at - 2, "instead", "of") || tokens.Has(at - 2, "rather", "than") ? 2
            : 0;
        return length > 0 && at - length >= from ? at - length : name;
    }

    // "500mg metformin 10mg lisinopril": the figure before a name is its own.
    private static int BeforeStrength(ReplyTokens tokens, int from, int name)
    {
        for (var at = name - 1; at >= from; at--)
        {
            if (tokens.Number(at) is not null)
                return at;
        }
        return name;
    }
}
