using IntakeBot.Core.Dialog;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What patients answer to an alarm, and what they say after one that was met.</summary>
public sealed class AlarmReplyTests
{
    private const string Allergic = "hives all over since lunch and I feel faint";

    [Theory]
    [InlineData("go on. it's not an emergency man")]
    [InlineData("Go on please dear, I'm quite alright")]
    [InlineData("i want to go on pls")]
    [InlineData("GO ON. I told you")]
    public void Whoever_says_go_on_among_other_words_goes_on(string said) =>
        Assert.Equal(DialogPhase.Asking, Alarmed(Allergic).Say(said).Intake.State.Phase);

    [Theory]
    [InlineData("Siga usted")]
    [InlineData("seguir, ya estoy bien")]
    public void So_does_who_says_it_in_Spanish(string said) =>
        Assert.Equal(
            DialogPhase.Asking,
            Walk.To("reason.main", "", "es")
                .Say("ronchas por todo el cuerpo y no puedo respirar")
                .Say(said)
                .Intake.State.Phase
        );

    [Theory]
    [InlineData("No!! the hives were in September, and I'm not faint")]
    [InlineData("that was in September, they are long gone")]
    [InlineData("no, years ago")]
    public void An_alarm_that_is_taken_back_is_withdrawn_and_the_questions_go_on(string said)
    {
        var conversation = Alarmed(Allergic).Say(said);
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
        Assert.All(Emergencies(conversation), flag => Assert.NotNull(flag.WithdrawnBy));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no, my tongue is swelling now")]
    [InlineData("that was in September but now I can't breathe")]
    [InlineData("no fever")]
    public void What_takes_nothing_back_withdraws_nothing(string said)
    {
        var conversation = Alarmed(Allergic).Say(said);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        Assert.Contains(Emergencies(conversation), flag => flag.WithdrawnBy is null);
    }

    [Theory]
    [InlineData("what fever?? I don't have a fever, I have never said so", true)]
    [InlineData("which fever? there is no fever. why do you say that?", true)]
    [InlineData("what fever?? it is only 39", false)]
    [InlineData("no. is it normal to have a fever of 39?", false)]
    public void A_finding_that_is_thrown_back_and_denied_is_not_so(string said, bool isWithdrawn)
    {
        var conversation = Walk.To("reason.main", "")
            .Say("I've had eczema since I was born", "since last night clusters of little painful blisters on my face")
            .Say("and a fever of 39");
        Assert.NotEmpty(Emergencies(conversation));
        conversation.Say(said);
        Assert.Equal(
            isWithdrawn,
            conversation.Intake.Utterances.Any(utterance => utterance.TakesBack.Contains("fever"))
        );
    }

    [Theory]
    [InlineData("that was years ago")]
    [InlineData("don't scare me, that was years ago, nothing is swollen now")]
    public void Long_ago_is_said_of_what_the_alarm_was_raised_by_and_of_nothing_told_before(string said)
    {
        var conversation = Walk.To("reason.main", "")
            .Say("I've had eczema since I was born", "since last night clusters of little painful blisters on my face")
            .Say("and a fever of 39")
            .Say("go on");
        Assert.NotEmpty(Emergencies(conversation));
        conversation.Say("my lips swelled up with hives after an egg").Say(said);
        Assert.Contains(
            Emergencies(conversation),
            flag => flag is { WithdrawnBy: null, Flag.RuleId: "eczema-herpeticum" }
        );
    }

    [Fact]
    public void What_was_told_in_full_is_a_line_at_every_further_reply()
    {
        var conversation = Alarmed(Allergic).Say("what do you mean");
        Assert.Contains("I ask because you wrote", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("severe allergic reaction", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("hmm");
        Assert.StartsWith("Please get that help first: call 112", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(3, conversation.Last.Messages[^1].Buttons.Length);
    }

    [Theory]
    [InlineData("only a cough, should I take my injection on friday? go on", DialogPhase.Asking)]
    [InlineData("only a cough, should I take my injection on friday?", DialogPhase.Emergency)]
    public void A_question_of_the_patients_own_is_met_beside_the_choice(string said, DialogPhase phase)
    {
        var conversation = Alarmed(Allergic).Say(said);
        Assert.Contains("I've noted it", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(phase, conversation.Intake.State.Phase);
    }

    [Theory]
    [InlineData("is it serious? should i go to hospital?")]
    [InlineData("what do I do")]
    public void Who_asks_what_to_do_is_told_once_more(string said) =>
        Assert.Contains("Please call 112", Alarmed(Allergic).Say("ok", "hm", said).Reply, StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_is_an_emergency_tells_the_step_of_an_emergency()
    {
        Assert.Contains("Please call 112", Alarmed("my poo is black and I feel faint").Reply, StringComparison.Ordinal);
        Assert.Contains("today", Walk.To("reason.main").Say("my poo is black").Reply, StringComparison.Ordinal);
    }

    // The last piece came with what was tried, ten questions before the list of medicines.
    [Fact]
    public void What_several_answers_tell_together_alarms_with_the_last_of_them()
    {
        var conversation = Walk.To("skin.course").Say("more bad now, also since 3 days fever and cough in the night");
        conversation.SkipTo("skin.tried");
        Assert.DoesNotContain("call your clinic", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("light in hospital 2010, methotrexate tablets before, and now the injection adalimumab");
        Assert.Contains("Your medicine makes infections more serious", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crisis_is_not_taken_back_by_a_word()
    {
        var conversation = Alarmed("I want to kill myself").Say("no, that was last year");
        Assert.Contains(Emergencies(conversation), flag => flag.WithdrawnBy is null);
    }

    [Fact]
    public void An_alarm_that_was_met_comes_back_when_a_message_raises_it_by_itself()
    {
        var conversation = Alarmed(Allergic).Say("go on");
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
        conversation.Say("now my lips are swelling and I can't get any air");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        Assert.Contains(
            Emergencies(conversation).SelectMany(flag => flag.Flag.Evidence),
            evidence => evidence.Quote.Verbatim.Contains("lips are swelling", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("eczema for years, itchy")]
    [InlineData("I told you of the hives")]
    public void One_that_was_met_does_not_come_back_for_less(string said)
    {
        var conversation = Alarmed(Allergic).Say("go on").Say(said);
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
    }

    [Fact]
    public void What_is_to_be_seen_today_is_said_again_when_it_is_told_anew()
    {
        var conversation = Walk.To("reason.main").Say("last night my tongue swelled up");
        Assert.Contains("today", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("skip", "skip");
        Assert.Contains(
            "today",
            conversation.Say("my tongue is swelling up again now").Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_denial_right_after_withdraws_what_is_to_be_seen_today()
    {
        var conversation = Walk.To("reason.main").Say("my poo is black", "no, my poo isn't black, that was the iron");
        Assert.All(
            conversation.Intake.Flags.Where(flag => flag.Flag.RuleId == "gi-bleed"),
            flag => Assert.NotNull(flag.WithdrawnBy)
        );
    }

    [Fact]
    public void What_heats_a_rash_is_no_fever_beside_a_floppy_child()
    {
        var conversation = Walk.To(
                "skin.triggers",
                "about.birth-date=5 months old; reason.main=a rash on my son's cheeks"
            )
            .Say("heat. since yesterday he is floppy like a doll and won't take his bottle");
        Assert.DoesNotContain("spots", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    [Theory]
    [InlineData("es", "nunca, que yo quiero mucho a mis nietos", false)]
    [InlineData("es", "nunca no, mucho", true)]
    [InlineData(null, "never, I love my kids a lot", false)]
    [InlineData(null, "no, well, a lot lately", true)]
    public void Love_is_no_yes_where_dark_thoughts_are_asked_for(string? language, string said, bool alarms) =>
        Assert.Equal(
            alarms,
            Emergencies(
                    Walk.To(
                            "stress.dark-thoughts",
                            language is null ? "stress.mood=most days" : "stress.mood=casi todos los días",
                            language
                        )
                        .Say(said)
                )
                .Any()
        );

    [Fact]
    public void Dark_thoughts_that_are_owned_to_when_asked_are_met_though_they_were_met_before()
    {
        var conversation = Walk.To("reason.main").Say("everyone would be better off if I was dead", "im safe, go on");
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
        for (var turn = 0; turn < 90 && conversation.Pending?.ToString() != "stress.dark-thoughts"; turn++)
            conversation.Say(conversation.Pending?.ToString() is "stress.mood" ? "nearly every day" : "skip");
        conversation.Say("few days, just thoughts. wouldnt do owt");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    [Fact]
    public void What_was_told_in_full_is_one_line_when_it_comes_again()
    {
        var conversation = Walk.To("reason.main").Say("last night my tongue swelled up");
        Assert.Contains("your voice, swallowing or breathing", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("skip", "skip").Say("my tongue is swelling up again now");
        Assert.Contains("As I said", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("your voice, swallowing or breathing", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sign_is_told_in_full_beside_one_that_was_told()
    {
        var conversation = Walk.To("reason.main")
            .Say("last night my tongue swelled up", "skip", "one calf is swollen and sore since yesterday");
        Assert.Contains("checked for a clot", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Good heavens no, that was when I was nine! I'm fine")]
    [InlineData(null, "no, take that off, nothing like that")]
    [InlineData("es", "no no, quita eso, que no es para tanto")]
    [InlineData("es", "ay no, eso fue cuando era niña")]
    [InlineData(null, "I was talking about the dog")]
    [InlineData("es", "hablaba del perro, seguimos")]
    public void What_was_said_in_passing_is_taken_back_in_ones_own_words(string? language, string said)
    {
        var danger = language is null ? "a rash, and my face swelled up" : "ronchas, y se me hinchó la cara";
        var conversation = Walk.To("reason.main", "", language).Say(danger);
        Assert.Contains(conversation.Intake.Flags, flag => flag.Flag.RuleId == "airway-angioedema");
        conversation.Say(said);
        Assert.All(
            conversation.Intake.Flags.Where(flag => flag.Flag.RuleId == "airway-angioedema"),
            flag => Assert.NotNull(flag.WithdrawnBy)
        );
    }

    [Theory]
    [InlineData(null, "no, that was last year but now my lips are swollen")]
    [InlineData(null, "to feel better")]
    [InlineData("es", "no, y ahora tengo los labios hinchados")]
    [InlineData(null, "I was talking about my lips, they are swollen too")]
    [InlineData("es", "hablaba del labio, también está hinchado")]
    [InlineData("es", "no pasa nada, estamos bien")]
    public void Whoever_holds_to_it_takes_it_not_back(string? language, string said)
    {
        var danger = language is null ? "a rash, and my face swelled up" : "ronchas, y se me hinchó la cara";
        var conversation = Walk.To("reason.main", "", language).Say(danger, said);
        Assert.Contains(
            conversation.Intake.Flags,
            flag => flag.Flag.RuleId == "airway-angioedema" && flag.WithdrawnBy is null
        );
    }

    // Who denies the whole denies its kinds; to be fine denies nothing.
    [Theory]
    [InlineData("the peel left a chemical burn on my face", "burn-serious", "no, not actually burned, go on", true)]
    [InlineData("the peel left a chemical burn on my face", "burn-serious", "I'm fine, go on", false)]
    [InlineData(
        "hives, and my throat feels tight",
        "anaphylaxis",
        "no, I'm not having an allergic reaction, I meant the spots",
        true
    )]
    [InlineData(
        "hives, and my throat feels tight",
        "anaphylaxis",
        "not an allergic reaction I think, but my throat is still tight",
        false
    )]
    [InlineData(
        "blisters all over and a fever",
        "sjs-ten",
        "I haven't got a fever, it was my husband who had the fever. The blisters are small",
        true
    )]
    [InlineData("blisters all over and a fever", "sjs-ten", "it was my husband who had chest pain", false)]
    [InlineData("a boil, and I'm on methotrexate", "immunosuppressed-fever", "What infection? I haven't got one", true)]
    public void An_alarm_is_taken_back_by_who_denies_all_that_it_is(string danger, string rule, string said, bool taken)
    {
        var conversation = Walk.To("reason.main").Say(danger);
        Assert.Contains(conversation.Intake.Flags, flag => flag.Flag.RuleId == rule && flag.WithdrawnBy is null);
        conversation.Say(said);
        Assert.Equal(
            taken,
            conversation.Intake.Flags.Where(flag => flag.Flag.RuleId == rule).All(flag => flag.WithdrawnBy is not null)
        );
    }

    // "Take that off" leaves the medicine: the next fever under it still counts.
    [Fact]
    public void A_medicine_is_not_taken_back_with_an_alarm()
    {
        var conversation = Walk.To("reason.main")
            .Say("I take methotrexate for psoriasis and I have a fever", "no, take that off, nothing like that");
        Assert.DoesNotContain(
            conversation.Intake.Flags,
            flag => flag.Flag.RuleId == "immunosuppressed-fever" && flag.WithdrawnBy is null
        );
        conversation.Say("actually I have a temperature of 39 now");
        Assert.Contains(
            conversation.Intake.Flags,
            flag => flag.Flag.RuleId == "immunosuppressed-fever" && flag.WithdrawnBy is null
        );
    }

    [Fact]
    public void A_crisis_that_was_met_does_not_word_a_later_alarm_of_the_body()
    {
        var conversation = Alarmed("I want to kill myself");
        Assert.Contains("alone", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("im safe, go on").Say("I can't breathe and my lips are blue");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        Assert.DoesNotContain("go through this alone", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(DialogPhase.Asking, conversation.Say("go on").Intake.State.Phase);
    }

    [Fact]
    public void A_crisis_that_was_not_met_stays_one_whatever_is_said_beside_it()
    {
        var conversation = Alarmed("I want to kill myself")
            .Say("I can't breathe and my lips are blue", "go on, it is nothing");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    private static Conversation Alarmed(string danger)
    {
        var conversation = Walk.To("reason.main").Say(danger);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        return conversation;
    }

    private static IEnumerable<RaisedFlag> Emergencies(Conversation conversation) =>
        conversation.Intake.Flags.Where(flag => flag.Flag.Urgency == Urgency.Emergency);
}
