using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// "None of those" said with something around it: "what do you mean by fever? I feel hot when I panic. No, none of
/// those I think". The words are kept and screened as they are; of the options none is chosen.
/// </summary>
internal static class NoneOfThese
{
    // "Nothing" after a list may mean nothing more; "none of those" does not.
    private const int FewestWordsToClose = 3;

    private static readonly string[] Ends = [". ", "! ", "; ", "? ", "\n", ", "];

    /// <summary>The reading, or none of the options where the words say so in the end, or first and nothing else.</summary>
    public static AnswerReading Read(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (!item.Repeats || ChoiceReader.None(item.Options, turn.Phrases.Words) is not { Exclusive: true } none)
            return reading;
        var clauses = Clauses(turn, text);
        if (clauses.Length < 2)
            return
                reading is not AnswerReading.Understood
                && (IsNone(turn, text.Verbatim, 1) || OpensWithNone(turn, item, clauses, text))
                ? ChoiceReader.Understood([none])
                : reading;
        if (IsNone(turn, clauses[^1], FewestWordsToClose))
            return ChoiceReader.Understood([none]);
        // "None of those. I had a fever in February, but that's long gone"
        if (
            (IsNone(turn, clauses[0], 1) || clauses.Any(clause => IsNone(turn, clause, FewestWordsToClose)))
            && (IsPast(turn, text) || IsLongAgo(turn, item, none, clauses))
        )
            return turn.Findings(text).All(mention => !mention.IsCurrent) || !TellsElse(turn, clauses)
                ? ChoiceReader.Understood([none])
                : AnswerReading.Not(ReadingFault.NoSuchOption);
        // "None that I know. I eat ordinary, toast and fish on a Friday": behind it stands what is eaten, and what harms is none.
        if (turn.Phrases.Words.Choices.IsHarmAsked(item.Text) && SaysNoneFirst(turn, item, none, text))
            return ChoiceReader.Understood([none]);
        if (reading is AnswerReading.Understood)
            return reading;
        // "No, nothing like that, well, I get cold at times", "none, but she has crusts behind her ears".
        var denies =
            clauses.Any(clause => IsNone(turn, clause, FewestWordsToClose) || EndsInNone(turn, clause))
            || OpensWithNone(turn, item, clauses, text);
        return
            denies
                && clauses.All(clause =>
                    IsNone(turn, clause, 1) || EndsInNone(turn, clause) || !NamesOther(turn, item, none, clause)
                )
                && !(ComesBack(turn, text) && TellsFinding(turn, text))
            || IsOver(turn, text, clauses)
            ? ChoiceReader.Understood([none])
            : reading;
    }

    // The first sentence is none, and no other takes it back: "well, milk gives me a rash", "maybe eggs".
    private static bool SaysNoneFirst(TurnInProgress turn, FormItem item, AnswerOption none, PatientText text)
    {
        var words = turn.Phrases.Words;
        var sentences = AskedQuestions.Sentences(text.Verbatim).ToList();
        return sentences.Count > 1
            && AnswerReader.ReadWords(item, new PatientText(sentences[0].Trim(' ', '.', '!')), turn.Context)
                is AnswerReading.Understood { Values: [AnswerValue.Choice { Code: var code }] }
            && code == none.Code
            && sentences
                .Skip(1)
                .Select(ReplyText.Fold)
                .All(sentence =>
                    ReplyText.Opening(sentence, words.Corrections.ComesBack) is null
                    && !ReplyText.AllWords(sentence).Any(words.Contrasts.Contains)
                    && !ReplyText.ContainsAny(
                        sentence,
                        [
                            .. words.YesNo.Hedges,
                            .. words.YesNo.YesAndNo,
                            .. words.Choices.AsksHarm,
                            .. words.Choices.Exceptions,
                            .. words.Allergies.Reactions,
                            .. words.Allergies.Causes,
                        ]
                    )
                );
    }

    // "At this very moment I am having none of these"
    private static bool EndsInNone(TurnInProgress turn, string clause)
    {
        var folded = ReplyText.Fold(clause).Trim(' ', '.', ',');
        return turn.Phrases.Words.None.Any(phrase =>
            phrase.Split(' ').Length >= FewestWordsToClose && folded.EndsWith($" {phrase}", StringComparison.Ordinal)
        );
    }

    // Not with a bare no, which may be said to something else.
    private static bool OpensWithNone(TurnInProgress turn, FormItem item, string[] clauses, PatientText text)
    {
        var words = turn.Phrases.Words;
        // A comma alone has no clause.
        if (clauses is not [var first, ..])
            return false;
        var said = ReplyText.AllWords(ReplyText.Fold(first));
        var folded = string.Join(' ', said.SkipWhile(word => words.YesNo.Fillers.Contains(word)));
        if (ReplyText.Opening(folded, words.None) is not { } opening || words.Choices.PlainNo.Contains(opening))
            return false;
        // "Erm nothing, my mum's right here": behind a single word nothing may be named.
        return IsNone(turn, folded, 1)
            || OptionMentions.Find(item.Options, folded, words).All.Count == 0 && !TellsFinding(turn, text);
    }

    // Behind a contrast, save one that says that it is over: "his knee was infected, but it has healed".
    private static bool ComesBack(TurnInProgress turn, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        bool IsOver(string but) => words.YesNo.Over.Any(over => ReplyText.ContainsPhrase(folded, $"{but} {over}"));
        return words.Contrasts.Any(but => ReplyText.ContainsPhrase(folded, but) && !IsOver(but));
    }

    // Present, now, and the patient's: it is asked once more rather than taken for none.
    private static bool TellsFinding(TurnInProgress turn, PatientText text) =>
        turn.Findings(text)
            .Any(mention =>
                mention is { IsCurrent: true, IsHint: false, Assertion.Experiencer: not Experiencer.SomeoneElse }
            );

    // Whatever is told was the patient's once, or is another's, and nothing of it is so now.
    private static bool IsPast(TurnInProgress turn, PatientText text) =>
        turn.Findings(text) is { IsEmpty: false } findings
        && !findings.Any(mention => mention.IsCurrent)
        && !turn.Phrases.Words.Corrections.Again.Any(again =>
            ReplyText.ContainsPhrase(ReplyText.Fold(text.Verbatim), again)
        );

    // "No, none of that. At 4 his lips swelled up with nuts": each part that names one tells that it was long ago.
    private static bool IsLongAgo(TurnInProgress turn, FormItem item, AnswerOption none, string[] clauses)
    {
        var words = turn.Phrases.Words;
        var parts = Parts(turn, clauses);
        return parts.Exists(part => IsBygone(turn, part))
            && parts.TrueForAll(part => IsBygone(turn, part) || !NamesOther(turn, item, none, part))
            && !parts.Exists(part =>
                words.Corrections.Again.Any(again => ReplyText.ContainsPhrase(ReplyText.Fold(part), again))
            );
    }

    // "But he isn't eating any more": what may be so now is asked once more.
    private static bool TellsElse(TurnInProgress turn, string[] clauses) =>
        Parts(turn, clauses).Exists(part => !IsBygone(turn, part) && TellsFinding(turn, new PatientText(part)));

    private static bool IsBygone(TurnInProgress turn, string part) => Bygone.IsPast(ReplyText.Fold(part), turn.Context);

    private static List<string> Parts(TurnInProgress turn, string[] clauses) =>
        [.. clauses.SelectMany(clause => ReplyText.Clauses(clause, turn.Phrases.Words.Joiners))];

    // "No, she had a bit of a temperature last week but she's fine now": none of them now; the words are kept.
    private static bool IsOver(TurnInProgress turn, PatientText text, string[] clauses)
    {
        var words = turn.Phrases.Words;
        return Ahead.Opening(text, words.Choices.PlainNo) is not null
            && words.YesNo.Over.Any(over => ReplyText.Fold(clauses[^1]).EndsWith(over, StringComparison.Ordinal));
    }

    /// <summary>Whether the words close with "none of those" in so many words.</summary>
    public static bool Closes(TurnInProgress turn, FormItem item, PatientText text) =>
        item.Repeats
        && ChoiceReader.None(item.Options, turn.Phrases.Words) is { Exclusive: true }
        && Clauses(turn, text) is [.., var last]
        && IsNone(turn, last, FewestWordsToClose);

    /// <summary>Whether the words take back what was chosen: "I don't have a fever, I said none of those".</summary>
    public static bool TakesBack(TurnInProgress turn, FormQuestion question, PatientText text) =>
        question.Item.Repeats
        && ChoiceReader.None(question.Item.Options, turn.Phrases.Words) is { Exclusive: true } none
        && turn.Intake.Answers[question.Key] is { } answer
        && answer.Values.OfType<AnswerValue.Choice>().All(choice => choice.Code != none.Code)
        && Clauses(turn, text)
            .Any(clause =>
                turn.Phrases.Words.None.Any(phrase =>
                    phrase.Split(' ').Length >= FewestWordsToClose
                    && ReplyText.ContainsPhrase(ReplyText.Fold(clause), phrase)
                )
            );

    private static string[] Clauses(TurnInProgress turn, PatientText text) =>
        text.Verbatim.Split(
            [.. Ends, .. turn.Phrases.Words.Contrasts.Select(contrast => $" {contrast} ")],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static bool NamesOther(TurnInProgress turn, FormItem item, AnswerOption none, string clause) =>
        AnswerReader.ReadWords(item, new PatientText(clause), turn.Context)
            is AnswerReading.Understood { Values: var values }
        && !values.All(value => value is AnswerValue.Choice choice && choice.Code == none.Code);

    // The phrase, with nothing behind it but words that add nothing.
    private static bool IsNone(TurnInProgress turn, string clause, int fewest)
    {
        var folded = ReplyText.Fold(clause);
        if (Opens(turn.Phrases.Words, folded, fewest))
            return true;
        // "No, none of that"
        return fewest > 1
            && ReplyText.Opening(folded, turn.Phrases.Words.No) is { } no
            && Opens(turn.Phrases.Words, folded[no.Length..].Trim(' ', '.', ','), fewest);
    }

    private static bool Opens(ReplyWords words, string folded, int fewest)
    {
        if (
            ReplyText.Opening(folded, words.None.Where(phrase => phrase.Split(' ').Length >= fewest)) is not { } opening
        )
            return false;
        var rest = folded[opening.Length..].Trim(' ', '.', ',');
        foreach (var refers in words.Refers.Where(refers => ReplyText.ContainsPhrase(rest, refers)))
            rest = rest.Replace(refers, "", StringComparison.Ordinal);
        return ReplyText
            .AllWords(rest)
            .All(word =>
                words.YesNo.Fillers.Contains(word)
                || words.Choices.Fillers.Contains(word)
                || words.Declines.Fillers.Contains(word)
                || words.Greetings.Contains(word)
                || words.YesNo.Addresses.Contains(word)
                || words.Refers.Any(refers => refers.Split(' ').Contains(word))
            );
    }
}
