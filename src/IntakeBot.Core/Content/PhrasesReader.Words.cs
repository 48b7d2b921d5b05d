using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

// The words by which replies are read.
public static partial class PhrasesReader
{
    private sealed partial class Reader
    {
        private ReplyWords Words(JsonElement words) =>
            new()
            {
                Yes = List(words, "yes"),
                No = List(words, "no"),
                Right = List(words, "right"),
                Wrong = List(words, "wrong"),
                Meant = List(words, "meant"),
                Actually = List(words, "actually"),
                AskWhy = List(words, "ask-why"),
                AskAbout = List(words, "ask-about"),
                Asks = List(words, "asks"),
                Distress = List(words, "distress"),
                Profanity = List(words, "profanity"),
                Vague = List(words, "vague"),
                ChangeTo = List(words, "change-to"),
                AnswerNames = List(words, "answer-names"),
                Zero = List(words, "zero"),
                AgreesToBeAsked = List(words, "agrees-to-be-asked"),
                Greetings = List(words, "greetings"),
                NameOpenings = List(words, "name-openings"),
                NameClosings = List(words, "name-closings"),
                NameOpeningsOfOthers = List(words, "name-openings-of-others"),
                NamePatients = List(words, "name-patients"),
                Illnesses = List(words, "illnesses"),
                IllnessNames = Groups(words, "illness-names", "/words/illness-names"),
                Habits = Groups(words, "habits", "/words/habits"),
                SkinTold = Groups(words, "skin-told", "/words/skin-told"),
                Chat = List(words, "chat"),
                IllnessesTold = List(words, "illnesses-told"),
                IllnessesUnreal = List(words, "illnesses-unreal"),
                Jests = List(words, "jests"),
                NameStarts = List(words, "name-starts"),
                Carers = List(words, "carers"),
                ForAnother = ForAnother(Child(words, "for-another", JsonValueKind.Object)),
                Safe = List(words, "safe"),
                HelpComes = List(words, "help-comes"),
                FalseAlarm = List(words, "false-alarm"),
                Using = List(words, "using"),
                Wishes = List(words, "wishes"),
                Products = List(words, "products"),
                ProductLinks = List(words, "product-links"),
                Amounts = List(words, "amounts"),
                Beginnings = List(words, "beginnings"),
                None = List(words, "none"),
                All = List(words, "all"),
                Negations = List(words, "negations"),
                Joiners = List(words, "joiners"),
                Adds = List(words, "adds"),
                Refers = List(words, "refers"),
                Kin = List(words, "kin"),
                Selves = List(words, "selves"),
                Own = List(words, "own"),
                Writing = List(words, "writing"),
                Deaths = List(words, "deaths"),
                DeathsAlone = List(words, "deaths-alone"),
                Theirs = List(words, "theirs"),
                Mine = List(words, "mine"),
                TheSame = List(words, "the-same"),
                Contrasts = List(words, "contrasts"),
                Allergies = Allergies(Child(words, "allergies", JsonValueKind.Object)),
                Mends = Mends(Child(words, "mends", JsonValueKind.Object)),
                Corrections = Corrections(Child(words, "corrections", JsonValueKind.Object)),
                Change = List(words, "change"),
                Numbers = Map(words, "numbers", (value, where) => Number(value, where)),
                Times = Map(words, "times", (value, where) => Number(value, where)),
                Ordinals = Map(words, "ordinals", (value, where) => (int)Number(value, where)),
                Months = Map(words, "months", (value, where) => (int)Number(value, where)),
                Commands = Commands(Child(words, "commands", JsonValueKind.Object)),
                YesNo = YesNo(Child(words, "yes-no", JsonValueKind.Object)),
                Choices = Choices(Child(words, "choices", JsonValueKind.Object)),
                Declines = Declines(Child(words, "declines", JsonValueKind.Object)),
                Language = Language(Child(words, "language", JsonValueKind.Object)),
                Measures = MeasureWords.Of(
                    Map(words, "measures", Measure),
                    new Diminutives(List(words, "diminutives")),
                    new ShortForms(Map(words, "short-forms", Plain)),
                    Accented(words, "yes")
                ),
                Diminutives = new Diminutives(List(words, "diminutives")),
                Acquaintances = List(words, "acquaintances"),
                Clitics = List(words, "clitics"),
                NotForThis = List(words, "not-for-this"),
                OwnClitics = List(words, "own-clitics"),
                ShortForms = new ShortForms(Map(words, "short-forms", Plain)),
                ScaleTop = List(Child(words, "scale", JsonValueKind.Object), "top"),
                ScaleBottom = List(Child(words, "scale", JsonValueKind.Object), "bottom"),
                ScaleMiddle = List(Child(words, "scale", JsonValueKind.Object), "middle"),
                NotAtAll = List(Child(words, "scale", JsonValueKind.Object), "not-at-all"),
                ScaleFindings =
                [
                    .. Child(Child(words, "scale", JsonValueKind.Object), "findings", JsonValueKind.Array)
                        .EnumerateArray()
                        .Select(group => Group(group, "/words/scale/findings")),
                ],
                FigurePast = List(Child(words, "scale", JsonValueKind.Object), "past"),
                FigureNow = List(Child(words, "scale", JsonValueKind.Object), "now"),
                Differences = List(Child(words, "scale", JsonValueKind.Object), "differences"),
                ScaleTimes = List(Child(words, "scale", JsonValueKind.Object), "at-times"),
                Ages = Ages(Child(words, "ages", JsonValueKind.Object)),
                Counted = List(words, "counted"),
                Household = Household(Child(words, "household", JsonValueKind.Object)),
                Questions = Questions(Child(words, "questions", JsonValueKind.Object)),
                KeptFrom = KeptFrom(Child(words, "kept-from", JsonValueKind.Object)),
                DateOrder = Order(Text(words, "date-order", "/words")),
            };

        // As they are written, where folding takes an accent away.
        private static List<string> Accented(JsonElement words, string name) =>
            words.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                    .Where(word => word.ValueKind == JsonValueKind.String)
                    .Select(word => word.GetString()!)
                    .Where(word => !word.Contains(' ', StringComparison.Ordinal) && ReplyText.Fold(word) != word)
                    .ToList()
                : [];

        private YesNoWords YesNo(JsonElement words) =>
            new()
            {
                Habits = List(words, "habits"),
                Tells = List(words, "tells"),
                NegativeStatements = List(words, "negative-statements"),
                Quits = List(words, "quits"),
                Over = List(words, "over"),
                LeavesOut = List(words, "leaves-out"),
                Purposes = List(words, "purposes"),
                Ponders = List(words, "ponders"),
                Still = List(words, "still"),
                Ends = List(words, "ends"),
                AsksNames = List(words, "asks-names"),
                AsksDoses = List(words, "asks-doses"),
                YesToo = List(words, "yes-too"),
                NoToo = List(words, "no-too"),
                Fillers = List(words, "fillers"),
                Negatives = List(words, "negatives"),
                Hedges = List(words, "hedges"),
                YesAndNo = List(words, "yes-and-no"),
                Joins = List(words, "joins"),
                Clauses = List(words, "clauses"),
                Restricts = List(words, "restricts"),
                Insists = List(words, "insists"),
                TheOneWho = List(words, "the-one-who"),
                Bare = List(words, "bare"),
                Thinks = List(words, "thinks"),
                ThinksSo = List(words, "thinks-so"),
                Verbs = List(words, "verbs"),
                MayBe = List(words, "may-be"),
                Denies = List(words, "denies"),
                UsedTo = List(words, "used-to"),
                Ever = List(words, "ever"),
                Participles = List(words, "participles"),
                Pasts = List(words, "pasts"),
                ClauseEnds = List(words, "clause-ends"),
                Self = List(words, "self"),
                Common = List(words, "common"),
                Heals = List(words, "heals"),
                Recurs = List(words, "recurs"),
                Stopped = List(words, "stopped"),
                Tellers = List(words, "tellers"),
                ToldTo = List(words, "told-to"),
                Somebody = List(words, "somebody"),
                AsksRelatives = List(words, "asks-relatives"),
                It = List(words, "it"),
                StandIns = List(words, "stand-ins"),
                Addresses = List(words, "addresses"),
                BackThen = List(words, "back-then"),
                RulesOut = RulesOut(Child(words, "rules-out", JsonValueKind.Object)),
            };

        private FrozenDictionary<string, ImmutableArray<string>> RulesOut(JsonElement words) =>
            words
                .EnumerateObject()
                .ToFrozenDictionary(asked => ReplyText.Fold(asked.Name), asked => List(words, asked.Name));

        private MendWords Mends(JsonElement words) =>
            new()
            {
                LeaveOut = List(words, "leave-out"),
                TakesOff = List(words, "takes-off"),
                TakesOffAll = List(words, "takes-off-all"),
                Puts = List(words, "puts"),
                SameAs = List(words, "same-as"),
                SameThing = List(words, "same-thing"),
                Repeated = List(words, "repeated"),
                Definite = List(words, "definite"),
                AsIs = List(words, "as-is"),
                Adding = List(words, "adding"),
                Missing = List(words, "missing"),
                PutsBack = List(words, "puts-back"),
                NoMore = List(words, "no-more"),
                Raises = List(words, "raises"),
                Was = List(words, "was"),
                Now = List(words, "now"),
                Whole = List(words, "whole"),
                Causes = List(words, "causes"),
                ForAll = List(words, "for-all"),
                Same = List(words, "same"),
                RestUnknown = List(words, "rest-unknown"),
                Together = List(words, "together"),
                GoesOn = List(words, "goes-on"),
                Ended = List(words, "ended"),
                EndedBefore = List(words, "ended-before"),
                EndedBehind = List(words, "ended-behind"),
                DoseChanged = List(words, "dose-changed"),
                NamesDose = List(words, "names-dose"),
                NamesFrequency = List(words, "names-frequency"),
                NamesSince = List(words, "names-since"),
                NotTaken = List(words, "not-taken"),
                Around = List(words, "around"),
                Unsure = List(words, "unsure"),
                Concentration = List(words, "concentration"),
            };

        private CorrectionWords Corrections(JsonElement words) =>
            new()
            {
                InsteadOf = List(words, "instead-of"),
                AsksWhy = List(words, "asks-why"),
                Had = List(words, "had"),
                ShouldBe = List(words, "should-be"),
                TakeOut = List(words, "take-out"),
                TakeItOut = List(words, "take-it-out"),
                Rather = List(words, "rather"),
                ComesBack = List(words, "comes-back"),
                CameAfter = List(words, "came-after"),
                Writer = List(words, "writer"),
                WriterHas = List(words, "writer-has"),
                WriterOpens = List(words, "writer-opens"),
                WriterCares = List(words, "writer-cares"),
                IsWell = List(words, "is-well"),
                WriterAlone = List(words, "writer-alone"),
                About = List(words, "about"),
                Is = List(words, "is"),
                Begun = List(words, "begun"),
                Again = List(words, "again"),
                Only = List(words, "only"),
                ToBe = List(words, "to-be"),
                IsWrong = List(words, "is-wrong"),
                Orders = List(words, "orders"),
                Protests = List(words, "protests"),
                Objections = List(words, "objections"),
                Opposites = Groups(words, "opposites", "/words/corrections/opposites"),
                Sided = List(words, "sided"),
            };

        private CarerWords ForAnother(JsonElement words) =>
            new()
            {
                Whom = List(words, "whom"),
                Links = List(words, "links"),
                Possessives = List(words, "possessives"),
                Articles = List(words, "articles"),
                About = List(words, "about"),
                Names = List(words, "names"),
                Is = List(words, "is"),
                Spouses = List(words, "spouses"),
                Children = List(words, "children"),
                NotTheirs = List(words, "not-theirs"),
                InLaws = List(words, "in-laws"),
                Matters = List(words, "matters"),
            };

        private AllergyWords Allergies(JsonElement words) =>
            new()
            {
                OfMedicines = List(words, "of-medicines"),
                Allergic = List(words, "allergic"),
                Mine = List(words, "mine"),
                Theirs = List(words, "theirs"),
                Patients = List(words, "patients"),
                That = List(words, "that"),
                Only = List(words, "only"),
                Grave = List(words, "grave"),
                Swells = List(words, "swells"),
                Swelled = List(words, "swelled"),
                Tolerated = List(words, "tolerated"),
                Causes = List(words, "causes"),
                Nearly = List(words, "nearly"),
                Ages = List(words, "ages"),
                Purposes = List(words, "purposes"),
                Listing = List(words, "listing"),
                Reacts = List(words, "reacts"),
                None = List(words, "none"),
                Others = List(words, "others"),
                Medicines = List(words, "medicines"),
                Cues = List(words, "cues"),
                Reactions = List(words, "reactions"),
                Pronouns = List(words, "pronouns"),
                Nouns = List(words, "nouns"),
                Called = List(words, "called"),
                Openings = List(words, "openings"),
            };

        private AgeWords Ages(JsonElement words) =>
            new()
            {
                Own = List(words, "own"),
                Others = List(words, "others"),
                Births = List(words, "births"),
                Reached = List(words, "reached"),
                ToCome = List(words, "to-come"),
            };

        private KeptFromWords KeptFrom(JsonElement words) =>
            new()
            {
                Tells = List(words, "tells"),
                Lets = List(words, "lets"),
                Learns = List(words, "learns"),
                Excepts = List(words, "excepts"),
                Telling = List(words, "telling"),
                Unknowing = List(words, "unknowing"),
                Alone = List(words, "alone"),
                People = List(words, "people"),
            };

        private QuestionWords Questions(JsonElement words) =>
            new()
            {
                Offers = List(words, "offers"),
                Leads = List(words, "leads"),
                Unanswered = List(words, "unanswered"),
                Wonders = List(words, "wonders"),
                Worries = List(words, "worries"),
                Unsigned = List(words, "unsigned"),
                OfTreatment = List(words, "of-treatment"),
                Points = List(words, "points"),
                Guesses = List(words, "guesses"),
                WhoReads = List(words, "who-reads"),
                HowManyLeft = List(words, "how-many-left"),
                WhatToBring = List(words, "what-to-bring"),
                WhetherKept = List(words, "whether-kept"),
                OfTheVisit = List(words, "of-the-visit"),
                OfTheList = List(words, "of-the-list"),
                OfTheBot = List(words, "of-the-bot"),
                HowUrgent = List(words, "how-urgent"),
                WhatNext = List(words, "what-next"),
                OfGuidance = List(words, "of-guidance"),
                Asides = List(words, "asides"),
                WhatToDo = List(words, "what-to-do"),
                Meanings = List(words, "meanings"),
                MeaningsUnsure = List(words, "meanings-unsure"),
                MeaningsClose = List(words, "meanings-close"),
                MeaningsAfter = List(words, "meanings-after"),
                MeaningsAround = List(words, "meanings-around"),
            };

        private HouseholdWords Household(JsonElement words) =>
            new()
            {
                Asks = List(words, "asks"),
                Alone = List(words, "alone"),
                Pairs = List(words, "pairs"),
                Between = List(words, "between"),
            };

        private DeclineWords Declines(JsonElement words) =>
            new()
            {
                Phrases = List(words, "phrases"),
                Openings = List(words, "openings"),
                Telling = List(words, "telling"),
                Unknowns = List(words, "unknowns"),
                Courtesies = List(words, "courtesies"),
                Closings = List(words, "closings"),
                PassesOver = List(words, "passes-over"),
                Fillers = List(words, "fillers"),
            };

        private LanguageRequests Language(JsonElement words) =>
            new()
            {
                Names = List(words, "names"),
                Requests = List(words, "requests"),
                Refusals = List(words, "refusals"),
                Politeness = List(words, "politeness"),
            };

        private ChoiceWords Choices(JsonElement words)
        {
            var scales = Scales(Child(words, "scales", JsonValueKind.Object));
            return new()
            {
                Whole = List(words, "whole"),
                Exceptions = List(words, "exceptions"),
                Fillers = List(words, "fillers"),
                Sequence = List(words, "sequence"),
                OwnNames = List(words, "own-names"),
                Asides = List(words, "asides"),
                Both = List(words, "both"),
                OnlyBehind = List(words, "only-behind"),
                Neither = List(words, "neither"),
                Either = List(words, "either"),
                Around = List(words, "around"),
                Last = List(words, "last"),
                First = List(words, "first"),
                Next = List(words, "next"),
                Couple = List(words, "couple"),
                PlainYes = List(words, "plain-yes"),
                PlainNo = List(words, "plain-no"),
                BareNo = List(words, "bare-no"),
                LabelNo = List(words, "label-no"),
                NeverSaid = List(words, "never-said"),
                DenialsAfter = List(words, "denials-after"),
                WellAfter = List(words, "well-after"),
                WellLinks = List(words, "well-links"),
                NotDenials = List(words, "not-denials"),
                Naming = List(words, "naming"),
                Middle = List(words, "middle"),
                LastButOne = List(words, "last-but-one"),
                Endings = List(words, "endings"),
                Than = List(words, "than"),
                Between = List(words, "between"),
                Less = List(words, "less"),
                Quantifiers = List(words, "quantifiers"),
                QuantifierLinks = List(words, "quantifier-links"),
                Governing = List(words, "governing"),
                Unqualifying = List(words, "unqualifying"),
                Limits = List(words, "limits"),
                Spares = List(words, "spares"),
                Helps = List(words, "helps"),
                Helped = List(words, "helped"),
                AsksHarm = List(words, "asks-harm"),
                Missed = List(words, "missed"),
                Harms = List(words, "harms"),
                MissedAs = List(words, "missed-as")[0],
                AsksBest = List(words, "asks-best"),
                PartOf = List(words, "part-of"),
                NotPartOf = List(words, "not-part-of"),
                TurnsOfSpeech = List(words, "turns-of-speech"),
                Mixed = List(words, "mixed"),
                Summing = List(words, "summing"),
                Therefore = List(words, "therefore"),
                Past = List(words, "past"),
                Circumstances = List(words, "circumstances"),
                Nightly = List(words, "nightly"),
                Clausal = List(words, "clausal"),
                NoEffect = List(words, "no-effect"),
                Scales = scales,
                // Words at one place of a scale mean the same.
                Synonyms = new SynonymGroups([
                    .. Child(words, "synonyms", JsonValueKind.Array)
                        .EnumerateArray()
                        .Select(group => Group(group, "/words/choices/synonyms")),
                    .. scales.SelectMany(scale => scale.Steps).Select(step => step.Words),
                ]),
            };
        }

        private ImmutableArray<WordScale> Scales(JsonElement scales) =>
            [
                .. scales
                    .EnumerateObject()
                    .Select(scale => new WordScale(
                        scale.Name,
                        [
                            .. scale
                                .Value.EnumerateObject()
                                .Select(step => new WordScale.Step(
                                    Level(step.Name, $"/words/choices/scales/{scale.Name}"),
                                    List(scale.Value, step.Name)
                                )),
                        ]
                    )),
            ];

        private int Level(string written, string where)
        {
            if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level))
                return level;
            Refuse(where, $"\"{written}\" is no place on a scale.", "Write a whole number from -100 to 100.");
            return 0;
        }

        private DateOrder Order(string name)
        {
            var known = Enum.GetValues<DateOrder>().ToDictionary(order => NameOf(order));
            if (known.TryGetValue(name, out var order))
                return order;
            Refuse("/words/date-order", $"\"{name}\" is no order.", $"Known: {string.Join(", ", known.Keys)}.");
            return DateOrder.Unknown;
        }
    }
}
