using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which treatment of a text did what: "the gel did nothing, then the cream helped".</summary>
internal static partial class Outcomes
{
    private enum Outcome
    {
        Helped,
        Nothing,
        Worse,
    }

    // How well it helped is told apart where both sides say it.
    private readonly record struct Effect(Outcome Outcome, string Degree, bool Denied = false);

    private readonly record struct Told(string Owner, string Words, bool IsForm, bool IsKnown, Effect Effect)
    {
        // "Tar" of "coal tar", "tacrolimus" of "tacrolimus ointment"; two brands that one text lists apart are two.
        public bool Means(Told other, IReadOnlySet<string> apart) =>
            (Owner == other.Owner && !(apart.Contains(Words) && apart.Contains(other.Words)))
            || IsPart(Words, other.Words)
            || IsPart(other.Words, Words);

        private static bool IsPart(string part, string whole) =>
            $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);
    }

    private static readonly FrozenDictionary<string, Effect> Known = new Dictionary<string, Effect>(
        StringComparer.Ordinal
    )
    {
        ["better"] = new(Outcome.Helped, ""),
        ["good"] = new(Outcome.Helped, ""),
        ["effective"] = new(Outcome.Helped, ""),
        ["a little"] = new(Outcome.Helped, "a little"),
        ["a lot"] = new(Outcome.Helped, "a lot"),
        ["cleared"] = new(Outcome.Helped, "cleared"),
        ["no difference"] = new(Outcome.Nothing, ""),
        ["worse"] = new(Outcome.Worse, ""),
        ["trigger"] = new(Outcome.Worse, ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // In what form a treatment comes is no treatment of its own; alone it stands for the one that comes in it.
    private static readonly FrozenSet<string> Forms = new[]
    {
        "medicine",
        "cream",
        "ointment",
        "gel",
        "lotion",
        "tablet",
        "capsule",
        "inject",
        "syrup",
        "topical",
        "oral",
        "spray",
        "shampoo",
        "foam",
        "mouthwash",
        "wash",
        "patch",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A treatment of which the sentence says what its sources say of another; null where there is none.</summary>
    public static string? Swapped(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var pairs = told.SelectMany(text => Pairs(text, ofSentence: false)).ToList();
        var forms = told.Append(said).SelectMany(FormsOf).ToLookup(form => form.Treatment, form => form.Form);
        var claims = Pairs(said, ofSentence: true).ToList();
        var apart = told.SelectMany(Apart).ToHashSet(StringComparer.Ordinal);
        // "Cleared the wrists but not the shins" is told as what cleared.
        return claims
            .Where(claim =>
                !claim.Effect.Denied
                || !claims.Exists(other =>
                    other.Owner == claim.Owner && !other.Effect.Denied && other.Effect.Outcome == claim.Effect.Outcome
                )
            )
            // So is "helped the spots, but not the redness".
            .Where(claim =>
                claim.Effect.Outcome != Outcome.Nothing
                || !claims.Exists(other =>
                    other.Owner == claim.Owner && other.Effect is { Outcome: Outcome.Helped, Denied: false }
                )
            )
            .Where(claim => claim.IsKnown && IsOfAnother(claim, pairs, forms, told, apart))
            .Select(claim => claim.Owner)
            .FirstOrDefault();
    }

    /// <summary>
    /// What a sentence says got better where its sources say that it stayed as it was, or the other way round: "bloating
    /// was better, skin no different"; null where there is none.
    /// </summary>
    public static string? OfOtherThing(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(text => Things(text).SelectMany(one => PartsOf(text, one)))
            .ToLookup(one => one.Thing, one => CameOf(one.Effect));
        return Things(said)
            .Where(one =>
                CameOf(one.Effect) is Outcome.Helped or Outcome.Nothing
                && known.Contains(one.Thing)
                && known[one.Thing]
                    .All(outcome => outcome is not (null or Outcome.Worse) && outcome != CameOf(one.Effect))
            )
            .Select(one => one.Thing)
            .FirstOrDefault();
    }

    // What did not ease stayed as it was; what was not unchanged or not worse went either way.
    private static Outcome? CameOf(Effect effect) =>
        !effect.Denied ? effect.Outcome
        : effect.Outcome == Outcome.Helped ? Outcome.Nothing
        : null;

    // "The soreness" of "mouth soreness".
    private static IEnumerable<(string Thing, Effect Effect)> PartsOf(
        ClaimText text,
        (string Thing, Effect Effect) told
    ) =>
        text
            .Terms.Where(term => term.Name == told.Thing)
            .SelectMany(term => term.Inner)
            .Distinct(StringComparer.Ordinal)
            .Select(inner => (inner, told.Effect))
            .Append(told);

    private static IEnumerable<(string Thing, Effect Effect)> Things(ClaimText text)
    {
        foreach (var (less, thing) in Lessened(text))
            yield return (thing.Name, Known["better"] with { Denied = IsDenied(text.Text, less) });
        foreach (
            var at in Enumerable
                .Range(0, text.Terms.Length)
                .Where(at => IsOutcome(text.Terms[at]) && !IsOfWorse(text, at))
        )
        {
            var (from, to) = WithListed(text, Clauses.Range(text.Text, text.Terms[at].Span));
            var effects = text.Terms.Where(term =>
                term.Span.Start >= from && term.Span.End <= to && Known.TryGetValue(term.Name, out var effect)
            );
            // "Helped the spots but did nothing for the redness" says two things in one statement.
            if (
                effects.Select(term => Known[term.Name].Outcome).Distinct().Count() > 1
                || Without().IsMatch(text.Text[from..to])
                || (IsDenied(text.Text, text.Terms[at]) && effects.Count() > 1)
            )
                continue;
            foreach (
                var thing in text.Terms.Where(term =>
                    term.Kind is TermKind.Symptom or TermKind.Condition or TermKind.Area
                    && term.Span.Start >= from
                    && term.Span.End <= to
                )
            )
                yield return (thing.Name, EffectOf(text, at));
            if (Skin().IsMatch(text.Text[from..to]))
                yield return ("skin", EffectOf(text, at));
        }
    }

    // "Reduced the white patches", "fewer spots", "the burning was reduced".
    private static IEnumerable<(Term Less, Term Thing)> Lessened(ClaimText text) =>
        from pair in text.Terms.Zip(text.Terms.Skip(1))
        let between = text.Text[pair.First.Span.End..Math.Max(pair.First.Span.End, pair.Second.Span.Start)]
        where
            IsLess(pair.First) && IsThing(pair.Second)
                ? Of().IsMatch(between)
                : IsThing(pair.First) && IsLess(pair.Second) && Was().IsMatch(between)
        select IsLess(pair.First) ? pair : (pair.Second, pair.First);

    private static bool IsLess(Term term) => term.Name == "decrease";

    private static bool IsThing(Term term) => term.Kind is TermKind.Symptom or TermKind.Condition;

    [GeneratedRegex(@"^\s+(?:the|my|his|her)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"^\s+(?:was|were|is|are|has|have|been|\s)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Was();

    // "Improved both my bloating and my skin": the second is no statement of its own.
    private static (int From, int To) WithListed(ClaimText text, (int From, int To) range)
    {
        if (!Listed().IsMatch(text.Text[range.To..]))
            return range;
        var next = Clauses.Range(text.Text, new TextSpan(Math.Min(range.To + "and m".Length, text.Text.Length), 0)).To;
        return text.Terms.Any(term => IsOutcome(term) && term.Span.Start >= range.To && term.Span.End <= next)
            ? range
            : (range.From, next);
    }

    [GeneratedRegex(@"^and\s+(?:my|his|her)\s+\w+\s*(?:[.,;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    // "Eased the mouth without changing the skin".
    [GeneratedRegex(
        @"\b(?:(?:without|with\s+no)\s+(?:(?:any|much|real|significant|noticeable|obvious|clear|effect|my|the)\s+)*(?:\w+ing|effects?|changes?|difference|benefit|improvement|impact|response|relief|help)|but\s+not|(?<!\b(?:do|does|did|has|have|had|is|was|were|are)\s)not)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Without();

    [GeneratedRegex(@"\bskin\b", RegexOptions.IgnoreCase)]
    private static partial Regex Skin();

    private static bool IsOfAnother(
        Told claim,
        List<Told> pairs,
        ILookup<string, string> forms,
        IReadOnlyCollection<ClaimText> told,
        IReadOnlySet<string> apart
    )
    {
        var own = pairs.FindAll(pair => pair.Means(claim, apart) || forms[claim.Owner].Contains(pair.Owner));
        var others = pairs.Except(own).ToList();
        if (own.Count > 0)
            return !own.Exists(pair => Agree(pair.Effect, claim.Effect))
                || (
                    claim.Effect.Degree.Length > 0
                    && !own.Exists(pair => pair.Effect.Degree == claim.Effect.Degree)
                    && others.Exists(pair => pair.Effect.Degree == claim.Effect.Degree)
                );
        if (claim.IsForm)
            return false;
        var alike = others.FindAll(pair => pair.Effect.Outcome == claim.Effect.Outcome);
        return alike.Count > 0 && !alike.Exists(pair => MayBe(pair, claim.Owner, forms, told));
    }

    // "Oilatum, Dermol": what is known by one name and listed by two; a brand in brackets is no other one.
    private static IEnumerable<string> Apart(ClaimText text) =>
        text
            .Terms.Where(term => IsTreatment(term) && !text.Text[..term.Span.Start].EndsWith('('))
            .GroupBy(term => term.Name, term => WordsOf(text, term), StringComparer.Ordinal)
            .SelectMany(named => named.Distinct(StringComparer.Ordinal).ToList() is { Count: > 1 } words ? words : []);

    private static string WordsOf(ClaimText text, Term term) =>
        text.Text.Substring(term.Span.Start, term.Span.Length).ToLowerInvariant();

    private static bool Agree(Effect told, Effect said) =>
        told.Denied == said.Denied
            ? told.Outcome == said.Outcome
            : (told.Outcome, said.Outcome) is (Outcome.Nothing, Outcome.Helped) or (Outcome.Helped, Outcome.Nothing)
                || told.Degree != said.Degree;

    // "The gel did nothing" may be of whatever is not known to come otherwise, and "tret helped" of what is named
    // nowhere else in its text.
    private static bool MayBe(
        Told pair,
        string treatment,
        ILookup<string, string> forms,
        IReadOnlyCollection<ClaimText> told
    ) =>
        pair.IsForm
            ? !forms[treatment].Any() && !forms.Any(other => other.Contains(pair.Owner))
            : !pair.IsKnown
                && told.Where(text => text.Terms.Any(term => term.Name == pair.Owner))
                    .All(text => text.Terms.All(term => term.Name != treatment));

    private static IEnumerable<(string Treatment, string Form)> FormsOf(ClaimText text)
    {
        for (var at = 1; at < text.Terms.Length; at++)
        {
            if (
                IsTreatment(text.Terms[at - 1])
                && (Forms.Contains(text.Terms[at].Name) || text.Terms[at].Kind == TermKind.Word)
                && !IsOutcome(text.Terms[at])
                && string.IsNullOrWhiteSpace(Between(text, at - 1, at))
            )
                yield return (text.Terms[at - 1].Name, text.Terms[at].Name);
        }
    }

    /// <summary>Whether a term names a treatment, and not only its form.</summary>
    public static bool IsTreatment(Term term) => term.Kind == TermKind.Medicine && !Forms.Contains(term.Name);

    /// <summary>Whether a term says how well something worked.</summary>
    public static bool IsOutcome(Term term) => Known.ContainsKey(term.Name);

    private static IEnumerable<Told> Pairs(ClaimText text, bool ofSentence) =>
        Enumerable
            .Range(0, text.Terms.Length)
            .Where(at => IsOutcome(text.Terms[at]) && !IsOfWorse(text, at))
            .Where(at => !(ofSentence && IsOfFindingBehind(text, at)))
            .SelectMany(at => Of(text, at).Select(owner => TellOf(text, text.Terms[owner], EffectOf(text, at))))
            .Concat(
                text.Terms.Where(term =>
                        term.Kind == TermKind.Medicine
                        && Nothing().IsMatch(text.Text[term.Span.End..Clauses.Range(text.Text, term.Span).To])
                    )
                    .Select(term => TellOf(text, term, Known["no difference"]))
            );

    // "Montelukast nothing".
    [GeneratedRegex(
        @"^\s*[:–-]?\s*(?:nothing|none|nope|nil|zilch|nada|zero|did\s+not|didn['’]?t)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Nothing();

    // "Much worse": how much worse, and nothing that helped.
    private static bool IsOfWorse(ClaimText text, int at) =>
        text.Terms[at].Name is "a lot" or "a little"
        && at + 1 < text.Terms.Length
        && text.Terms[at + 1].Name == "worse"
        && text.Terms[at + 1].Span.Start - text.Terms[at].Span.End <= 1;

    // "Marked drowsiness", "a more severe recurrence": a sentence says it of what stands behind, and of no treatment.
    private static bool IsOfFindingBehind(ClaimText text, int at) =>
        at + 1 < text.Terms.Length
        && text.Terms[at + 1].Span.Start - text.Terms[at].Span.End <= 1
        && text.Terms[at].Name switch
        {
            "a lot" or "a little" => text.Terms[at + 1].Kind == TermKind.Symptom,
            "worse" => text.Terms[at + 1].Name == "comes and goes",
            _ => false,
        };

    /// <summary>Whether a text says of certain treatments what they did, so that it is not of the best alone.</summary>
    public static bool Tells(ClaimText text) => Pairs(text, ofSentence: false).Any();

    // "Did not clear" is none of what cleared.
    private static Effect EffectOf(ClaimText text, int at) =>
        Known[text.Terms[at].Name] with
        {
            Denied = IsDenied(text.Text, text.Terms[at]),
        };

    [GeneratedRegex(
        @"\b(?:not|never|nor|neither)\s+(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotBefore();

    private static Told TellOf(ClaimText text, Term owner, Effect effect) =>
        new(owner.Name, WordsOf(text, owner), Forms.Contains(owner.Name), owner.Kind == TermKind.Medicine, effect);

    /// <summary>Whether an outcome is told as not so: "did not clear" is another outcome than "cleared".</summary>
    public static bool IsDenied(string text, Term outcome) => NotBefore().IsMatch(text[..outcome.Span.Start]);

    // What its own statement names, a treatment, its form or a word that nobody knows; else the last treatment before
    // it. With those that are listed before that one.
    private static List<int> Of(ClaimText text, int outcome)
    {
        var (from, to) = Clauses.Range(text.Text, text.Terms[outcome].Span);
        bool IsHere(int at) => text.Terms[at].Span.Start >= from && text.Terms[at].Span.End <= to;
        var before = Enumerable
            .Range(0, outcome)
            .Where(at => IsTreatment(text.Terms[at]) && MayGoOn(text, text.Terms[at].Span, text.Terms[outcome].Span))
            .ToImmutableArray();
        if (before.IsEmpty || !IsHere(before[^1]))
        {
            var here = Enumerable.Range(0, text.Terms.Length).Where(IsHere).ToList();
            if (here.FindIndex(at => at > outcome && IsTreatment(text.Terms[at])) is var next and >= 0)
                return [here[next]];
            if (here.FindIndex(at => Forms.Contains(text.Terms[at].Name)) is var form and >= 0)
                return [here[form]];
            if (
                here[0] < outcome
                && text.Terms[here[0]].Kind is TermKind.Word or TermKind.Food
                && !IsOutcome(text.Terms[here[0]])
            )
                return [here[0]];
        }
        // "Epaderm helped a lot and black soap made it worse": what stands behind another outcome is of its own.
        if (
            Enumerable.Range(0, outcome).LastOrDefault(at => IsOutcome(text.Terms[at]), -1) is var earlier and >= 0
            && (before.IsEmpty || before[^1] < earlier)
            && Joined().IsMatch(Between(text, earlier, outcome))
            && Enumerable
                .Range(earlier + 1, outcome - earlier - 1)
                .FirstOrDefault(at => text.Terms[at].Kind is TermKind.Word or TermKind.Food, -1)
                is var own
                    and >= 0
            && Joined().IsMatch(Between(text, earlier, own))
        )
            return [own];
        // "Prawns once, but I have had them since and been fine": of the prawns.
        if (
            !before.IsEmpty
            && Enumerable
                .Range(before[^1] + 1, outcome - before[^1] - 1)
                .Any(at => text.Terms[at].Kind == TermKind.Food && !IsHere(before[^1]))
        )
            return [];
        if (before.IsEmpty)
        {
            var after = Enumerable
                .Range(outcome + 1, text.Terms.Length - outcome - 1)
                .Where(at => IsTreatment(text.Terms[at]));
            return [.. after.Take(1)];
        }
        // "Eumovate, used for a week along with an antibiotic, helped": of the one that was used.
        while (
            before.Length > 1
            && UsedWith().IsMatch(Between(text, before[^2], before[^1]))
            && Between(text, before[^1], outcome).TrimStart().StartsWith(',')
        )
            before = before[..^1];
        var last = before[^1];
        // "The best of them helped" is said of none that is named.
        if (Has(Between(text, last, outcome), "best"))
            return [];
        var owners = new List<int> { last };
        var alone = Between(text, last, outcome) is var told && (Has(told, "that") || Has(told, "which"));
        for (var at = before.Length - 2; at >= 0; at--)
        {
            // "Coal tar shampoo" is one treatment.
            var between = Between(text, before[at], before[at + 1]);
            if (!string.IsNullOrWhiteSpace(between) && (alone || !IsListed(between)))
                break;
            owners.Add(before[at]);
        }
        return owners;
    }

    [GeneratedRegex(
        @"^\s*,\s*(?:used|taken|applied|given|tried|prescribed|started|in\s+use)\b[^,;.]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UsedWith();

    [GeneratedRegex(@"^[^.;]*\b(?:and|while|whereas|but)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    // What a treatment did is told in its own sentence, or in the next where that goes on with it.
    private static bool MayGoOn(ClaimText text, TextSpan treatment, TextSpan outcome)
    {
        var (first, next) = (Clauses.SentenceNumber(text.Text, treatment), Clauses.SentenceNumber(text.Text, outcome));
        return first == next
            || (
                next == first + 1
                && (Clauses.GoesOn(text.Text, next) || OfThem().IsMatch(Clauses.Before(text.Text, outcome)))
            );
    }

    [GeneratedRegex(@"^\s*(?:it|they|this|these|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfThem();

    private static string Between(ClaimText text, int from, int to) =>
        text.Text[text.Terms[from].Span.End..Math.Max(text.Terms[to].Span.Start, text.Terms[from].Span.End)];

    private static bool Has(string text, string word) => Words(text).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsListed(string between) =>
        Words(between)
            .All(word =>
                Forms.Contains(word)
                || word
                    is "and"
                        or "or"
                        or "a"
                        or "the"
                        or "an"
                        or "both"
                        or "of"
                        or "my"
                        or "with"
                        or "along"
                        or "together"
                        or "alongside"
                        or "plus"
            );

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', ';', '-'], StringSplitOptions.RemoveEmptyEntries);
}
