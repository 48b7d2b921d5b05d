using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Whether who is named in a text is the patient: because it says so ("typing for dad"), or because it is wholly about
/// one relative who is ill now and nothing in it is about the writer ("mum's lips have been swollen since last night").
/// </summary>
internal readonly struct CarerReader(AssertionRules rules, ReadableText text, ImmutableArray<Found> findings)
{
    // "My poor old dad": so many words stand between whose and who.
    private const int LongestName = 4;

    private const int MostWordsToNow = 4;

    /// <summary>Whether nobody but the patient is spoken of.</summary>
    /// <param name="triggers">The triggers.</param>
    /// <param name="context">Whose and from when something is where the words do not say.</param>
    /// <param name="patientIs">What the patient is to who writes, where nobody else can be meant; empty where anybody may.</param>
    public bool SpeaksForPatient(List<Trigger> triggers, AnswerContext context, FrozenSet<string> patientIs) =>
        Says(rules.Proxies)
        || (
            context == AnswerContext.PatientNow && (patientIs.Count == 0 || IsOf(patientIs)) && TellsOfKinNow(triggers)
        );

    /// <summary>
    /// Whether the finding goes on now of the relative whom all of the text is about, whatever else is told of them: "dad had
    /// a heart attack last year, he's clutching his chest now".
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="triggers">The triggers.</param>
    /// <param name="context">Whose and from when something is where the words do not say.</param>
    /// <param name="patientIs">What the patient is to who writes, where nobody else can be meant; empty where anybody may.</param>
    public bool IsOfKinNow(Found finding, List<Trigger> triggers, AnswerContext context, FrozenSet<string> patientIs) =>
        context == AnswerContext.PatientNow
        && (patientIs.Count == 0 || IsOf(patientIs))
        && HasNow(finding)
        && triggers.Exists(trigger => trigger.Rule.Effect == AssertionEffect.SomeoneElse)
        && IsOfKinOnly(triggers);

    // "Now" in the finding's own clause, and not in "dead now".
    private bool HasNow(Found finding)
    {
        var (first, end) = (finding.First, finding.End);
        while (first > 0 && finding.First - first < MostWordsToNow && text.Tokens[first].Before == TextBreak.None)
            first--;
        while (end < text.Count && end - finding.End < MostWordsToNow && text.Tokens[end].Before == TextBreak.None)
            end++;
        return Says(rules.Now, (phrase, at) => at >= first && at + phrase.Length <= end)
            && !Says(rules.NotNow, (phrase, at) => at < end && at + phrase.Length > first);
    }

    private bool IsOf(FrozenSet<string> patientIs)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (rules.Kin.Contains(text.Tokens[at].Word) && !patientIs.Contains(text.Tokens[at].Word))
                return false;
        }
        return true;
    }

    /// <summary>Whether the words from one place up to another show that something goes on now.</summary>
    public bool ShowsNow(int first, int end) =>
        Says(rules.Acute, (phrase, at) => at >= first && at + phrase.Length <= end);

    /// <summary>
    /// Whether a sentence with an acute sign of now stands in a text that names no relative: where the family's illnesses are
    /// asked it tells of the patient ("since yesterday he has 38.5 and little blisters").
    /// </summary>
    public bool IsOfNowAlone(Found finding)
    {
        foreach (var token in text.Tokens)
        {
            if (rules.Kin.Contains(token.Word))
                return false;
        }
        return ShowsNow(text.SentenceStart(finding.First), text.SentenceEnd(finding.End));
    }

    private bool TellsOfKinNow(List<Trigger> triggers)
    {
        var (elsewhere, past) = (false, false);
        foreach (var trigger in triggers)
        {
            elsewhere |= trigger.Rule.Effect == AssertionEffect.SomeoneElse;
            past |= IsOfThePast(trigger);
        }
        return elsewhere
            && IsOfKinOnly(triggers)
            && (
                IsOfNamesOnly()
                || !Says(rules.NotNow, IsOutsideFindings)
                    && (past ? HasSentenceOfNow(triggers) : Says(rules.Acute, IsOfSomebody))
            );
    }

    // "She talks to my father who is dead": what is said within a sign is told of no one who has died.
    private bool IsOutsideFindings(ImmutableArray<string> phrase, int at) => !IsInFinding(at, fewestWords: 2);

    // "… This last week he has a dry cough. His plaques have nearly gone": what is over in one sentence says nothing
    // against a sign of now in another.
    private bool HasSentenceOfNow(List<Trigger> triggers)
    {
        var first = 0;
        while (first < text.Count)
        {
            var end = text.SentenceEnd(first + 1);
            if (
                HasFinding(first, end)
                && NamesSomebody(first, end)
                && !IsPast(triggers, first, end)
                && ShowsNow(first, end)
            )
                return true;
            first = end;
        }
        return false;
    }

    private bool HasFinding(int first, int end)
    {
        foreach (var finding in findings)
        {
            if (finding.First >= first && finding.End <= end)
                return true;
        }
        return false;
    }

    private bool NamesSomebody(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (rules.Kin.Contains(text.Tokens[at].Word) || rules.ThirdPerson.Contains(text.Tokens[at].Word))
                return true;
        }
        return false;
    }

    private bool IsPast(List<Trigger> triggers, int first, int end)
    {
        foreach (var trigger in triggers)
        {
            if (IsOfThePast(trigger) && trigger.First >= first && trigger.First < end)
                return true;
        }
        return false;
    }

    // "Talking to my nan who passed in 2004": when she did is a part of the sign.
    private bool IsOfThePast(Trigger trigger)
    {
        if (trigger.Rule.Effect != AssertionEffect.Historical)
            return false;
        foreach (var finding in findings)
        {
            if (finding.First < trigger.First && trigger.End <= finding.End)
                return false;
        }
        return true;
    }

    // "Leo has a fever": nobody says who that is, and it may well be the patient.
    private bool IsOfNamesOnly()
    {
        for (var at = 0; at < text.Count; at++)
        {
            var word = text.Tokens[at].Word;
            if (rules.Kin.Contains(word) && !word.StartsWith(StandIns.Somebody, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private bool IsOfKinOnly(List<Trigger> triggers)
    {
        var named = false;
        for (var at = 0; at < text.Count; at++)
        {
            var word = text.Tokens[at].Word;
            named |= rules.Kin.Contains(word) && !IsAcquaintance(at, triggers);
            if (rules.FirstPerson.Contains(word) && !IsOfCarer(at))
                return false;
        }
        return named;
    }

    // "My friend Leo": whoever is called by name behind somebody who is no relative.
    private bool IsAcquaintance(int at, List<Trigger> triggers)
    {
        // "My son's teacher" names no son.
        if (triggers.Exists(trigger => trigger.Rule.IsStranger && trigger.First <= at && at < trigger.End))
            return true;
        if (!text.Tokens[at].Word.StartsWith(StandIns.Somebody, StringComparison.Ordinal))
            return false;
        foreach (var trigger in triggers)
        {
            if (trigger.Rule.Effect == AssertionEffect.SomeoneElse && trigger.End == at && !HasKin(trigger))
                return true;
        }
        return false;
    }

    private bool HasKin(Trigger trigger)
    {
        for (var at = trigger.First; at < trigger.End; at++)
        {
            if (rules.Kin.Contains(text.Tokens[at].Word))
                return true;
        }
        return false;
    }

    // "My mum", "I noticed", "I'm her carer"; not "my rash" or "I have".
    private bool IsOfCarer(int at)
    {
        // "He isn't answering me." And not "… if you look at her. I use".
        if (at > 0 && !text.Tokens[at].BeginsSentence && rules.CarerSays.Contains(text.Tokens[at - 1].Word))
            return true;
        // "I'm so worried."
        var says = at + 1;
        while (says < text.Count && rules.Degrees.Contains(text.Tokens[says].Word))
            says++;
        var end = Math.Min(text.Count, at + 1 + LongestName);
        for (var next = at + 1; next < end && !text.Tokens[next].BeginsSentence; next++)
        {
            var word = text.Tokens[next].Word;
            if (next == says && rules.CarerSays.Contains(word))
                return true;
            if (rules.Kin.Contains(word) && !rules.Self.Contains(text.Tokens[at].Word))
                return true;
        }
        return IsForAnother(at);
    }

    // "I have to wake him", "we have the appointment for Noah": who does something for somebody tells nothing of themselves.
    private bool IsForAnother(int at)
    {
        for (var next = at + 1; next < text.Count; next++)
        {
            var token = text.Tokens[next];
            if (token.Before != TextBreak.None || rules.FirstPerson.Contains(token.Word) || IsInFinding(next))
                return false;
            if (rules.Objects.Contains(token.Word) || rules.Kin.Contains(token.Word))
                return true;
        }
        return false;
    }

    private bool IsInFinding(int at, int fewestWords = 1)
    {
        foreach (var finding in findings)
        {
            if (finding.First <= at && at < finding.End && finding.End - finding.First >= fewestWords)
                return true;
        }
        return false;
    }

    // "The cream is going fine" shows of nobody that anything goes on: a verb of any kind counts with its person.
    private bool IsOfSomebody(ImmutableArray<string> phrase, int at)
    {
        if (!phrase.Any(word => word[0] == '-' && word.Length > 1))
            return true;
        return NamesSomebody(text.SentenceStart(at), text.SentenceEnd(at + 1));
    }

    private bool Says(ImmutableArray<ImmutableArray<string>> phrases) => Says(phrases, (_, _) => true);

    private bool Says(ImmutableArray<ImmutableArray<string>> phrases, Func<ImmutableArray<string>, int, bool> counts)
    {
        foreach (var phrase in phrases)
        {
            for (var first = 0; first + phrase.Length <= text.Count; first++)
            {
                var at = 0;
                while (at < phrase.Length && IsWord(text.Tokens[first + at].Word, phrase[at]))
                    at++;
                if (at == phrase.Length && counts(phrase, first))
                    return true;
            }
        }
        return false;
    }

    // "-ing" is any word that ends so: "is shaking".
    private static bool IsWord(string word, string asked) =>
        asked[0] == '-' && asked.Length > 1
            ? word.Length > asked.Length && word.AsSpan().EndsWith(asked.AsSpan(1), StringComparison.Ordinal)
            : word == asked;
}
