using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>What the bot can say; each is one entry of <c>prompts/dialog/&lt;language&gt;.json</c>, by its name in kebab case.</summary>
public enum Phrase
{
    /// <summary>The first words. Placeholders: clinic, questions, minutes.</summary>
    Greeting,

    /// <summary>The first words where few questions follow. Placeholder: clinic.</summary>
    GreetingShort,

    /// <summary>The clinic inside a sentence, where no name is set: "your clinic".</summary>
    ClinicUnnamed,

    /// <summary>Said with the greeting: what one may type at any time.</summary>
    GreetingHowTo,

    /// <summary>Opens a section. Placeholders: section, sections, title, left.</summary>
    SectionOpening,

    /// <summary>Shows how something was understood. Placeholder: answer.</summary>
    Understood,

    /// <summary>Asks for one more occurrence of a repeating group. Placeholder: group.</summary>
    Another,

    /// <summary>Invites several options.</summary>
    PickSeveral,

    /// <summary>Invites one of many options.</summary>
    PickOne,

    /// <summary>Invites a number from a scale.</summary>
    PickNumber,

    /// <summary>Invites a date.</summary>
    PickDate,

    /// <summary>Invites a file.</summary>
    PickFile,

    /// <summary>Invites own words beside the options of an open choice. Placeholder: label, as the form calls them.</summary>
    OwnWords,

    /// <summary>Asks for more of the same. Placeholder: label.</summary>
    More,

    /// <summary>The label that says that that is all.</summary>
    NoMoreButton,

    /// <summary>Explains a scale. Placeholders: min, max, lower, upper.</summary>
    ScaleHint,

    /// <summary>The label of yes.</summary>
    Yes,

    /// <summary>The label of no.</summary>
    No,

    /// <summary>Said when the bot goes on in this language because the patient asked for it.</summary>
    LanguageChanged,

    /// <summary>Said in this language when it was asked for and is not offered. Placeholder: clinic.</summary>
    LanguageNotOffered,

    /// <summary>A date with its day. Placeholders: day, month, year.</summary>
    DateDay,

    /// <summary>A date of which the day is not known. Placeholders: month, year.</summary>
    DateMonth,

    /// <summary>A time from one date to another. Placeholders: from, until.</summary>
    DateRange,

    /// <summary>The names of the months, with commas between them.</summary>
    MonthNames,

    /// <summary>What stands before the decimals of a number.</summary>
    DecimalSign,

    /// <summary>The label of the skip button.</summary>
    SkipButton,

    /// <summary>The label that passes over the details of all medicines that are still to come.</summary>
    SkipRestButton,

    /// <summary>The label that sends a card.</summary>
    SendButton,

    /// <summary>Said when a question is passed over.</summary>
    Skipped,

    /// <summary>Why a required question is worth an answer, before it may be passed over too.</summary>
    SkipRequired,

    /// <summary>Asks again what was passed over although it is required.</summary>
    RequiredAgain,

    /// <summary>Said where there is nothing to go back to.</summary>
    NothingBefore,

    /// <summary>Introduces a question asked again. Placeholder: answer.</summary>
    BackTo,

    /// <summary>The label that keeps the answer one came back to.</summary>
    KeepButton,

    /// <summary>Shows what was told ahead and asks whether it is right. Placeholder: answer.</summary>
    Confirm,

    /// <summary>The same, of an answer in the patient's own words, which may go on. Placeholders: label, answer.</summary>
    ConfirmMore,

    /// <summary>The same, of an age where a birth date is asked. Placeholders: label, answer.</summary>
    ConfirmAge,

    /// <summary>Asks what is not right of a list that was shown. Placeholder: answer.</summary>
    ConfirmDiffers,

    /// <summary>Says what was taken off a list because the patient denied it. Placeholder: answer.</summary>
    LeftOut,

    /// <summary>Says what was shown and could not be confirmed, before it is asked anew. Placeholder: answer.</summary>
    SetAside,

    /// <summary>Says that what was taken away stands again.</summary>
    PutBack,

    /// <summary>Asks in one question what is still open of each of several. Placeholder: details.</summary>
    PartsTogether,

    /// <summary>Asks of which of several it is what was told. Placeholder: names.</summary>
    PartsWhich,

    /// <summary>What is still open of each of several is not asked.</summary>
    PartsLeft,

    /// <summary>The patient's name with who answers for them. Placeholders: name, by.</summary>
    AnsweredBy,

    /// <summary>The label that says that it is right.</summary>
    ConfirmButton,

    /// <summary>The label that says that it is not.</summary>
    RejectButton,

    /// <summary>An earlier answer was changed. Placeholders: label, answer.</summary>
    Changed,

    /// <summary>The patient wants to change several answers at once: introduces the first of them.</summary>
    ChangeOne,

    /// <summary>Several answers go by the name that the patient wants to change.</summary>
    ChangeSeveral,

    /// <summary>Several answers may be meant by a correction: asks which.</summary>
    ChangeWhichTo,

    /// <summary>That something was misunderstood, before the answers that may be meant.</summary>
    Misunderstood,

    /// <summary>The same where there is no answer yet.</summary>
    MisunderstoodNothing,

    /// <summary>The same at the review.</summary>
    MisunderstoodAtReview,

    /// <summary>Opens an answer to be changed. Placeholders: label, answer.</summary>
    ChangeThisButton,

    /// <summary>A button that changes one of them, read as the command that it is. Placeholders: label, answer.</summary>
    ChangeToButton,

    /// <summary>Introduces a passage of an article. Placeholders: title, author.</summary>
    Article,

    /// <summary>Leads from a passage back to the question.</summary>
    ArticleAfter,

    /// <summary>An illness that was told where something else was asked is noted.</summary>
    HistoryNoted,

    /// <summary>A question that the bot cannot answer was kept for the clinician.</summary>
    QuestionKept,

    /// <summary>Who reads the answers, and who asks. Placeholder: clinic.</summary>
    WhoReads,

    /// <summary>How many questions are left, to whom asks. Placeholder: left.</summary>
    HowManyLeft,

    /// <summary>What to bring to the visit. Placeholder: clinic.</summary>
    WhatToBring,

    /// <summary>Whether what was written arrived was asked: it is kept.</summary>
    EverythingKept,

    /// <summary>Whether anybody at home is told.</summary>
    WhoIsTold,

    /// <summary>That the bot cannot tell how urgent it is, and what to do. Placeholders: emergencyNumber, clinic.</summary>
    HowUrgent,

    /// <summary>What becomes of the answers, and that nobody is promised to ring. Placeholders: clinic, emergencyNumber.</summary>
    WhatNext,

    /// <summary>Said where somebody answers for the patient. Placeholder: name.</summary>
    AboutAnother,

    /// <summary>An age that was told instead of a birth date. Placeholder: age.</summary>
    AgeTold,

    /// <summary>How to reach a person. Placeholder: clinic.</summary>
    Person,

    /// <summary>How to reach a person, where the clinic says how. Placeholders: clinic, contact.</summary>
    PersonContact,

    /// <summary>Asks whether to start over.</summary>
    StartOverAsk,

    /// <summary>Said when starting over.</summary>
    StartOverDone,

    /// <summary>Said when not starting over after all.</summary>
    StartOverLeft,

    /// <summary>Meets distress with care.</summary>
    Care,

    /// <summary>What a changed answer has disabled. Placeholder: labels.</summary>
    FellAway,

    /// <summary>A changed answer made others needless that are true all the same, and go along as they were said.</summary>
    FellAwayKept,

    /// <summary>Said once where a death is told.</summary>
    CareLoss,

    /// <summary>Help where the item has none of its own.</summary>
    HelpGeneral,

    /// <summary>Said with every help: the commands.</summary>
    HelpCommands,

    /// <summary>Why, where the item does not say.</summary>
    WhyGeneral,

    /// <summary>Words that could not be read were kept for the clinician.</summary>
    KeptUnread,

    /// <summary>What was named beside the options and is none of them was kept as it was said.</summary>
    KeptBeside,

    /// <summary>Of several parts of a message at the review some changed an answer, and the rest did not.</summary>
    RestUnchanged,

    /// <summary>Re-prompt: nothing readable.</summary>
    RepromptEmpty,

    /// <summary>Re-prompt: yes or no.</summary>
    RepromptYesNo,

    /// <summary>Re-prompt: one of the options, which are offered with it.</summary>
    RepromptOption,

    /// <summary>Re-prompt: just one option.</summary>
    RepromptOneOption,

    /// <summary>Re-prompt: which of those that the words fit. Placeholder: options.</summary>
    RepromptWhich,

    /// <summary>Re-prompt: which option a figure alone meant, now that they are numbered. Placeholder: options.</summary>
    RepromptNumbered,

    /// <summary>Re-prompt: a number.</summary>
    RepromptNumber,

    /// <summary>Re-prompt: a number within the range. Placeholders: min, max.</summary>
    RepromptRange,

    /// <summary>Re-prompt: a number no less. Placeholder: min.</summary>
    RepromptAtLeast,

    /// <summary>Re-prompt: a number no more. Placeholder: max.</summary>
    RepromptAtMost,

    /// <summary>Re-prompt: a date.</summary>
    RepromptDate,

    /// <summary>Re-prompt: which is the day, which the month?</summary>
    RepromptDateOrder,

    /// <summary>Re-prompt: a date that has been.</summary>
    RepromptPastDate,

    /// <summary>Re-prompt: a date within bounds. Placeholder: bounds.</summary>
    RepromptDateRange,

    /// <summary>Re-prompt: a file.</summary>
    RepromptFile,

    /// <summary>Re-prompt: another file. Placeholder: limits.</summary>
    RepromptOtherFile,

    /// <summary>Re-prompt: shorter. Placeholder: max.</summary>
    RepromptShorter,

    /// <summary>Re-prompt: a time of day.</summary>
    RepromptTime,

    /// <summary>Re-prompt: an address on the web.</summary>
    RepromptUrl,

    /// <summary>Re-prompt: an amount in a unit. Placeholder: units.</summary>
    RepromptAmount,

    /// <summary>Re-prompt: more words. Placeholder: min.</summary>
    RepromptLonger,

    /// <summary>Re-prompt: as the form wants it written. Placeholder: format.</summary>
    RepromptFormat,

    /// <summary>Re-prompt: fewer digits after the point. Placeholder: max.</summary>
    RepromptDecimals,

    /// <summary>Re-prompt: more options. Placeholder: min.</summary>
    RepromptFewest,

    /// <summary>Re-prompt: fewer options. Placeholder: max.</summary>
    RepromptMost,

    /// <summary>Offers what the form holds already, for a confirmation. Placeholder: answer.</summary>
    Suggested,

    /// <summary>Introduces the review.</summary>
    Review,

    /// <summary>The label that finishes.</summary>
    FinishButton,

    /// <summary>The label that asks which answer to change.</summary>
    ChangeButton,

    /// <summary>Asks which answer to change.</summary>
    ChangeWhich,

    /// <summary>No answer of that name or number. Placeholders: none.</summary>
    ChangeUnknown,

    /// <summary>In the review, words that are neither finish nor change.</summary>
    ReviewUnread,

    /// <summary>The last words. Placeholder: clinic.</summary>
    Finished,

    /// <summary>After the end, what a patient adds is kept and passed on.</summary>
    AddedAfterEnd,

    /// <summary>Said on stop: everything is kept.</summary>
    Stopped,

    /// <summary>Said when the patient writes after stopping, without going on.</summary>
    StoppedReminder,

    /// <summary>The label that takes the intake up again.</summary>
    GoOnButton,

    /// <summary>The label that stops.</summary>
    StopButton,

    /// <summary>The button that has the clinic told of an emergency.</summary>
    TellClinicButton,

    /// <summary>Said when the clinic is told. Placeholders: clinic, emergencyNumber.</summary>
    ClinicTold,

    /// <summary>After emergency guidance: go on or stop.</summary>
    EmergencyChoice,

    /// <summary>After guidance in a crisis of the mind: go on or stop, in warm words.</summary>
    CrisisChoice,

    /// <summary>The same in a line, once it was told. Placeholder: emergencyNumber.</summary>
    EmergencyChoiceAgain,

    /// <summary>The same in a line in a crisis of the mind. Placeholders: crisisLine, emergencyNumber.</summary>
    CrisisChoiceAgain,

    /// <summary>The words by which an emergency was read, to whoever does not take the help. Placeholder: quote.</summary>
    EmergencyBecause,

    /// <summary>At the end, for whom an emergency was found that stands; {emergencyNumber} is filled in.</summary>
    RemindEmergency,

    /// <summary>At the end, for whom a crisis of the mind stands; {crisisLine} and {emergencyNumber} are filled in.</summary>
    RemindCrisis,

    /// <summary>At the end, for who was told to call today; {emergencyNumber} is filled in.</summary>
    RemindSameDay,

    /// <summary>Opens guidance to be seen today.</summary>
    SameDayOpening,

    /// <summary>In place of what was told in full before, where the same comes again.</summary>
    SameDayAgain,

    /// <summary>Said on going on after an emergency. Placeholder: emergencyNumber.</summary>
    EmergencyGoOn,

    /// <summary>Said to a patient who has called help, or is on the way to it.</summary>
    HelpOnItsWay,

    /// <summary>The emergency number and the clinic's, after an emergency was flagged and the patient stopped. Placeholder: emergencyNumber.</summary>
    EmergencyStopped,

    /// <summary>Asks for the name alone; what was told instead is kept.</summary>
    RepromptName,

    /// <summary>Where nothing was answered yet but the review was asked for.</summary>
    ReviewTooEarly,
}

/// <summary>The bot's own phrases in one language (<c>prompts/dialog/</c>), and the words by which it reads replies.</summary>
public sealed class Phrases(
    string language,
    FrozenDictionary<Phrase, string> texts,
    FrozenDictionary<Phrase, ImmutableArray<string>> others,
    ReplyWords words,
    StatementWords statements,
    Glossary glossary
)
{
    /// <summary>BCP 47.</summary>
    public string Language { get; } = language;

    /// <summary>The words by which replies are read.</summary>
    public ReplyWords Words { get; } = words;

    /// <summary>What words mean that a patient may not know.</summary>
    public Glossary Glossary { get; } = glossary;

    /// <summary>How answers read in the language.</summary>
    public AnswerWords Answers { get; } =
        new(texts[Phrase.Yes], texts[Phrase.No])
        {
            Statements = statements,
            Months = [.. texts[Phrase.MonthNames].Split(',', StringSplitOptions.TrimEntries)],
            DecimalSign = texts[Phrase.DecimalSign],
            Day = (day, month, year) => Fill(texts[Phrase.DateDay], ("day", day), ("month", month), ("year", year)),
            Month = (month, year) => Fill(texts[Phrase.DateMonth], ("month", month), ("year", year)),
            Age = age => Fill(texts[Phrase.AgeTold], ("age", age)),
            Range = (from, until) => Fill(texts[Phrase.DateRange], ("from", from), ("until", until)),
        };

    /// <summary>The same phrases, read with other words.</summary>
    internal Phrases With(ReplyWords read) =>
        ReferenceEquals(read, Words) ? this : new Phrases(Language, texts, others, read, statements, Glossary);

    /// <summary>The phrase as written.</summary>
    public string this[Phrase phrase] => texts[phrase];

    /// <summary>The phrase with its <c>{placeholders}</c> filled in.</summary>
    public string Say(Phrase phrase, params IEnumerable<(string Name, string Value)> values) =>
        Fill(texts[phrase], values);

    /// <summary>
    /// The same, in one of the ways in which the language says it: another one each time, so that nobody hears the same
    /// sentence twice running.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="time">Counts up with the conversation.</param>
    /// <param name="values">What stands for the placeholders.</param>
    public string Vary(Phrase phrase, int time, params IEnumerable<(string Name, string Value)> values) =>
        others.TryGetValue(phrase, out var ways) && time % (ways.Length + 1) is > 0 and var way
            ? Fill(ways[way - 1], values)
            : Say(phrase, values);

    /// <summary>A text with its <c>{placeholders}</c> filled in; what a value itself contains is left alone.</summary>
    public static string Fill(string text, params IEnumerable<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        var byName = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        var parts = text.Split('{');
        return parts[0]
            + string.Concat(
                parts
                    .Skip(1)
                    .Select(part =>
                        part.IndexOf('}', StringComparison.Ordinal) is var end and > 0
                        && byName.TryGetValue(part[..end], out var value)
                            ? value + part[(end + 1)..]
                            : "{" + part
                    )
            );
    }
}
