using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What a turn does about red flags: screens the whole set, keeps every flag ever raised, and says what to do.</summary>
internal static class RedFlags
{
    // "Good heavens no": so many words, the no among them.
    private const int LongestOutcry = 4;

    public static void Screen(TurnInProgress turn)
    {
        if (turn.PhaseBefore is DialogPhase.Asking or DialogPhase.Reviewing)
            TakeBack(turn, RaisedJustNow(turn), mayBeOver: PutsAway(turn));
        var found = Found(turn);
        Withdraw(turn, found);
        var anew = ToldAnew(turn, found);
        var raised = found.Where(flag => !Stands(turn.Intake, flag) || anew.Contains(flag.RuleId)).ToImmutableArray();
        var told = turn.Intake.Flags.Select(flag => flag.Flag.RuleId).ToImmutableHashSet();
        foreach (var flag in raised)
        {
            turn.Intake = turn.Intake with
            {
                Flags =
                [
                    .. turn.Intake.Flags.Where(old =>
                        old.WithdrawnBy is not null || old.Flag.RuleId != flag.RuleId || !anew.Contains(flag.RuleId)
                    ),
                    new RaisedFlag(flag, turn.Turn.ActivityId, turn.Turn.At),
                ],
            };
            turn.Note(new IntakeEvent.FlagRaised(flag.RuleId, flag.Urgency));
        }
        if (raised.Any(flag => flag.Urgency == Urgency.Emergency))
            Unanswer(turn);
        Guide(turn, raised, told);
    }

    // "Chest been a bit tight on the stairs" where it is asked how somebody eats: what alarms is no answer in own words to
    // a list, which is asked again; the words stay with the alarm.
    private static void Unanswer(TurnInProgress turn)
    {
        var own = turn
            .Intake.Answers.All.Where(pair =>
                pair.Value.ActivityId == turn.Turn.ActivityId
                && pair.Value.Values.All(value => value is AnswerValue.Text)
                && turn.Form.Find(pair.Key.LinkId) is { Kind: ItemKind.OpenChoice }
            )
            .Select(pair => pair.Key)
            .ToList();
        foreach (var key in own)
        {
            turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(key) };
            turn.SetState(state => state with { Trail = state.Trail.Remove(key) });
        }
    }

    // An alarm that was met may have been a false one: what this message would raise by itself, beside what was answered
    // before, is told anew and alarms again, with all that it now rests on. In answer to an alarm it is not: there the
    // choice of going on is the patient's.
    private static ImmutableArray<string> ToldAnew(TurnInProgress turn, ImmutableArray<RedFlag> found)
    {
        if (
            turn.PhaseBefore is DialogPhase.Emergency or DialogPhase.Stopped
            || !found.Any(flag => flag.Urgency >= Urgency.SameDay && Stands(turn.Intake, flag))
            || !(SaysFindings(turn) || Answers(turn))
        )
            return [];
        var now = turn.Turn.ActivityId;
        var before = RaisedBy(turn, _ => false, answer => answer.ActivityId != now);
        return
        [
            .. RaisedBy(turn, said => said.ActivityId == now, _ => true)
                .Where(flag => !before.Exists(old => old.RuleId == flag.RuleId && old.Urgency >= flag.Urgency))
                .Select(flag => flag.RuleId),
        ];
    }

    private static bool SaysFindings(TurnInProgress turn) =>
        turn.Intake.Readings.Any(reading => reading.ActivityId == turn.Turn.ActivityId && !reading.Findings.IsEmpty);

    // "Several days", of dark thoughts, tells of them whatever the words beside it.
    private static bool Answers(TurnInProgress turn) =>
        turn.Intake.Answers.All.Any(pair => pair.Value.ActivityId == turn.Turn.ActivityId);

    // What some of the messages and of the answers raise, of what is to be done today.
    private static List<RedFlag> RaisedBy(TurnInProgress turn, Predicate<Utterance> says, Predicate<Answer> answers)
    {
        var input = Input(turn);
        var some = input with
        {
            Answers = AnswerSet.Of(input.Answers.All.Where(pair => answers(pair.Value))),
            Utterances =
            [
                .. input.Utterances.Select(said =>
                    says(said) ? said : said with { SupersededBy = said.SupersededBy ?? turn.Turn.ActivityId }
                ),
            ],
        };
        return [.. Screener.Screen(turn.Screening, some).Where(flag => flag.Urgency >= Urgency.SameDay)];
    }

    /// <summary>
    /// What to do about the flags that stand, once more and first, for a patient who may not have understood it: as the
    /// rules say it in the language that is spoken now.
    /// </summary>
    public static void GuideAgain(TurnInProgress turn)
    {
        if (Standing(turn) is { IsEmpty: false } standing)
            turn.SayFirst(new BotMessage(new PatientText(Lines(turn, standing))) { Urgency = standing[0].Urgency });
    }

    /// <summary>
    /// Whether the message before this one raised an alarm of the same day, or the one before those that only ask back did.
    /// </summary>
    public static bool WasGuided(TurnInProgress turn, Func<PatientText, bool> asksBack)
    {
        var said = turn.Intake.Utterances;
        var at = said.Length - 1;
        if (at < 0 || said[at].ActivityId != turn.Turn.ActivityId)
            return false;
        do at--;
        while (at > 0 && asksBack(said[at].Text));
        return at >= 0
            && turn.Intake.Flags.Any(raised =>
                raised is { WithdrawnBy: null, Flag: { Urgency: >= Urgency.SameDay, IsCrisis: false } }
                && raised.RaisedBy == said[at].ActivityId
            );
    }

    /// <summary>
    /// That something should not wait for the visit, after the thanks for the answers: a patient may think all is
    /// settled. It was told in full before, so that a line is enough: of the most urgent, of the mind first.
    /// </summary>
    public static void Remind(TurnInProgress turn)
    {
        if (Standing(turn) is not { IsEmpty: false } standing)
            return;
        var most = standing[0].Urgency;
        var phrase =
            standing.Any(flag => flag.IsCrisis && flag.Urgency == most) ? Phrase.RemindCrisis
            : most == Urgency.Emergency ? Phrase.RemindEmergency
            : Phrase.RemindSameDay;
        turn.Say(new BotMessage(new PatientText(Fill(turn, turn.Phrases[phrase]))) { Urgency = most });
    }

    private static ImmutableArray<RedFlag> Standing(TurnInProgress turn)
    {
        var now = Found(turn);
        return
        [
            .. turn
                .Intake.Flags.Where(raised => raised is { WithdrawnBy: null, Flag.Urgency: >= Urgency.SameDay })
                .Select(raised => now.FirstOrDefault(flag => flag.RuleId == raised.Flag.RuleId) ?? raised.Flag)
                .OrderByDescending(flag => flag.Urgency),
        ];
    }

    // What two rules tell alike ("please call your clinic today and tell them about this") is said once.
    private static string Lines(TurnInProgress turn, ImmutableArray<RedFlag> flags)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var lines = flags
            .Select(flag =>
                AskedQuestions.Sentences(Fill(turn, flag.PatientGuidance)).Select(one => one.Trim()).Where(said.Add)
            )
            .Select(sentences => string.Join(' ', sentences));
        return string.Join("\n\n", lines.Where(line => line.Length > 0));
    }

    // "No fever, that was in February": nothing of what the alarm rested on is so any more. In a crisis that is not for
    // the chat to decide.
    internal static bool IsTakenBack(TurnInProgress turn, PatientText text)
    {
        var met = Latest(turn);
        var over = turn.Reader.SaysOver(text) || SaysNone(turn, text) || NamesYear(turn, text);
        return TakeBack(turn, met, mayBeOver: over)
            && !Found(turn)
                .Any(flag => flag.Urgency == Urgency.Emergency && met.Exists(one => one.RuleId == flag.RuleId));
    }

    // "For heaven's sake. 1971": a year before this one and nothing more tells when it was.
    private static bool NamesYear(TurnInProgress turn, PatientText text) =>
        ReplyText
            .Clauses(text.Verbatim, [])
            .Any(clause => WrittenNumbers.Year(ReplyText.Fold(clause)) < turn.Today.Year);

    /// <summary>
    /// Whether the words answer the guidance of the message before: "don't scare me, that was in July, nothing is swollen
    /// now". They are no answer in own words to what is asked.
    /// </summary>
    public static bool IsReplyToGuidance(TurnInProgress turn, PatientText text)
    {
        const int MostWords = 14;
        return ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length <= MostWords
            && RaisedJustNow(turn).Exists(flag => flag is { Urgency: >= Urgency.SameDay, IsCrisis: false })
            && (SaysNone(turn, text) || turn.Content.Screening.Reader.SaysOver(text));
    }

    private static bool SaysNone(TurnInProgress turn, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return turn.Phrases.Words.FalseAlarm.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
    }

    // "Good heavens no, that was when I was nine", to what was said in passing before a question; where that is one of
    // yes or no, the no may be its answer.
    private static bool PutsAway(TurnInProgress turn)
    {
        if (turn.Intake.Utterances is not [.., { } said] || said.ActivityId != turn.Turn.ActivityId)
            return false;
        var opening = ReplyText.Words(ReplyText.Fold(said.Text.Verbatim)).Take(LongestOutcry);
        var isYesNo = said.Item is { } key && turn.Form.Find(key.LinkId)?.Kind == ItemKind.Boolean;
        return SaysNone(turn, said.Text)
            || (
                !isYesNo && opening.Any(turn.Phrases.Words.YesNo.Negatives.Contains) && turn.Reader.SaysOver(said.Text)
            );
    }

    // What the message before this one raised.
    private static List<RedFlag> RaisedJustNow(TurnInProgress turn) =>
        turn.Intake.Utterances is [.., var before, { ActivityId: { } now }] && now == turn.Turn.ActivityId
            ?
            [
                .. turn
                    .Intake.Flags.Where(raised => raised.WithdrawnBy is null && raised.RaisedBy == before.ActivityId)
                    .Select(raised => raised.Flag),
            ]
            : [];

    // Notes the findings that the message denies of what was raised; all of them where it says that they are over.
    private static bool TakeBack(TurnInProgress turn, List<RedFlag> raised, bool mayBeOver)
    {
        if (raised.Count == 0 || raised.Exists(flag => flag.IsCrisis))
            return false;
        Found(turn);
        if (turn.Intake.Readings is not [.., { } reading] || reading.ActivityId != turn.Turn.ActivityId)
            return false;
        var evidence = raised.SelectMany(flag => flag.Evidence).ToList();
        var rests = evidence.Select(one => one.ConceptId).ToHashSet();
        // "That was years ago" is said of what the alarm was raised by; what was told before it, and of something else, stands.
        var before = evidence.Where(one => !RaisedWith(turn, raised, one)).Select(one => one.ConceptId).ToHashSet();
        // "Still floppy, no fever now": what is denied, and no more where a part is held to. Who denies the whole denies
        // its kinds: "not burned" is no chemical burn either.
        var screening = turn.Screening;
        var held = reading
            .Findings.Where(finding => finding.Experiencer != Experiencer.SomeoneElse)
            .Select(finding => finding.ConceptId)
            .Where(rests.Contains)
            .ToHashSet();
        // "A 2 before, but today his face hurts" says of nothing that it is over.
        mayBeOver &= !TellsMore(turn, reading);
        var notSo = reading.NotSo.Union(NotSoBehindEcho(turn)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> takenBack =
        [
            .. rests
                .Except(held.Except(notSo))
                .Where(concept =>
                    (mayBeOver && held.Count == 0 && !before.Contains(concept) && screening.Concepts[concept].Passes)
                    || notSo.Contains(concept)
                    || screening.WholesOf.GetValueOrDefault(concept, []).Any(notSo.Contains)
                )
                .Order(StringComparer.Ordinal),
        ];
        if (takenBack.IsEmpty)
            return false;
        var said = turn.Intake.Utterances[^1] with { TakesBack = takenBack };
        turn.Intake = turn.Intake with
        {
            Utterances = turn.Intake.Utterances.SetItem(turn.Intake.Utterances.Length - 1, said),
        };
        return true;
    }

    // "What fever?? I don't have a fever": what is thrown back is no fever, and the denial behind it counts.
    private static ImmutableArray<string> NotSoBehindEcho(TurnInProgress turn)
    {
        const int MostWordsOfAnEcho = 4;
        var said = turn.Intake.Utterances[^1];
        bool IsEcho(string sentence) =>
            sentence.TrimEnd().EndsWith('?')
            && ReplyText.Words(ReplyText.Fold(sentence)) is { Length: > 0 and <= MostWordsOfAnEcho } words
            && ReplyText.Opening(words[0], turn.Phrases.Words.Asks) is not null;
        var sentences = AskedQuestions.Sentences(said.Text.Verbatim).ToList();
        if (sentences.RemoveAll(IsEcho) == 0)
            return [];
        var rest = said with { Text = new PatientText(string.Concat(sentences)) };
        return Screener
            .Read(turn.Screening, Input(turn) with { Utterances = [rest], Readings = [], OfOthers = [] })[0]
            .NotSo;
    }

    private static bool TellsMore(TurnInProgress turn, UtteranceReading reading)
    {
        const int MostWords = 14;
        return ReplyText.Words(ReplyText.Fold(turn.Intake.Utterances[^1].Text.Verbatim)).Length > MostWords
            && reading.Findings.Any(finding => finding.Experiencer != Experiencer.SomeoneElse);
    }

    private static bool RaisedWith(TurnInProgress turn, List<RedFlag> raised, Evidence evidence) =>
        turn.Intake.Flags.Any(one => one.RaisedBy == evidence.ActivityId && raised.Contains(one.Flag));

    // What an earlier turn raised was met then.
    internal static List<RedFlag> Latest(TurnInProgress turn)
    {
        var standing = turn
            .Intake.Flags.Where(raised => raised is { WithdrawnBy: null, Flag.Urgency: Urgency.Emergency })
            .ToList();
        return
        [
            .. standing
                .Where(raised =>
                    raised.RaisedBy == standing[^1].RaisedBy || (raised.Flag.IsCrisis && IsOpen(turn, raised))
                )
                .Select(raised => raised.Flag),
        ];
    }

    // A crisis that was met does not word a later alarm of the body.
    private static bool IsOpen(TurnInProgress turn, RaisedFlag crisis) =>
        turn.Intake.Utterances.Skip(turn.Intake.State.MetAt).Any(said => said.ActivityId == crisis.RaisedBy);

    private static ImmutableArray<RedFlag> Found(TurnInProgress turn)
    {
        var rules = turn.Screening;
        var input = Input(turn);
        turn.Intake = turn.Intake with { Readings = Screener.Read(rules, input) };
        return Screener.Screen(rules, input, turn.Intake.Readings);
    }

    private static ScreeningInput Input(TurnInProgress turn) =>
        new(turn.Form, turn.Intake.Answers, turn.Intake.Utterances, turn.Today)
        {
            Readings = turn.Intake.Readings,
            ForAnother = turn.About is not null,
            OfOthers = OthersWords.In(turn),
        };

    // A flag stands while its rule is raised at the same level or above; it is never deleted.
    private static void Withdraw(TurnInProgress turn, ImmutableArray<RedFlag> found)
    {
        bool StillRaised(RaisedFlag flag) =>
            found.Any(now => now.RuleId == flag.Flag.RuleId && now.Urgency >= flag.Flag.Urgency);
        var withdrawn = turn.Intake.Flags.Where(flag => flag.WithdrawnBy is null && !StillRaised(flag)).ToList();
        if (withdrawn.Count == 0)
            return;
        turn.Intake = turn.Intake with
        {
            Flags =
            [
                .. turn.Intake.Flags.Select(flag =>
                    withdrawn.Contains(flag) ? flag with { WithdrawnBy = turn.Turn.ActivityId } : flag
                ),
            ],
        };
        foreach (var flag in withdrawn)
            turn.Note(new IntakeEvent.FlagWithdrawn(flag.Flag.RuleId));
    }

    private static bool Stands(Intake intake, RedFlag flag) =>
        intake.Flags.Any(raised =>
            raised.WithdrawnBy is null && raised.Flag.RuleId == flag.RuleId && raised.Flag.Urgency >= flag.Urgency
        );

    private static void Guide(TurnInProgress turn, ImmutableArray<RedFlag> raised, ImmutableHashSet<string> told)
    {
        var emergencies = raised.Where(flag => flag.Urgency == Urgency.Emergency).ToList();
        var sameDay = raised.Where(flag => flag.Urgency == Urgency.SameDay).ToList();
        if (emergencies.Count > 0)
        {
            var guidance = Guidance(turn, MostPressing(emergencies));
            if (turn.Intake.State.Phase == DialogPhase.Finished)
            {
                turn.SayInstead(guidance);
                return;
            }
            turn.SetState(state => state with { Phase = DialogPhase.Emergency, Pending = null, Tries = 0 });
            turn.SayInstead(guidance, AtAlarm.GoOnOrStop(turn));
        }
        else if (sameDay.Count > 0)
        {
            // Told once in full; of the mind always.
            var anew = sameDay.Where(flag => flag.IsCrisis || !told.Contains(flag.RuleId)).ToImmutableArray();
            var text = anew.IsEmpty
                ? turn.Phrases[Phrase.SameDayAgain]
                : $"{turn.Phrases[Phrase.SameDayOpening]}\n\n{Lines(turn, anew)}";
            turn.SayFirst(new BotMessage(new PatientText(text)) { Urgency = Urgency.SameDay });
        }
    }

    // One short message: a crisis of the mind is met first, then the most specific rule of the body.
    internal static RedFlag MostPressing(List<RedFlag> emergencies) =>
        emergencies.Find(flag => flag.IsCrisis) ?? emergencies[0];

    internal static bool InCrisis(TurnInProgress turn) => Latest(turn).Exists(flag => flag.IsCrisis);

    internal static BotMessage Guidance(TurnInProgress turn, RedFlag flag) =>
        new(new PatientText(Fill(turn, flag.PatientGuidance))) { Urgency = flag.Urgency };

    internal static string Fill(TurnInProgress turn, string text) =>
        Phrases.Fill(
            text,
            ("emergencyNumber", turn.Clinic.EmergencyNumber),
            ("crisisLine", turn.Clinic.CrisisLineIn(turn.Form.Language)),
            ("clinic", turn.ClinicName)
        );
}
