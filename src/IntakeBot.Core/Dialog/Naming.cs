using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The question for a name, at which many begin to tell why they came.</summary>
internal static class Naming
{
    private const int MostWordsOfAName = 6;
    private const int MostWordsOfASmallName = 2;
    private const int MostWordsOfAnAge = 6;

    /// <summary>
    /// Whether the words were a name with something around it ("my name is Sam"), which is taken off, or no name: then
    /// what they tell is kept for its own question and the name asked again.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (question.Item.Topic != AnswerTopic.Name)
            return false;
        // "As I said, Margaret"
        if (Ahead.Opening(text, turn.Phrases.Words.Refers) is { Length: > 0 } again)
        {
            Asking.Hear(turn, again);
            return true;
        }
        if (AfterAgreeing(turn, text) is { } agreed)
        {
            if (agreed.Length > 0)
                Asking.Hear(turn, agreed);
            else
                turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        // "Hello dear, I'm Margaret. My daughter said I have to fill this in?"
        if (
            text.Verbatim.TrimEnd().EndsWith('?')
            && text.Verbatim.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var end
            && new PatientText(text.Verbatim[..end]) is var told
            && NameTold.In(turn, told) is { Opened: true, Name.Length: > 0 } named
            && Renaming.IsName(turn, named.Name)
        )
        {
            OwnQuestions.HearRest(turn, told, text);
            return true;
        }
        // "Who wants to know?"
        if (text.Verbatim.TrimEnd().EndsWith('?'))
        {
            if (OwnQuestions.Known(turn, text) is { } known)
                turn.Say(new BotMessage(new PatientText(known)));
            else
                turn.Say(
                    Questions.Explain(turn, question.Item.Why ?? turn.Phrases[Phrase.WhyGeneral], commands: false)
                );
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        if (FirstSentences(turn, text) is { } first)
        {
            Ahead.Note(turn, question, text, isStory: true);
            Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(first)), text);
            return true;
        }
        // "For my wife": who it is for, and no name.
        if (Carer.IsNameless(turn, text))
        {
            Asking.Answer(turn, question, AnswerReading.Not(ReadingFault.NotAName), text);
            return true;
        }
        if (Carer.Of(turn, text) is var (patient, by))
        {
            var both = by.Length == 0 ? patient : turn.Phrases.Say(Phrase.AnsweredBy, ("name", patient), ("by", by));
            turn.SetState(state => state with { AnsweredFor = new PatientText(patient) });
            turn.Say(Phrase.AboutAnother, ("name", patient));
            Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(new PatientText(both))), text);
            return true;
        }
        if (WithoutAge(turn, text) is { } rest)
        {
            Asking.Hear(turn, rest);
            return true;
        }
        if (WithoutBirthDate(turn, text) is { } beside)
        {
            if (beside.Length > 0)
                Asking.Hear(turn, beside);
            else
                Asking.Answer(turn, question, AnswerReading.Not(ReadingFault.NotAName), text);
            return true;
        }
        var (name, opened) = NameTold.In(turn, text);
        if (IsStory(turn, name) && Before(turn, text) is { Length: > 0 } alone)
        {
            Ahead.Note(turn, question, text, isStory: true);
            Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(alone)), text);
            return true;
        }
        if (IsStory(turn, name))
        {
            Ahead.Note(turn, question, text, isStory: true);
            Asking.Answer(turn, question, AnswerReading.Not(ReadingFault.NotAName), text);
            return true;
        }
        // "Oliver", where it was said to be for a son.
        if (!opened && WasForAnother(turn, question) && Renaming.IsName(turn, name))
        {
            turn.SetState(state => state with { AnsweredFor = name });
            turn.Say(Phrase.AboutAnother, ("name", name.Verbatim));
            Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(name)), text);
            return true;
        }
        // "Dieguito", where who answers for him is known: they stay.
        if (
            !opened
            && turn.Intake.State.AnsweredFor is not null
            && turn.Intake.Answers[question.Key] is not null
            && Renaming.IsName(turn, name)
        )
        {
            var whole = Renaming.Whole(turn, question, name, isSpeaker: false);
            Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(whole)), text);
            return true;
        }
        if (!opened)
            return false;
        if (name.Length == 0)
        {
            // "Hi": whoever greets is asked, and has not failed to answer.
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(name)), text);
        return true;
    }

    // "Sí claro, dime", "sure, Rosa": what is left of it; null where nothing agrees. Alone, "Claro" may be a name.
    private static PatientText? AfterAgreeing(TurnInProgress turn, PatientText text)
    {
        var rest = text;
        while (
            rest.Length > 0 && Ahead.Opening(rest, turn.Phrases.Words.AgreesToBeAsked) is { } behind && behind != rest
        )
            rest = behind;
        var opening = text.Verbatim[..^rest.Length].TrimEnd();
        return
            opening.Length == 0
            || rest.Length == 0 && !opening.Any(char.IsWhiteSpace) && char.IsUpper(opening[0])
            || rest.Length > 0 && opening[^1] is not (',' or '.' or '!')
            ? null
            : rest;
    }

    private static bool WasForAnother(TurnInProgress turn, FormQuestion question) =>
        turn.Intake.State.AnsweredFor is null
        && turn.Intake.Answers[question.Key] is null
        && turn.Intake.Utterances.Any(before =>
            before.Item == question.Key
            && before.ActivityId != turn.Turn.ActivityId
            && Whose.Clauses(turn, before.Text).Any(clause => Carer.IsNameless(turn, new PatientText(clause)))
        );

    /// <summary>The name without what opens it: "it's Elsie".</summary>
    public static PatientText Bare(TurnInProgress turn, PatientText text) => NameTold.In(turn, text).Name;

    // "Hannah, 34", "I'm 34, my name is Hannah": the age waits for its question, and what is left is heard.
    private static PatientText? WithoutAge(TurnInProgress turn, PatientText text) =>
        WithoutBirth(turn, text, (_, part) => AgeIn(turn, part), mayBeAll: false);

    // "2 June 2022" is no name, and of "Ana, 2 June 1992" only the first is: the date waits for its question.
    private static PatientText? WithoutBirthDate(TurnInProgress turn, PatientText text) =>
        WithoutBirth(turn, text, (birth, part) => DateIn(turn, birth, part), mayBeAll: true);

    // What is left beside the one part that tells of the birth, which is put ahead; null where none or several do.
    private static PatientText? WithoutBirth(
        TurnInProgress turn,
        PatientText text,
        Func<FormItem, string, AnswerValue.Date?> read,
        bool mayBeAll
    )
    {
        var parts = text.Verbatim.Split(',', StringSplitOptions.TrimEntries);
        if (
            parts.Length == 1 && !mayBeAll
            || turn.Form.All.FirstOrDefault(item => item.Topic == AnswerTopic.BirthDate) is not { } birth
            || turn.Intake.Answers[new ItemKey(birth.LinkId)] is not null
            || parts.Where(part => read(birth, part) is not null).Take(2).ToList() is not [var told]
            || read(birth, told) is not { } value
        )
            return null;
        var key = new ItemKey(birth.LinkId);
        Ahead.Put(turn, new ToldAhead(key, [new ToldAnswer(key, turn.AnswerOf([value], new PatientText(told)))]));
        return new PatientText(string.Join(", ", parts.Where(part => part != told)));
    }

    private static AnswerValue.Date? DateIn(TurnInProgress turn, FormItem birth, string part) =>
        part.Any(char.IsAsciiDigit)
        && AnswerReader.ReadWords(birth, new PatientText(part), turn.Context)
            is AnswerReading.Understood { Values: [AnswerValue.Date { Value.Day: not null } date] }
            ? date
            : null;

    private static AnswerValue.Date? AgeIn(TurnInProgress turn, string part) =>
        part.Any(char.IsAsciiDigit) && ReplyText.Words(ReplyText.Fold(part)).Length <= MostWordsOfAnAge
            ? AgeReader.Read(part, turn.Context)
            : null;

    // "Isla, I take isotretinoin and …": a name before the story.
    private static PatientText Before(TurnInProgress turn, PatientText text)
    {
        var end = text.Verbatim.IndexOfAny([',', ';', '.', '-', '\n']);
        var first = new PatientText(end < 0 ? "" : text.Verbatim[..end].Trim());
        return IsPlainName(turn, first) ? first : PatientText.Empty;
    }

    // "Doreen. Doreen Hargreaves. Im 74. Im on my tablet so bear with me": the name stands in sentences of its own, the longer
    // of them is all of it, and what follows is none; null where no sentence of a name opens the words, or somebody else
    // may be meant.
    private static PatientText? FirstSentences(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var sentences = AskedQuestions.Sentences(text.Verbatim).Select(one => one.Trim(' ', '.', '!', '\n')).ToList();
        var names = sentences.TakeWhile(one => IsPlainName(turn, new PatientText(one))).ToList();
        if (
            names.Count == 0
            || names.Count == sentences.Count && names.Count == 1
            || text.Verbatim.Contains('?', StringComparison.Ordinal)
            || sentences
                .Skip(names.Count)
                .Any(one =>
                    ReplyText
                        .AllWords(ReplyText.Fold(one))
                        .Any(word => OthersClauses.IsPerson(word, words) || words.Carers.Contains(word))
                )
        )
            return null;
        var whole = names.MaxBy(name => name.Length)!;
        return names.TrueForAll(name => whole.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? new PatientText(whole)
            : null;
    }

    // A name and nothing else, by its capital or as no word of any talk.
    private static bool IsPlainName(TurnInProgress turn, PatientText first)
    {
        var words = ReplyText.Words(ReplyText.Fold(first.Verbatim));
        return words.Length is > 0 and <= 3
            && !words.Any(turn.Phrases.Words.Using.Contains)
            && !words.Any(turn.Phrases.Words.YesNo.Self.Contains)
            && !words.Any(turn.Phrases.Words.Greetings.Contains)
            && (char.IsUpper(first.Verbatim[0]) || NamesNothing(turn, first, words));
    }

    // "nora. sorry, so slow today": no word of ordinary talk, no illness and no medicine.
    private static bool NamesNothing(TurnInProgress turn, PatientText first, string[] words) =>
        !words.Any(word => IsTalkWord(turn, word))
        && turn.Findings(first).IsEmpty
        && turn.Content.Medications.Find(first.Verbatim).IsEmpty
        && turn.Form.All.All(item =>
            item.Options.IsEmpty
            || OptionMentions.Find(item.Options, ReplyText.Fold(first.Verbatim), turn.Phrases.Words).All.Count == 0
        );

    /// <summary>Whether the words tell of something, and are no name.</summary>
    internal static bool IsStory(TurnInProgress turn, PatientText said)
    {
        var words = ReplyText.Words(ReplyText.Fold(said.Verbatim));
        var (use, yesNo) = (turn.Phrases.Words.Using, turn.Phrases.Words.YesNo);
        bool Speaks(string word) =>
            use.Contains(word) || yesNo.Self.Contains(word) || turn.Phrases.Words.Selves.Contains(word);
        // "María" alone may mean something else to the screener; a story speaks of the speaker.
        return words.Length > MostWordsOfAName
            || (words.Length > 1 && words.Any(Speaks) && Tells(turn, said, words))
            || (words.Length > MostWordsOfASmallName && IsTalk(turn, said))
            // "Me diagnosticaron penfigoide"
            || (
                words.Length > 1
                && SmallWords.Has(words[0], turn.Phrases.Words)
                && words.Any(turn.Content.Medications.Vocabulary.EndsAsTalk)
            );
    }

    /// <summary>Whether the words are all of ordinary talk, in small letters: "le cuento que me pica".</summary>
    internal static bool IsTalk(TurnInProgress turn, PatientText said) =>
        !char.IsUpper(said.Verbatim[0])
        && ReplyText.Words(ReplyText.Fold(said.Verbatim)).All(word => IsTalkWord(turn, word));

    private static bool IsTalkWord(TurnInProgress turn, string word) =>
        turn.Content.Medications.Vocabulary.IsEveryday(word) || SmallWords.Has(word, turn.Phrases.Words);

    // "Tengo manchas", "me diagnosticaron penfigoide"; "my name Ana" tells nothing else.
    private static bool Tells(TurnInProgress turn, PatientText said, string[] words) =>
        turn.Phrases.Words.Using.Contains(words[0])
        || !turn.Content.Medications.Find(said.Verbatim).IsEmpty
        || !turn.Findings(said).IsEmpty;
}
