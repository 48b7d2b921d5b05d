using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The words of one language by which replies are read (<c>prompts/dialog/</c>), each list in lower case and
/// plain as <see cref="ReplyText.Fold"/> makes them.
/// </summary>
public sealed record ReplyWords
{
    /// <summary>The words as the content has them, where these know the people of a conversation too: what is made of them once.</summary>
    internal ReplyWords OfContent
    {
        get => field ?? this;
        private init;
    }

    /// <summary>The same words, in which whoever is called by name is what they are.</summary>
    /// <param name="people">Who is called what.</param>
    /// <param name="isWord">Whether a word is one of the language besides being a name.</param>
    internal ReplyWords Knowing(People people, Func<string, bool> isWord) =>
        people.In(OfContent, isWord) is var known && ReferenceEquals(known, OfContent)
            ? known
            : known with
            {
                OfContent = OfContent,
            };

    /// <summary>Names of whom a conversation knows that are words as well; they are names where they are written so.</summary>
    internal ImmutableArray<string> CalledAsWords { get; init; } = [];

    /// <summary>Words that open a yes.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>Ways to say that what was shown is right.</summary>
    public required ImmutableArray<string> Right { get; init; }

    /// <summary>Ways to say that it is not.</summary>
    public required ImmutableArray<string> Wrong { get; init; }

    /// <summary>What opens a correction of the answer before, whatever is asked now: "I meant".</summary>
    public required ImmutableArray<string> Meant { get; init; }

    /// <summary>What opens a correction where the words do not answer what is asked now: "actually".</summary>
    public required ImmutableArray<string> Actually { get; init; }

    /// <summary>What opens a question why the bot asks: "why do you need".</summary>
    public required ImmutableArray<string> AskWhy { get; init; }

    /// <summary>What opens a question about a subject: "what is".</summary>
    public required ImmutableArray<string> AskAbout { get; init; }

    /// <summary>What opens a question by the patient, where the message ends as one.</summary>
    public required ImmutableArray<string> Asks { get; init; }

    /// <summary>Words of somebody at the end of their strength, to be met with care.</summary>
    public required ImmutableArray<string> Distress { get; init; }

    /// <summary>Words that add heat and no meaning; readers of typed answers pass over them.</summary>
    public required ImmutableArray<string> Profanity { get; init; }

    /// <summary>Words too common to mean an option outside its own question.</summary>
    public required ImmutableArray<string> Vague { get; init; }

    /// <summary>What stands between an answer to change and its new value: "to".</summary>
    public required ImmutableArray<string> ChangeTo { get; init; }

    /// <summary>Words that stand for an answer in "change my sleep <i>answer</i>" and name none.</summary>
    public required ImmutableArray<string> AnswerNames { get; init; }

    /// <summary>Ways to say the low end of a scale that begins at 0.</summary>
    public required ImmutableArray<string> Zero { get; init; }

    /// <summary>What says that one may be asked, and is no name: "sure, go ahead".</summary>
    public required ImmutableArray<string> AgreesToBeAsked { get; init; }

    /// <summary>Greetings.</summary>
    public required ImmutableArray<string> Greetings { get; init; }

    /// <summary>What closes a name: "Hannah <i>is fine</i>".</summary>
    public required ImmutableArray<string> NameClosings { get; init; }

    /// <summary>What opens the telling of a name: "my name is".</summary>
    public required ImmutableArray<string> NameOpenings { get; init; }

    /// <summary>Those of them that tell how somebody else, or something, is called: "se llama".</summary>
    public required ImmutableArray<string> NameOpeningsOfOthers { get; init; }

    /// <summary>Illnesses, and what is taken for one, that a clinician wants to know of whatever was asked: "heart attack".</summary>
    public required ImmutableArray<string> Illnesses { get; init; }

    /// <summary>Ways to tell of one illness, each group opened by what a clinician calls it.</summary>
    public required ImmutableArray<ImmutableArray<string>> IllnessNames { get; init; }

    /// <summary>What a clinician wants to know of a patient whatever was asked, each group opened by its title: "smoking".</summary>
    public required ImmutableArray<ImmutableArray<string>> Habits { get; init; }

    /// <summary>What is told of the skin where something else was asked, each group opened by its title: "joints".</summary>
    public required ImmutableArray<ImmutableArray<string>> SkinTold { get; init; }

    /// <summary>Words that speak of the chat and tell nothing of the patient: "list", "question".</summary>
    public required ImmutableArray<string> Chat { get; init; }

    /// <summary>Words by which the patient tells of an illness, and names no trigger or treatment: "I had".</summary>
    public required ImmutableArray<string> IllnessesTold { get; init; }

    /// <summary>Words by which a sentence with one of them tells of none: "nearly had a heart attack".</summary>
    public required ImmutableArray<string> IllnessesUnreal { get; init; }

    /// <summary>Words of somebody who laughs or exaggerates: "lol", "only joking".</summary>
    public required ImmutableArray<string> Jests { get; init; }

    /// <summary>What tells how the patient is called, whoever answers: "the patient is called".</summary>
    public required ImmutableArray<string> NamePatients { get; init; }

    /// <summary>The same, only where nothing but a greeting stands before: "I'm".</summary>
    public required ImmutableArray<string> NameStarts { get; init; }

    /// <summary>What those are to the patient who answer for somebody else: "mum".</summary>
    public required ImmutableArray<string> Carers { get; init; }

    /// <summary>The words by which somebody says that they answer for another.</summary>
    public required CarerWords ForAnother { get; init; }

    /// <summary>What says that the patient is safe, where that was asked.</summary>
    public required ImmutableArray<string> Safe { get; init; }

    /// <summary>What says that help is called, or that the patient is on the way to it: "the ambulance is coming".</summary>
    public required ImmutableArray<string> HelpComes { get; init; }

    /// <summary>What says to an alarm that it was none: "take that off", "nothing like that".</summary>
    public required ImmutableArray<string> FalseAlarm { get; init; }

    /// <summary>Words that say that a medicine is used.</summary>
    public required ImmutableArray<string> Using { get; init; }

    /// <summary>Words of what is wanted or left, not done: "I want to stop …".</summary>
    public required ImmutableArray<string> Wishes { get; init; }

    /// <summary>Words that make a place on the body the name of a product: "hand <i>cream</i>".</summary>
    public required ImmutableArray<string> Products { get; init; }

    /// <summary>Words between such a product and the place, where the product stands first: "crema <i>de</i> manos".</summary>
    public required ImmutableArray<string> ProductLinks { get; init; }

    /// <summary>How much of a medicine, in no figure: "a pea".</summary>
    public required ImmutableArray<string> Amounts { get; init; }

    /// <summary>Words of a clause that tells when something began.</summary>
    public required ImmutableArray<string> Beginnings { get; init; }

    /// <summary>Words that open a no.</summary>
    public required ImmutableArray<string> No { get; init; }

    /// <summary>Words for "no option applies".</summary>
    public required ImmutableArray<string> None { get; init; }

    /// <summary>Words for "every option applies".</summary>
    public required ImmutableArray<string> All { get; init; }

    /// <summary>Words that turn a mention round: "not", "no", "except".</summary>
    public required ImmutableArray<string> Negations { get; init; }

    /// <summary>Whether the word denies: one that turns a mention round, or a no of its own ("hardly").</summary>
    public bool IsNo(string word) => Negations.Contains(word) || YesNo.Negatives.Contains(word);

    /// <summary>Words between the parts of a list: "and", "or".</summary>
    public required ImmutableArray<string> Joiners { get; init; }

    /// <summary>What opens more of what was just shown or answered: "and", "also".</summary>
    public required ImmutableArray<string> Adds { get; init; }

    /// <summary>What refers to something told before: "I told you".</summary>
    public required ImmutableArray<string> Refers { get; init; }

    /// <summary>The words by which a list of medicines that is shown is mended.</summary>
    public required MendWords Mends { get; init; }

    /// <summary>Words by which an earlier answer is mended.</summary>
    public required CorrectionWords Corrections { get; init; }

    /// <summary>The words by which an allergy is told.</summary>
    public required AllergyWords Allergies { get; init; }

    /// <summary>Relatives by blood: "brother".</summary>
    public required ImmutableArray<string> Kin { get; init; }

    /// <summary>What says that somebody is the patient's: "<i>my</i> wife".</summary>
    public required ImmutableArray<string> Own { get; init; }

    /// <summary>What is said behind a person of a death: "died", "passed away".</summary>
    public required ImmutableArray<string> Deaths { get; init; }

    /// <summary>The same where nothing follows: "since my Jean <i>passed</i>".</summary>
    public required ImmutableArray<string> DeathsAlone { get; init; }

    /// <summary>What somebody does who answers for another: "<i>writing</i> for Elsie".</summary>
    public required ImmutableArray<string> Writing { get; init; }

    /// <summary>The patient beside a relative: "my brother and <i>I</i>".</summary>
    public required ImmutableArray<string> Selves { get; init; }

    /// <summary>What opens a clause that goes on about somebody else: "his".</summary>
    public required ImmutableArray<string> Theirs { get; init; }

    /// <summary>What opens a clause about one's own beside another's: "mine".</summary>
    public required ImmutableArray<string> Mine { get; init; }

    /// <summary>Words by which somebody has what was spoken of: "it", "as well".</summary>
    public required ImmutableArray<string> TheSame { get; init; }

    /// <summary>Words that start the other half of a contrast: "but".</summary>
    public required ImmutableArray<string> Contrasts { get; init; }

    /// <summary>Whole numbers by their words, including "half" for 0.5.</summary>
    public required FrozenDictionary<string, decimal> Numbers { get; init; }

    /// <summary>How many times, in one word: "twice" is 2.</summary>
    public required FrozenDictionary<string, decimal> Times { get; init; }

    /// <summary>Positions by their words: "first" is 1.</summary>
    public required FrozenDictionary<string, int> Ordinals { get; init; }

    /// <summary>Months by name and short name: "jan" is 1.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>What a patient may ask the bot to do, by the words for it.</summary>
    public required FrozenDictionary<string, PatientCommand> Commands { get; init; }

    /// <summary>The words by which a yes or a no is read, beside <see cref="Yes"/> and <see cref="No"/>.</summary>
    public required YesNoWords YesNo { get; init; }

    /// <summary>The words by which options are named as a set or by where they stand.</summary>
    public required ChoiceWords Choices { get; init; }

    /// <summary>The words by which a patient does not know, or would rather not say.</summary>
    public required DeclineWords Declines { get; init; }

    /// <summary>The words by which patients ask for a language.</summary>
    public required LanguageRequests Language { get; init; }

    /// <summary>The words for numbers and dates, where they are not English.</summary>
    public required MeasureWords Measures { get; init; }

    /// <summary>Fond and small forms of words: "cuellito".</summary>
    public required Diminutives Diminutives { get; init; }

    /// <summary>Others than relatives of whom patients tell: "flatmate".</summary>
    public required ImmutableArray<string> Acquaintances { get; init; }

    /// <summary>Pronouns that stand before a verb alone, and so before no name: "me" of "me ardía".</summary>
    public required ImmutableArray<string> Clitics { get; init; }

    /// <summary>What says of something that was told that it is not meant for the form: "not for the form".</summary>
    public required ImmutableArray<string> NotForThis { get; init; }

    /// <summary>Those of them that are who speaks: "<i>me</i> pica".</summary>
    public required ImmutableArray<string> OwnClitics { get; init; }

    /// <summary>Words as they are written in a hurry: "q".</summary>
    public required ShortForms ShortForms { get; init; }

    /// <summary>Ways to say the high end of a scale.</summary>
    public required ImmutableArray<string> ScaleTop { get; init; }

    /// <summary>Ways to say the low end of a scale.</summary>
    public required ImmutableArray<string> ScaleBottom { get; init; }

    /// <summary>Ways to say the middle of a scale.</summary>
    public required ImmutableArray<string> ScaleMiddle { get; init; }

    /// <summary>Ways to say 0 on a scale that begins there.</summary>
    public required ImmutableArray<string> NotAtAll { get; init; }

    /// <summary>What a figure of a scale may be of, each by all its names: "itch", "itchy"; "pain", "sore".</summary>
    public required ImmutableArray<ImmutableArray<string>> ScaleFindings { get; init; }

    /// <summary>Words by which a figure of a scale holds only at times: "at night".</summary>
    public required ImmutableArray<string> ScaleTimes { get; init; }

    /// <summary>Words by which a figure is of another time than now: "it <i>was</i> a 9".</summary>
    public required ImmutableArray<string> FigurePast { get; init; }

    /// <summary>Words by which a figure is of now, beside one of another time: "37.6 <i>this morning</i>".</summary>
    public required ImmutableArray<string> FigureNow { get; init; }

    /// <summary>What stands before a figure that tells by how much something changed: "<i>lost</i> 4". It is no amount.</summary>
    public required ImmutableArray<string> Differences { get; init; }

    /// <summary>What is counted by its kinds, which are its other names among the choices: "pets" are cats and dogs.</summary>
    public required ImmutableArray<string> Counted { get; init; }

    /// <summary>The words by which it is told who lives in a home.</summary>
    public required HouseholdWords Household { get; init; }

    /// <summary>The words by which an age is told.</summary>
    public required AgeWords Ages { get; init; }

    /// <summary>The words by which questions of the patient's own are known.</summary>
    public required QuestionWords Questions { get; init; }

    /// <summary>The words by which somebody near the patient is not to be told.</summary>
    public required KeptFromWords KeptFrom { get; init; }

    /// <summary>How a date in digits is ordered where the language is written.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Words that open a request to change one answer: "change", "edit".</summary>
    public required ImmutableArray<string> Change { get; init; }

    /// <summary>Whether the word is a pronoun of somebody else's; an article that is spelt like one but for its accent is none.</summary>
    /// <param name="said">The word as it was written.</param>
    internal bool IsTheirs(string said)
    {
        var plain = ReplyText.Fold(said);
        return Allergies.Theirs.Contains(plain)
            && !(ForAnother.Articles.Contains(plain) && string.Equals(plain, said, StringComparison.OrdinalIgnoreCase));
    }
}
