using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// Nothing that a patient answered is missing from a brief, whatever the form: random answers to the shipped form, and
/// to forms made at random.
/// </summary>
public sealed partial class MandatoryFactTests
{
    private static readonly string[] Mandatory =
    [
        "about.pregnancy",
        "reason.main",
        "skin.itch",
        "skin.pain",
        "skin.onset",
        "skin.areas",
        "skin.conditions",
        "allergies.any",
        "allergies.what",
    ];

    [Fact]
    public void Every_answer_to_the_shipped_form_stands_in_the_brief_with_its_source() =>
        Answers(Shipped.Content.Form)
            .Sample(
                answers =>
                {
                    var input = ShippedPatient.Of(answers, []) with { Flags = [Patient.Flag("f", Urgency.SameDay)] };
                    var brief = BriefComposer.Compose(input);
                    NothingIsMissing(input, brief);
                    MandatoryFactsAreThere(input, ExportFormatsText(brief));
                },
                iter: 150,
                threads: 1
            );

    [Fact]
    public void Every_mandatory_fact_stands_in_the_document_that_leaves_as_FHIR() =>
        Answers(Shipped.Content.Form)
            .Sample(
                answers =>
                {
                    var input = ShippedPatient.Of(answers, []) with { Flags = [Patient.Flag("f", Urgency.SameDay)] };
                    var intake = new Intake
                    {
                        ContentVersion = Shipped.Content.Version,
                        StartedAt = input.At,
                        FinishedAt = input.At,
                        Answers = answers,
                        Flags = input.Flags,
                        State = new DialogState { Phase = DialogPhase.Finished },
                    };
                    var source = new ExportSource("c1", Shipped.Content, intake, BriefComposer.Compose(input));
                    MandatoryFactsAreThere(input, Narrative(BundleExport.Write(BundleExport.Document(source))));
                },
                iter: 40,
                threads: 1
            );

    [Theory]
    [InlineData("No, that's all")]
    [InlineData("no")]
    [InlineData("nothing")]
    public void That_there_is_nothing_to_add_is_not_among_the_words_worth_hearing(string words) =>
        Assert.DoesNotContain(
            BriefComposer.Compose(ShippedPatient.Of("reason.main = itchy patches", $"other.notes = {words}")).Sections,
            section => section.Id == "own-words"
        );

    [Fact]
    public void What_a_patient_adds_after_a_no_is_worth_hearing() =>
        Assert.Contains(
            BriefComposer
                .Compose(ShippedPatient.Of("reason.main = itchy patches", "other.notes = no, but I fear the needle"))
                .Sections,
            section => section.Id == "own-words"
        );

    [Fact]
    public void Every_answer_to_any_form_stands_in_the_brief_with_its_source() =>
        Forms()
            .SelectMany(form => Answers(form).Select(answers => (form, answers)))
            .Sample(
                sample =>
                {
                    var input = ShippedPatient.Of(sample.answers, []) with { Form = sample.form };
                    NothingIsMissing(input, BriefComposer.Compose(input));
                },
                iter: 300,
                threads: 1
            );

    [Fact]
    public void Every_message_of_the_patient_is_found_in_the_text_or_is_an_answer()
    {
        var input = ShippedPatient.Of(
            "reason.main = itchy patches",
            "says: I fear the needle",
            "says: my dog sleeps on the bed"
        );
        var text = JsonSerializer.Serialize(BriefComposer.Compose(input), CoreJson.Options);

        Assert.All(input.Utterances, said => Assert.Contains(said.Text.Verbatim, text, StringComparison.Ordinal));
    }

    private static void NothingIsMissing(BriefInput input, Brief brief)
    {
        var cited = brief
            .Sections.SelectMany(section => section.Blocks)
            .SelectMany(block => block.Claims)
            .SelectMany(claim => claim.Citations)
            .Concat(brief.IdentitySources)
            .OfType<Citation.ToAnswer>()
            .Select(citation => citation.Item)
            .ToHashSet();
        var answered = FormLogic.EnabledAnswers(input.Form, input.Answers).ToList();
        Assert.All(
            answered.Where(pair => !IsTable(input, pair.Question)),
            pair => Assert.True(cited.Contains(pair.Question.Key), $"{pair.Question.Key} is missing")
        );
        Assert.All(
            brief.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Claims),
            claim => Assert.NotEmpty(claim.Citations)
        );
    }

    // "Yes" to medicines is told by the table of them.
    private static bool IsTable(BriefInput input, FormQuestion question) =>
        question.Key.LinkId == SpecialItems.TakesMedicines
        && FormLogic
            .EnabledAnswers(input.Form, input.Answers)
            .Any(pair => input.Form.RepeatingGroupOf(pair.Question.Key.LinkId) == SpecialItems.Medicine);

    private static void MandatoryFactsAreThere(BriefInput input, string text)
    {
        Assert.Contains("Finding f", text, StringComparison.Ordinal);
        foreach (var (question, answer) in FormLogic.EnabledAnswers(input.Form, input.Answers))
        {
            var isMedicine = input.Form.RepeatingGroupOf(question.Key.LinkId) == SpecialItems.Medicine;
            if (!isMedicine && !Mandatory.Contains(question.Key.LinkId.Value))
                continue;
            foreach (var value in answer.Values)
            {
                var shown = value switch
                {
                    AnswerValue.Choice { Code: "unsure" } => "no name yet",
                    AnswerValue.Choice choice => choice.Display,
                    AnswerValue.Text said => said.Value.Verbatim,
                    AnswerValue.Number number => $"{number.Value}/10",
                    _ => "",
                };
                Assert.Contains(shown, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    // One line, so that a word is found wherever a line was broken.
    private static string ExportFormatsText(Brief brief) =>
        string.Join(' ', TextExport.Write(brief).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The words that a reader of the document sees, in one line.
    private static string Narrative(string bundle)
    {
        using var document = JsonDocument.Parse(bundle);
        var shown = Strings(document.RootElement)
            .Where(text => text.StartsWith("<div", StringComparison.Ordinal))
            .Select(text => WebUtility.HtmlDecode(Tag().Replace(text, " ")));
        return string.Join(' ', string.Join(' ', shown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    private static Gen<AnswerSet> Answers(IntakeForm form) =>
        Gen.Int[0, int.MaxValue - 1]
            .Select(seed =>
            {
                // Chosen here and not by the framework: what is enabled depends on what is answered before.
                var chance = new Chance(seed);
                var answers = AnswerSet.Empty;
                for (var round = 0; round < 80; round++)
                {
                    var open = FormLogic
                        .EnabledQuestions(form, answers)
                        .FirstOrDefault(question => answers[question.Key] is null && !chance.IsSkipped(question.Key));
                    if (open is null)
                        break;
                    var (values, quote) = chance.Reply(open.Item);
                    answers = answers.With(
                        open.Key,
                        new Answer(values, new PatientText(quote), $"m{round}", ShippedPatient.At)
                    );
                }
                return answers;
            });

    private static Gen<IntakeForm> Forms() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 12])
            .Select(
                (seed, count) =>
                {
                    var chance = new Chance(seed);
                    return new IntakeForm(
                        "https://intakebot.example/random",
                        "1",
                        "Random",
                        "en",
                        [.. Enumerable.Range(0, count).Select(at => chance.Item($"q{at}", depth: 2))]
                    );
                }
            );

    /// <summary>A little generator of its own, so that one seed makes one patient.</summary>
    private sealed class Chance(int seed)
    {
        private uint _state = (uint)seed | 1;

        public bool IsSkipped(ItemKey key) => (Hash(key.ToString()) ^ (uint)seed) % 7 == 0;

        public (ImmutableArray<AnswerValue> Values, string Quote) Reply(FormItem item)
        {
            if (item.Kind is ItemKind.Boolean or ItemKind.Group)
                return ([new AnswerValue.YesNo(Next(2) == 0)], Next(2) == 0 ? "yes" : "well, sort of purple");
            if (Next(9) == 0)
                return ([new AnswerValue.Unread(new PatientText($"mumble{Next(99)}"))], $"mumble{Next(99)}");
            return item.Kind switch
            {
                ItemKind.Choice or ItemKind.OpenChoice when !item.Options.IsEmpty => Options(item),
                ItemKind.Integer or ItemKind.Decimal => ([new AnswerValue.Number(Next(11))], "about that"),
                ItemKind.Date or ItemKind.DateTime => (
                    [new AnswerValue.Date(new PartialDate(1930 + Next(90), 1 + Next(12), 1 + Next(28)))],
                    "that day"
                ),
                ItemKind.Time => ([new AnswerValue.Time(new TimeOnly(Next(24), 0))], "at that hour"),
                _ => Words(),
            };
        }

        public FormItem Item(string linkId, int depth)
        {
            var kinds = new[]
            {
                ItemKind.Boolean,
                ItemKind.Choice,
                ItemKind.OpenChoice,
                ItemKind.Integer,
                ItemKind.Date,
                ItemKind.String,
                ItemKind.Text,
                ItemKind.Group,
            };
            var kind = kinds[Next(depth > 0 ? kinds.Length : kinds.Length - 1)];
            return new FormItem
            {
                LinkId = new LinkId(linkId),
                Kind = kind,
                Text = $"Question {linkId}?",
                Label = $"Label {linkId}",
                Repeats = kind is ItemKind.OpenChoice || (kind is ItemKind.Group && Next(3) == 0),
                IsScale = kind is ItemKind.Integer,
                Min = 0,
                Max = 10,
                Options = kind is ItemKind.Choice or ItemKind.OpenChoice
                    ? [new("a", null, "Apple", []), new("b", null, "Bee sting", []), new("c", null, "None", [], true)]
                    : [],
                Items =
                    kind is ItemKind.Group
                        ? [.. Enumerable.Range(0, 1 + Next(3)).Select(at => Item($"{linkId}.{at}", depth - 1))]
                        : [],
            };
        }

        private (ImmutableArray<AnswerValue>, string) Options(FormItem item)
        {
            var chosen = item.Options.Where(_ => Next(4) == 0).DefaultIfEmpty(item.Options[0]).ToList();
            var kept = item.Repeats ? chosen : [chosen[0]];
            return (
                [.. kept.Select(option => new AnswerValue.Choice(option.Code, option.Display))],
                Next(2) == 0 ? string.Join(", ", kept.Select(option => option.Display)) : "what my gran called it"
            );
        }

        private (ImmutableArray<AnswerValue>, string) Words()
        {
            string[] words =
            [
                "since spring",
                "two years ago",
                "methotrexate",
                "cetirizine 10 mg",
                "a purple pill",
                "no idea",
            ];
            var said = words[Next(words.Length)];
            return ([new AnswerValue.Text(new PatientText(said))], said);
        }

        private int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }

        private static uint Hash(string text) =>
            text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619);
    }
}
