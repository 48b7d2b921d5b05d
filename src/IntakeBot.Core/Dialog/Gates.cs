using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Questions of yes or no that more questions follow. Many answer with what those would ask ("penicillin, hives"): that
/// is a yes, and what was told is shown for a confirmation instead of being asked again.
/// </summary>
internal static class Gates
{
    private const int ShortestContent = 4;
    private const int MostWordsOfATime = 6;
    private const int YearsOfLate = 1;
    private const int FewestWordsThatComeBack = 2;

    /// <summary>The reading, or a yes where the words tell what only a yes can mean.</summary>
    public static AnswerReading Read(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text,
        AnswerReading reading
    )
    {
        if (NamesOnlyAnAllergen(turn, question, text, reading))
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        // "No. I have been on the pill for years": it was not begun of late.
        if (
            question.Item.Topic == AnswerTopic.MedicationBegun
            && reading.IsYes
            && Ahead.Opening(text, turn.Phrases.Words.Choices.PlainNo) is { Length: > 0 } rest
            && (
                ReplyText.ContainsAny(ReplyText.Fold(rest.Verbatim), turn.Phrases.Words.Corrections.CameAfter)
                || !RemembersBegun(turn, text)
                    && !ReplyText.Words(ReplyText.Fold(rest.Verbatim)).Any(turn.Phrases.Words.Yes.Contains)
                    && !turn.Stories.Medicines(rest).IsEmpty
            )
        )
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        if (question.Item is { Kind: ItemKind.Boolean, Topic: AnswerTopic.Allergies } && reading.IsYes)
            return OwnAllergy(turn, text, reading);
        if (question.Item.Kind != ItemKind.Boolean || reading.IsYes || Digressing.IsQuestion(text, turn.Phrases.Words))
            return reading;
        var isNo = reading is AnswerReading.Understood;
        // "No. My husband started amlodipine": what others take is told of them.
        var own = turn.About is null ? new PatientText(OthersClauses.Without(text.Verbatim, turn.Phrases.Words)) : text;
        var tells = question.Item.Topic switch
        {
            AnswerTopic.Allergies => isNo
                ? Allergies(turn).TellsReaction(Whose.WithoutKin(turn, text).Verbatim)
                    || TellsWhatBringsOn(turn, text)
                    || IsOnly(turn, text)
                    || DoubtsAndTells(turn, text)
                : NamesAllergy(turn, text),
            AnswerTopic.MedicationUse => (!isNo || Excepts(turn, own)) && !turn.Stories.Medicines(own).IsEmpty,
            AnswerTopic.MedicationBegun => !DeniesNew(turn, own)
                && (isNo ? RemembersBegun(turn, own) : NamesBegun(turn, own)),
            _ => !isNo && Refers(turn, question, text),
        };
        if (tells)
            return AnswerReading.Of(new AnswerValue.YesNo(true));
        // "No more meds, thanks" ends the list of these, and denies no allergy.
        if (
            isNo
            && question.Item.Topic == AnswerTopic.Allergies
            && turn.Intake.State.Tries == 0
            && IsOfMedicines(turn, text)
        )
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        return
            isNo
            && question.Item.Topic is not (AnswerTopic.MedicationUse or AnswerTopic.MedicationBegun)
            && turn.Intake.State.Tries == 0
            && ComesBack(turn, text)
            ? AnswerReading.Not(ReadingFault.NotYesOrNo)
            : reading;
    }

    private static bool IsOfMedicines(TurnInProgress turn, PatientText text)
    {
        var allergies = turn.Phrases.Words.Allergies;
        var said = ReplyText.AllWords(ReplyText.Fold(text.Verbatim));
        return !said.Any(allergies.Allergic.Contains)
            && ReplyText.ContainsAny(string.Join(' ', said), allergies.OfMedicines);
    }

    // "Not me, wife can't have penicillin. Plasters make me red a bit": something does it to the patient.
    private static bool TellsWhatBringsOn(TurnInProgress turn, PatientText text)
    {
        const int FewestBefore = 2;
        const int MostBehind = 4;
        var words = turn.Phrases.Words;
        bool IsTold(string[] said)
        {
            var whom = Array.FindIndex(said, word => words.Selves.Contains(word) || words.Own.Contains(word));
            // "Eggs make my wife sick"
            if (whom >= 0 && whom + 1 < said.Length && OthersClauses.IsPerson(said[whom + 1], words))
                return false;
            return whom >= FewestBefore
                && !said.Any(words.YesNo.Negatives.Contains)
                && !said.Any(words.YesNo.Tellers.Contains)
                && said.Skip(whom + 1).Take(MostBehind).Any(words.Allergies.Reactions.Contains);
        }
        return Whose
            .Clauses(turn, text)
            .Skip(1)
            .Any(clause => !OthersClauses.Is(clause, words) && IsTold(ReplyText.AllWords(ReplyText.Fold(clause))));
    }

    // What stands before the first sign of a message, and what behind it; without a sign, neither.
    private static (string First, string Behind) AtFirstSign(PatientText text) =>
        text.Verbatim.IndexOfAny([',', '.', ';', '!', '\u2026', '\n']) is >= 0 and var sign
            ? (text.Verbatim[..sign], text.Verbatim[(sign + 1)..])
            : ("", "");

    // "No. Well, the wife took me off dairy for a month": what is remembered behind the no may be a yes, and is asked.
    private static bool ComesBack(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var (first, behind) = AtFirstSign(text);
        var rest = new PatientText(behind.Trim(' ', '.', '\u2026'));
        return words.No.Contains(ReplyText.Fold(first))
            && Ahead.Opening(rest, words.Corrections.ComesBack) is { Length: > 0 } told
            && !OptionMentions.IsNegated(ReplyText.Fold(told.Verbatim), words)
            && ReplyText.AllWords(ReplyText.Fold(told.Verbatim)).Count(word => Tells(words, word))
                >= FewestWordsThatComeBack;
    }

    // "My son is allergic to nuts" is no yes, and "no, I have eczema" none either; the word that opens it rules.
    private static AnswerReading OwnAllergy(TurnInProgress turn, PatientText text, AnswerReading reading)
    {
        var (words, allergies) = (turn.Phrases.Words, Allergies(turn));
        text = Account(turn).Own(text)?.Kept ?? text;
        var rest = Ahead.Opening(text, words.Choices.PlainNo);
        if (allergies.TellsOnlyOthers(text.Verbatim))
            return rest is null ? AnswerReading.Not(ReadingFault.NotYesOrNo) : No;
        var said = rest ?? (Ahead.Opening(text, words.Choices.PlainYes) is null ? text : PatientText.Empty);
        if (allergies.Names(said.Verbatim) || OpensWithAllergen(turn, said))
            return reading;
        if (NamesCondition(turn, said))
            return rest is null ? AnswerReading.Not(ReadingFault.NotYesOrNo) : No;
        // "No, I do": what follows says yes.
        return rest is null || !ReplyText.AllWords(ReplyText.Fold(said.Verbatim)).Any(word => Tells(words, word))
            ? reading
            : AnswerReading.Not(ReadingFault.NotYesOrNo);
    }

    private static AnswerReading No => AnswerReading.Of(new AnswerValue.YesNo(false));

    private static bool NamesCondition(TurnInProgress turn, PatientText text) =>
        turn.Form.All.Any(item =>
            item is { Topic: AnswerTopic.Options, Context: AnswerContext.PatientNow }
            && !turn.Stories.Places(item, text).IsEmpty
        );

    // "Egg, hives" where medicines are asked about.
    private static bool NamesOnlyAnAllergen(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text,
        AnswerReading reading
    ) =>
        question.Item is { Kind: ItemKind.Boolean, Topic: AnswerTopic.MedicationUse }
        && reading.IsYes
        && ReplyText.Opening(ReplyText.Fold(text.Verbatim), turn.Phrases.Words.Yes, turn.Phrases.Words.YesNo.YesToo)
            is null
        && Allergies(turn).Names(text.Verbatim)
        && turn.Stories.Medicines(text).IsEmpty;

    // "No, only kiwi": what follows the word is a thing, and not a time or a reason ("only when it is hot").
    private static bool IsOnly(TurnInProgress turn, PatientText text)
    {
        const int MostWords = 8;
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(text.Verbatim));
        var only = Array.FindIndex(
            said,
            word =>
                words.YesNo.ClauseEnds.Contains(word)
                && !words.Joiners.Contains(word)
                && !words.Contrasts.Contains(word)
        );
        return only > 0
            && only + 1 < said.Length
            && said.Length <= MostWords
            && Tells(words, said[only + 1])
            && !FrequencyWords.Vocabulary.Has(said[only + 1])
            && Taken(turn, text).IsEmpty
            && !NamesCondition(turn, text);
    }

    // "Not sure. Egg once, red round the mouth and sick": what is told of it says yes.
    private static bool DoubtsAndTells(TurnInProgress turn, PatientText text) =>
        Ahead.Opening(text, turn.Phrases.Words.Declines.Phrases) is { Length: > 0 } told
        && !OptionMentions.IsNegated(ReplyText.Fold(told.Verbatim), turn.Phrases.Words)
        && Allergies(turn).Names(told.Verbatim);

    // "Not that I remember. Oh, the water tablet was new": what comes back after the no.
    private static bool RemembersBegun(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var rest = new PatientText(AtFirstSign(text).Behind.Trim());
        return rest.Length > 0
            && !OpensWithNo(turn, rest)
            && !OptionMentions.IsNegated(ReplyText.Fold(rest.Verbatim), words)
            // "Well, a statin, but my skin was already bad by then"
            && !ReplyText.ContainsAny(ReplyText.Fold(rest.Verbatim), words.Corrections.CameAfter)
            && Begins(turn, rest);
    }

    // "Nueva no, pero me la subieron", "not new as such": a dose that went up begins none, unless another is told of.
    private static bool DeniesNew(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var (first, behind) = AtFirstSign(text);
        var opening = ReplyText.Words(ReplyText.Fold(first));
        var denied = opening.Where(word => words.Corrections.Begun.Contains(word)).ToList();
        return denied.Count > 0
            && opening.Any(word => words.YesNo.Negatives.Contains(word) || words.Negations.Contains(word))
            && !ReplyText
                .Words(ReplyText.Fold(behind))
                .Any(word =>
                    denied.Contains(word) || words.Beginnings.Contains(word) && !words.YesNo.Verbs.Contains(word)
                );
    }

    // What was begun, or begun of late, by a word or a day that says so; years ago is not of late.
    private static bool Begins(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var said = ReplyText.Fold(text.Verbatim).Replace('.', ' ');
        var medicines = turn.Stories.Medicines(text);
        var begins =
            // "He had Calpol" tells of no beginning.
            ReplyText
                .Words(said)
                .Any(word =>
                    words.Beginnings.Contains(word) && !words.YesNo.Verbs.Contains(word)
                    || words.Months.ContainsKey(word)
                ) || words.Corrections.Begun.Any(phrase => ReplyText.ContainsPhrase(said, phrase));
        return !medicines.IsEmpty
            && !medicines.All(medicine =>
                medicine.Lasting is not null
                || medicine.Since is { } since && since.Latest < turn.Today.AddYears(-YearsOfLate)
            )
            && (begins || medicines.Any(medicine => medicine is { Since: not null } or { SinceSaid: not null }));
    }

    // "Amoxicillin for my tooth last month": whoever names a medicine began it, unless it has long been taken.
    private static bool NamesBegun(TurnInProgress turn, PatientText text) =>
        !OpensWithNo(turn, text)
        && MedicationReader.Read(text.Verbatim, turn.Context) is AnswerReading.Understood understood
        && understood.Stated<Statement.Medication>().Any(medicine => medicine is { Known: not null, Lasting: null });

    /// <summary>What was told beside a yes is shown where the question for it comes.</summary>
    public static void Carry(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.Kind != ItemKind.Boolean
            || turn.Turn is not PatientTurn.Said
            || turn.Intake.Answers[question.Key] is not { Values: [AnswerValue.YesNo { Value: true }] }
            || DetailsOf(turn, question) is not { } details
            || Beside(turn, question, text) is not { } told
        )
            return;
        if (question.Item.Topic == AnswerTopic.Allergies)
            told = Account(turn).Own(told)?.Kept ?? told;
        told = new PatientText(told.Verbatim.TrimEnd('.', ' '));
        var answer = turn.AnswerOf([new AnswerValue.Text(told)], text);
        Ahead.Put(turn, new ToldAhead(details.Key, [new ToldAnswer(details.Key, answer)]));
    }

    /// <summary>The question that asks for more about this one, where it follows and is open.</summary>
    public static FormQuestion? DetailsOf(TurnInProgress turn, FormQuestion question)
    {
        var questions = FormLogic.EnabledQuestions(turn.Form, turn.Intake.Answers);
        var at = questions.IndexOf(question);
        return
            at >= 0
            && at + 1 < questions.Length
            && questions[at + 1] is { Item.Topic: AnswerTopic.Details } next
            && turn.Intake.Answers[next.Key] is null
            ? next
            : null;
    }

    /// <summary>The words behind the yes, where they tell anything: "yes, penicillin as a kid".</summary>
    public static PatientText? Beside(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        var folded = ReplyText.Fold(text.Verbatim);
        if (words.Yes.Contains(folded) || words.YesNo.YesToo.Contains(folded))
            return null;
        var rest = Ahead.Opening(text, words.Yes, words.YesNo.YesToo, words.Right) ?? text;
        var content = ReplyText.AllWords(ReplyText.Fold(rest.Verbatim));
        // "The mole I told you about" tells no more than the question.
        var known = Refers(words, folded)
            ? ReplyText
                .Words(ReplyText.Fold(question.Item.Text))
                .Concat(words.Refers.SelectMany(phrase => phrase.Split(' ')))
                .ToHashSet(StringComparer.Ordinal)
            : [];
        return content.Any(word => Tells(words, word) && !known.Contains(word)) && !IsOnlyTime(turn, rest)
            ? rest
            : null;
    }

    private static bool Tells(ReplyWords words, string word) =>
        word.Length >= ShortestContent
        && !words.YesNo.Common.Contains(word)
        && !words.YesNo.Fillers.Contains(word)
        && !words.YesNo.Hedges.Contains(word)
        && !words.Choices.Fillers.Contains(word);

    private static bool IsOnlyTime(TurnInProgress turn, PatientText text) =>
        ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length <= MostWordsOfATime
        && !Allergies(turn).Names(text.Verbatim)
        && (
            StatementReader.Read(StatementKind.Duration, text, turn.Context) is AnswerReading.Understood
            || StatementReader.Read(StatementKind.Frequency, text, turn.Context) is AnswerReading.Understood
        );

    /// <summary>What of the patient's words is of the patient's allergies, and what a correction leaves of them.</summary>
    public static AllergyAccount Account(TurnInProgress turn) =>
        new(turn.Context, turn.Intake.State.AnsweredFor is not null, turn.About);

    private static AllergyReader Allergies(TurnInProgress turn) => new(turn.Reader, turn.Context);

    private static bool NamesAllergy(TurnInProgress turn, PatientText text) =>
        !OpensWithNo(turn, text)
        && (Allergies(turn).Names(text.Verbatim) || OpensWithAllergen(turn, text))
        && Taken(turn, text).IsEmpty;

    // "Al níquel": what one is allergic to, and neither a no nor a time.
    private static bool OpensWithAllergen(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        return Ahead.Opening(text, words.Allergies.Openings) is { Length: > 0 } name
            && !OptionMentions.IsNegated(ReplyText.Fold(name.Verbatim), words)
            && ReplyText.Words(ReplyText.Fold(name.Verbatim)) is [var first, ..]
            && Tells(words, first)
            && !FrequencyWords.Vocabulary.Has(first);
    }

    /// <summary>
    /// The medicines of a reply that tells how they are taken and of no reaction: "losartan 50 once a day" where an
    /// allergy is asked is none.
    /// </summary>
    public static ImmutableArray<Statement.Medication> Taken(TurnInProgress turn, PatientText text)
    {
        var told = turn.Stories.Medicines(text).RemoveAll(medicine => medicine.Known is null);
        return
            told.IsEmpty
            || told.Any(medicine => medicine is { Strength: null, How: null }) && !SaysTaken(turn, told, text)
            || Allergies(turn).Tells(text.Verbatim)
            ? []
            : told;
    }

    // "I do take medicines! Bisoprolol, apixaban, losartan": several by name, called what they are.
    private static bool SaysTaken(TurnInProgress turn, ImmutableArray<Statement.Medication> told, PatientText text)
    {
        const int FewestOfAList = 2;
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(text.Verbatim));
        return told.Length >= FewestOfAList
            && said.Any(words.Allergies.Medicines.Contains)
            && said.Any(words.Using.Contains)
            && !said.Any(words.YesNo.Negatives.Contains)
            && !said.Any(words.Negations.Contains);
    }

    private static bool OpensWithNo(TurnInProgress turn, PatientText text) =>
        ReplyText.Words(ReplyText.Fold(text.Verbatim)) is [var first, ..]
        && turn.Phrases.Words.YesNo.Negatives.Contains(first);

    // "No, just vitamin D."
    private static bool Excepts(TurnInProgress turn, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        return words
            .Choices.Exceptions.Concat(words.YesNo.ClauseEnds)
            .Concat(words.Contrasts)
            .Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
    }

    /// <summary>Whether the words say no more than that it was told before: "same as before", "told u already".</summary>
    public static bool RefersBack(TurnInProgress turn, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        var said = ReplyText.AllWords(folded);
        if (
            !Refers(words, folded)
            || said.Length > MostWordsOfATime
            || said.Any(words.YesNo.Negatives.Contains)
            || text.Verbatim.Any(char.IsDigit)
        )
            return false;
        var refers = words.Refers.SelectMany(phrase => phrase.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return said.All(word =>
            refers.Contains(word) || words.Right.Contains(word) || !Tells(words, word) || words.Yes.Contains(word)
        );
    }

    // "Well the mole I told you about": a word of the question, told before.
    private static bool Refers(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        var said = ReplyText.AllWords(folded);
        var asked = ReplyText.Words(ReplyText.Fold(question.Item.Text));
        return Refers(words, folded)
            && !said.Any(words.YesNo.Negatives.Contains)
            && said.Any(word =>
                word.Length >= ShortestContent && !words.YesNo.Common.Contains(word) && asked.Contains(word)
            );
    }

    private static bool Refers(ReplyWords words, string folded) =>
        words.Refers.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
}
