using System.Collections.Immutable;
using CsCheck;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Screening;

public sealed class ScreenerTests
{
    [Theory]
    [InlineData("THROAT CLOSING UP and hives", "anaphylaxis")]
    [InlineData("i cant get air", "breathing-emergency")]
    [InlineData("my lips blew up and i feel faint", "anaphylaxis")]
    [InlineData("skin coming off, mouth full of ulcers", "sjs-ten")]
    [InlineData("no fever but my throat is closing and i have hives", "anaphylaxis")]
    [InlineData("worst I have ever felt, shivering with fever", "sepsis")]
    [InlineData("I feel better off dead", "suicidality")]
    [InlineData("black tarry stools since Monday", "gi-bleed")]
    [InlineData("im scared i cant breathe", "breathing-emergency")]
    [InlineData("I'm worried my throat is closing up and I have hives", "anaphylaxis")]
    [InlineData("I'm really worried I can't breathe properly and my lips are swelling", "anaphylaxis")]
    [InlineData("no fever my throat is closing and my face is swelling", "anaphylaxis")]
    [InlineData("hives, and never had trouble breathing until today", "anaphylaxis")]
    [InlineData("no fever my throat is closing up", "breathing-emergency")]
    [InlineData("scared that my throat is closing and i cant swallow", "breathing-emergency")]
    [InlineData("cant catch my breath", "breathing-emergency")]
    [InlineData("struggling to breath", "breathing-emergency")]
    [InlineData("my chest feels like an elephant is sitting on it", "breathing-emergency")]
    [InlineData("cant move my left arm", "stroke-signs")]
    [InlineData("took too many pills last night", "suicidality")]
    [InlineData("hives and troubel breathing", "anaphylaxis")]
    public void What_patients_say_in_an_emergency_is_flagged(string text, string rule) =>
        Assert.Contains(Screen(text), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("no fever")]
    [InlineData("never had trouble breathing")]
    [InlineData("my sister's throat closed up once")]
    [InlineData("I had cellulitis in 2015")]
    [InlineData("what if it turns into cancer?")]
    [InlineData("I'm scared I could get sepsis")]
    [InlineData("the itch is killing me")]
    [InlineData("I could have died of embarrassment")]
    [InlineData("burning up money on creams")]
    [InlineData("my heart sinks")]
    [InlineData("can't breathe in these jeans")]
    [InlineData("dying to try that diet")]
    [InlineData("I'm sick of it")]
    [InlineData("not suicidal")]
    [InlineData("used to cut myself years ago")]
    [InlineData("my throat isn't swollen, my lips aren't swollen")]
    [InlineData("stopped drinking milk and feel shaky without coffee")]
    [InlineData("I want the itch to die down")]
    [InlineData("it hits me when I'm tired")]
    [InlineData("worried it could turn into sepsis with fever and confusion")]
    [InlineData("blackheads")]
    [InlineData("black T-shirt")]
    [InlineData("purple shampoo")]
    [InlineData("my mole has not changed")]
    [InlineData("it bleeds when I scratch")]
    [InlineData("blood test was normal")]
    [InlineData("blood pressure")]
    [InlineData("shortness of time")]
    [InlineData("no pain no gain")]
    [InlineData("cold sore")]
    [InlineData("faint pink patches")]
    [InlineData("stopped drinking years ago")]
    [InlineData("the pharmacist warned about Stevens-Johnson but I'm fine")]
    [InlineData("no fever, chills, blisters or mouth ulcers")]
    public void Hard_negatives_stay_quiet(string text) => Assert.Empty(Screen(text));

    [Theory]
    [InlineData("hives", "hives")]
    [InlineData("no hives", "nothing of hives")]
    [InlineData("fever", "nothing of hives")]
    [InlineData("hives and fever", "hives")]
    [InlineData("well", "nothing of hives")]
    public void A_rule_may_rest_on_what_is_not_there(string text, string raised)
    {
        FlagCondition hives = new FlagCondition.Has("hives");
        var shipped = Shipped.Content.Screening;
        var rules = shipped with
        {
            Rules =
            [
                shipped.Rules[0] with
                {
                    Id = "hives",
                    When = hives,
                    EmergencyWhen = null,
                },
                shipped.Rules[0] with
                {
                    Id = "nothing of hives",
                    When = new FlagCondition.None([hives]),
                    EmergencyWhen = null,
                },
            ],
        };
        Assert.Equal(
            raised,
            string.Join(", ", Screener.Screen(rules, Screened.Input(text)).Select(flag => flag.RuleId))
        );
    }

    [Fact]
    public void Evidence_quotes_the_patient_and_names_the_message()
    {
        var flag = Assert.Single(
            Screen("Fine otherwise. But I CAN'T breathe"),
            flag => flag.RuleId == "breathing-emergency"
        );
        Assert.Contains(
            flag.Evidence,
            evidence => evidence.Quote.Verbatim == "But I CAN'T breathe" && evidence.ActivityId == "m1"
        );
    }

    [Fact]
    public void A_rule_completes_over_several_messages()
    {
        var flags = Screen("blisters on my chest", "started lamotrigine a month ago", "my mouth is full of ulcers");
        Assert.Equal(
            3,
            flags
                .Single(flag => flag.RuleId == "sjs-ten")
                .Evidence.Select(evidence => evidence.ActivityId)
                .Append("m2")
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void A_finding_in_the_family_question_is_the_familys()
    {
        var said = new Utterance("m1", new PatientText("face swelling"), ItemKey.Parse("skin.family"), default);
        Assert.Empty(Screener.Screen(Shipped.Content.Screening, Input([said])));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("a bit, some nights", true)]
    [InlineData("no, well, sometimes", true)]
    [InlineData("not often", true)]
    [InlineData("nope", false)]
    [InlineData("not really", false)]
    [InlineData("never", false)]
    [InlineData("yes I understand the question but no", false)]
    public void A_faint_yes_is_the_finding_that_was_asked_for(string reply, bool raised)
    {
        var said = new Utterance("m1", new PatientText(reply), ItemKey.Parse("stress.dark-thoughts"), default);
        Assert.Equal(
            raised,
            Screener.Screen(Shipped.Content.Screening, Input([said])).Any(flag => flag.RuleId == "passive-suicidal")
        );
    }

    [Fact]
    public void A_structured_answer_states_its_finding()
    {
        var answer = new Answer(
            [new AnswerValue.Choice("trouble-breathing", "x")],
            new PatientText("x"),
            "m1",
            default
        );
        var input = Input([]) with { Answers = AnswerSet.Empty.With(ItemKey.Parse("safety.now"), answer) };
        Assert.Equal(Urgency.Emergency, Screener.Screen(Shipped.Content.Screening, input)[0].Urgency);
    }

    [Fact]
    public void Capitals_change_nothing_and_no_words_make_it_throw() =>
        Gen.String[0, 200]
            .Sample(text =>
                Screen(text + " no fever but I can't breathe")
                    .Select(flag => flag.RuleId)
                    .SequenceEqual(Screen(text + " NO FEVER BUT I CAN'T BREATHE").Select(flag => flag.RuleId))
            );

    [Fact]
    public void Every_rule_of_the_shipped_content_names_its_source_and_a_step() =>
        Assert.All(
            Shipped.Content.Screening.Rules,
            rule =>
                Assert.True(
                    rule.Source.Length > 1 && (rule.Urgency < Urgency.SameDay || rule.Patient.Length > 10),
                    rule.Id
                )
        );

    [Fact]
    public void An_emergency_stops_the_questions_and_going_on_is_an_explicit_choice()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "my throat is closing up and I have hives");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        Assert.Contains("112", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(Urgency.Emergency, conversation.Intake.Urgency);
        conversation.Say("hello");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        conversation.Say("Go on");
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
        Assert.Equal(Urgency.Emergency, conversation.Intake.Urgency);
    }

    [Fact]
    public void In_an_emergency_the_patient_is_asked_whether_they_are_safe_and_may_have_the_clinic_told()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "I can't breathe and my lips are blue");
        Assert.Contains("Are you safe", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("Tell the clinic");
        Assert.Contains(conversation.Last.Events, happened => happened is IntakeEvent.HelpAsked);
        Assert.Equal(conversation.Intake.Utterances[^1].At, conversation.Intake.ClinicToldAt);
        Assert.Contains("112", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    [Theory]
    [InlineData("typing for my dad, he can't breathe", true)]
    [InlineData("my mum is the patient: she collapsed this morning", true)]
    [InlineData("escribo por mi abuela, no puede respirar", true)]
    [InlineData("my dad can't breathe when he laughs", false)]
    [InlineData("kidney transplant five years ago, shaking, haven't peed all day", true)]
    [InlineData("five years ago I was shaking and hadn't peed all day", false)]
    public void Whoever_writes_for_the_patient_speaks_of_no_one_else_and_what_is_past_is_only_what_it_follows(
        string words,
        bool raised
    ) =>
        Assert.Equal(
            raised,
            Screener
                .Screen(Shipped.Content.Screening, Input([new Utterance("m1", new PatientText(words), null, default)]))
                .Any(flag => flag.Urgency == Urgency.Emergency)
        );

    [Theory]
    [InlineData("I can't breathe and my lips are blue", "no", "112")]
    [InlineData("I can't breathe and my lips are blue", "no one is here", "112")]
    [InlineData("I want to kill myself", "not really", "112")]
    public void Whoever_does_not_say_to_be_safe_is_told_first_what_to_do_once_more(
        string words,
        string reply,
        string number
    )
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", words);
        var guidance = conversation.Last.Messages[0].Text;
        conversation.Say(reply);
        Assert.Equal([guidance], conversation.Last.Messages.Take(1).Select(message => message.Text));
        Assert.Contains(number, guidance.Verbatim, StringComparison.Ordinal);
        Assert.Contains("Tell the clinic", conversation.Last.Messages[^1].Buttons);
        conversation.Say("yes");
        Assert.DoesNotContain(guidance, conversation.Last.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Answers_about_one_medicine_are_read_together_and_both_are_the_evidence()
    {
        var name = new Utterance("m1", new PatientText("methotrexate"), ItemKey.Parse("medicine.name#1"), default);
        var often = new Utterance("m2", new PatientText("every day"), ItemKey.Parse("medicine.frequency#1"), default);
        var other = often with { Item = ItemKey.Parse("medicine.frequency") };
        Assert.DoesNotContain(
            Screener.Screen(Shipped.Content.Screening, Input([name, other])),
            flag => flag.Urgency == Urgency.Emergency
        );
        var flag = Screener
            .Screen(Shipped.Content.Screening, Input([name, often]))
            .Single(flag => flag.RuleId == "methotrexate-toxicity");
        Assert.Equal(Urgency.Emergency, flag.Urgency);
        Assert.Equal(["m1", "m2"], flag.Evidence.Select(evidence => evidence.ActivityId).Distinct());
    }

    [Theory]
    [InlineData("Melena Cruz", false)]
    [InlineData("Ana de la Cruz", false)]
    [InlineData("J. P. Burns", false)]
    [InlineData("Chest pain", true)]
    [InlineData("i can't breathe", true)]
    [InlineData("CHEST PAIN", true)]
    [InlineData("Suicidal", true)]
    public void Where_the_name_is_asked_a_name_is_no_finding_and_a_symptom_is_one(string answer, bool raised)
    {
        var said = new Utterance("m1", new PatientText(answer), ItemKey.Parse("about.name"), default);
        Assert.Equal(raised, Screener.Screen(Shipped.Content.Screening, Input([said])).Length > 0);
    }

    [Fact]
    public void What_only_the_clinician_needs_is_flagged_and_not_told()
    {
        var plain = new Conversation(Shipped.Content).Say("Ana", "1985", "female", "no", "none", "itchy hands");
        var noted = new Conversation(Shipped.Content).Say(
            "Ana",
            "1985",
            "female",
            "no",
            "none",
            "itchy hands, I take biotin"
        );
        Assert.Equal("biotin-lab", Assert.Single(noted.Intake.Flags).Flag.RuleId);
        Assert.Equal(DialogPhase.Asking, noted.Intake.State.Phase);
        Assert.Equal(plain.Reply, noted.Reply);
    }

    [Fact]
    public void A_cross_answer_rule_rests_on_a_medicine_by_its_brand_and_class()
    {
        var flag = Screen("Ramipril, the Tritace one", "my lips are swollen")
            .Single(flag => flag.RuleId == "ace-angioedema");
        Assert.Equal(["m1", "m2"], flag.Evidence.Select(evidence => evidence.ActivityId).Distinct());
        Assert.All(flag.Evidence, evidence => Assert.NotNull(evidence.Span));
    }

    [Fact]
    public void A_correction_withdraws_a_flag_and_never_deletes_it()
    {
        var conversation = new Conversation(Shipped.Content)
            .Say("Ana", "1985", "female", "no")
            .Submit("safety.now", "purple-spots");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        conversation.Submit("safety.now", "none");
        Assert.Equal(Urgency.None, conversation.Intake.Urgency);
        Assert.All(conversation.Intake.Flags, flag => Assert.NotNull(flag.WithdrawnBy));
        Assert.NotEmpty(conversation.Intake.Flags);
    }

    private static ImmutableArray<RedFlag> Screen(params string[] texts) =>
        Screener.Screen(
            Shipped.Content.Screening,
            Input([
                .. texts.Select((text, index) => new Utterance($"m{index + 1}", new PatientText(text), null, default)),
            ])
        );

    private static ScreeningInput Input(ImmutableArray<Utterance> utterances) =>
        new(Shipped.Content.Form, AnswerSet.Empty, utterances, new DateOnly(2026, 3, 14));

    [Theory]
    [InlineData("my acne exploded since the mini pill", "Progestogen-only pill: drug-induced acne?")]
    [InlineData("acne since prednisolone", "Prednisolone: drug-induced acne?")]
    public void A_notice_of_a_medicine_names_the_one_that_is_taken(string said, string note) =>
        Assert.Equal(
            note,
            Screener
                .Screen(Shipped.Content.Screening, Screened.Input(said))
                .Single(flag => flag.RuleId == "drug-acneiform")
                .ClinicianNote
        );

    [Theory]
    [InlineData("Llevo dos meses con betametasona en la cara", true)]
    [InlineData("la betametasona se me acabo", false)]
    public void How_long_and_where_are_of_the_steroid_with_which_they_are_told(string said, bool isRaised) =>
        Assert.Equal(
            isRaised,
            Screener
                .Screen(
                    Shipped.Content.Screening,
                    Input([
                        new("m1", new("nací el 3 de junio del 68, tengo 58 años"), null, default),
                        new("m2", new(said), null, default),
                    ])
                )
                .Any(flag => flag.RuleId == "topical-steroid-overuse")
        );
}
