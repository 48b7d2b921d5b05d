using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The question for a name, at which many begin to tell why they came.</summary>
internal static class Naming
{
    private const int MostWordsOfAName = 6;
    private const int MostWordsOfAnAge = 6;

    /// <summary>No opening such as "my name is" has more; a longer look ahead costs a story its length squared.</summary>
    private const int WordsOfAnOpening = 8;

    /// <summary>
    /// Whether the words were a name with something around it ("my name is Sam"), which is taken off, or no name: then
    /// what they tell is kept for its own question and the name asked again.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (question.Item.Topic != AnswerTopic.Name)
            return false;
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
        var (name, opened) = Told(turn, text);
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

    /// <summary>The name without what opens it: "it's Elsie".</summary>
    public static PatientText Bare(TurnInProgress turn, PatientText text) => Told(turn, text).Name;

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
        var words = ReplyText.Words(ReplyText.Fold(first.Verbatim));
        var isName =
            words.Length is > 0 and <= 3
            && !words.Any(turn.Phrases.Words.Using.Contains)
            && !words.Any(turn.Phrases.Words.YesNo.Self.Contains)
            && !words.Any(turn.Phrases.Words.Greetings.Contains)
            && char.IsUpper(first.Verbatim[0]);
        return isName ? first : PatientText.Empty;
    }

    // What stands behind "my name is", wherever that is, up to the end of its clause; else all without a greeting.
    private static (PatientText Name, bool Opened) Told(TurnInProgress turn, PatientText text)
    {
        var said = text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var folded = said.Select(ReplyText.Fold).ToArray();
        var all = turn.Content.Prompts.Languages.Values.Select(phrases => phrases.Words).ToList();
        // "Holaa"
        bool Skips(string word) =>
            all.Exists(words =>
                words.YesNo.Fillers.Contains(word)
                || words.Greetings.Contains(word)
                || words.Greetings.Contains(Short(word))
            );
        var opens = true;
        for (var at = 0; at < said.Length; at++)
        {
            var rest = From(folded, at);
            var openings = all.SelectMany(words =>
                opens ? words.NameOpenings.Concat(words.NameStarts) : words.NameOpenings
            );
            var opening = ReplyText.Opening(rest, openings);
            opens &= Skips(folded[at]);
            if (opening is null && (at > 0 || !Skips(folded[at])))
                continue;
            var first = at + (opening is null ? 0 : ReplyText.Words(opening).Length);
            bool Opens(int word) =>
                all.Exists(words =>
                    ReplyText.Opening(From(folded, word), words.NameOpenings.Concat(words.NameStarts)) is not null
                );
            bool OpensLater(int from) =>
                Enumerable
                    .Range(from, said.Length - from)
                    .Any(word =>
                        all.Exists(words => ReplyText.Opening(From(folded, word), words.NameOpenings) is not null)
                    );
            // "Hello, I am Priya": what opens a name is none of it, though its first word is a filler elsewhere.
            while (first < said.Length && Skips(folded[first]) && !(opening is null && Opens(first)))
                first++;
            var end = first;
            while (end < said.Length && !turn.Phrases.Words.Contrasts.Contains(folded[end]))
            {
                if (
                    said[end++][^1] is ',' or ';' or '!' or '?'
                    || (said[end - 1][^1] is '.' && said[end - 1].Length > 4)
                )
                    break;
            }
            // "Hi, you can call me Jess": an opening further on says it better.
            if (opening is null && (first < said.Length && Opens(first) || OpensLater(first)))
                continue;
            return (new PatientText(string.Join(' ', said[first..end]).TrimEnd(',', ';', '!', '?', '.')), true);
        }
        return (text, false);
    }

    // Without letters that are drawn out.
    private static string Short(string word) =>
        string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));

    private static string From(string[] words, int at) =>
        string.Join(' ', words[at..Math.Min(at + WordsOfAnOpening, words.Length)]);

    private static bool IsStory(TurnInProgress turn, PatientText said)
    {
        var words = ReplyText.Words(ReplyText.Fold(said.Verbatim));
        // "María" alone may mean something else to the screener; a story speaks of the speaker.
        var speaks = words.Any(turn.Phrases.Words.Using.Contains) || words.Any(turn.Phrases.Words.YesNo.Self.Contains);
        return words.Length > MostWordsOfAName
            || (
                speaks
                && words.Length > 2
                && (!turn.Content.Medications.Find(said.Verbatim).IsEmpty || !turn.Findings(said).IsEmpty)
            );
    }
}
