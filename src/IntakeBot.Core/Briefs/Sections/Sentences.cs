using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>A sentence and the items whose answers it tells.</summary>
internal sealed record Sentence(Claim Claim, ImmutableArray<ItemKey> Told);

/// <summary>
/// Sentences for the questions that the shipped form asks. An item without one, an answer in words that no option
/// holds, and every item of another form is shown by its label instead.
/// </summary>
internal static class Sentences
{
    private delegate string? Phrasing(Told told);

    private static readonly FrozenDictionary<string, Phrasing> Phrasings = new Dictionary<string, Phrasing>(
        StringComparer.Ordinal
    )
    {
        ["skin.conditions"] = told => told.Has("unsure") ? Unnamed(told) : $"Reports {told.List}.",
        ["skin.onset"] = told => $"Onset: {told.Dated}.",
        ["skin.course"] = told =>
            told.Code switch
            {
                "comes-and-goes" => "It comes and goes.",
                "always-there" => "It is always there.",
                "getting-worse" => "It is getting worse.",
                "getting-better" => "It is getting better.",
                _ => null,
            },
        ["skin.areas"] = told => $"Areas: {told.Areas}.",
        ["skin.triggers"] = told =>
            told.Only("none") ? "No trigger is known to the patient." : $"Seems to be set off by {told.List}.",
        ["skin.family"] = told =>
            told.Only("nobody") ? "None of it in the close family." : $"In the close family: {told.List}.",
        ["skin.tried"] = told =>
            told.Only("nothing") ? "Nothing has been tried yet." : $"Tried: {told.List}{told.Medicines}.",
        ["skin.tried-result"] = told =>
            told.Code switch
            {
                "cleared" => "The best of it cleared the skin.",
                "helped-a-lot" => "The best of it helped a lot.",
                "helped-a-little" => "The best of it helped a little.",
                "no-change" => "None of it made a difference.",
                "made-worse" => "It made things worse.",
                _ => null,
            },
        ["skin.new-medicine"] = told =>
            told.Yes
                ? "A new medicine was started in the 8 weeks before it began or flared."
                : "No new medicine in the 8 weeks before it began or flared.",
        ["skin.mole"] = told =>
            told.Yes
                ? "Reports a changing mole or a sore that won't heal."
                : "Denies a changing mole or a sore that won't heal.",
        ["skin.mole-detail"] = told => $"Of the mole or sore: {told.Quoted}.",
        ["diet.pattern"] = told => $"Eats: {told.List}.",
        ["diet.foods"] = told =>
            told.Only("none") ? "No food seems to upset the skin." : $"Foods that seem to upset the skin: {told.List}.",
        ["diet.digestion"] = told =>
            told.Only("none")
                ? "None of the digestive symptoms asked about in the last month."
                : $"Digestion in the last month: {told.List}.",
        ["diet.sugar"] = told => $"Sugary foods or drinks: {told.List}.",
        ["diet.alcohol"] = told => told.Only("never") ? "Drinks no alcohol." : $"Alcohol: {told.List}.",
        ["diet.water"] = told => $"Water: {told.List} a day.",
        ["diet.elimination"] = told =>
            told.Yes ? "Has left foods out to help the skin." : "Has never left foods out to help the skin.",
        ["diet.elimination-which"] = told => $"Left out: {told.Quoted}.",
        ["diet.elimination-result"] = told =>
            told.Code switch
            {
                "much-better" => "The skin was much better meanwhile.",
                "little-better" => "The skin was a little better meanwhile.",
                "same" => "The skin stayed about the same meanwhile.",
                "worse" => "The skin was worse meanwhile.",
                _ => null,
            },
        ["stress.sources"] = told =>
            told.Only("none") ? "Nothing in particular weighs on the patient." : $"What weighs most: {told.List}.",
        ["stress.coping"] = told =>
            told.Only("none") ? "Nothing has helped to cope so far." : $"Helps to cope: {told.List}.",
        ["sleep.quality"] = told => $"Sleep is {told.List}.",
        ["sleep.hours"] = told => $"Sleeps {told.List} a night.",
        ["sleep.snoring"] = told =>
            told.Code switch
            {
                "no" => "Does not snore.",
                "yes" => "Snores.",
                "loud" => "Snores loudly.",
                "loud-with-pauses" => "Snores loudly, with pauses in breathing.",
                "unknown" => "Snoring: nobody has told the patient.",
                _ => null,
            },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "It has no name yet" is no condition to report; what else was said stands beside it. "Acne, and the scalp has no
    // name" are two.
    private static string Unnamed(Told told) =>
        told.Without("unsure") is not { Length: > 0 } others ? "The skin problem has no name yet."
        : told.Answer.Codes.Skip(1).Any() ? $"Reports {others}; something has no name yet."
        : $"The skin problem has no name yet; said of it: {others}.";

    // A yes is to the question as it is asked: where a clinic asks another under the same linkId, no sentence is made.
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["skin.new-medicine"] = "New medicine in the 8 weeks before",
        ["skin.mole"] = "Changing mole or sore that won't heal",
        ["diet.elimination"] = "Tried leaving foods out",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sentences for these questions, in their order.</summary>
    public static ImmutableArray<Sentence> Of(BriefContext context, IEnumerable<FormQuestion> questions) =>
        [.. questions.Select(question => Of(context, question)).OfType<Sentence>()];

    private static Sentence? Of(BriefContext context, FormQuestion question)
    {
        if (
            !Phrasings.TryGetValue(question.Key.LinkId.Value, out var phrasing)
            || context.AnswerTo(question) is not { } answer
            || QuestionBlocks.IsUnread(answer)
            || context.NamesNothing(question)
            || (question.Item.Kind == ItemKind.Boolean && question.Item.Label != Labels[question.Key.LinkId.Value])
            || (
                answer.Apart is { } apart ? $"{question.Item.Label}: “{apart.Verbatim}”."
                : question.Item.Kind == ItemKind.Boolean && DenialWithMore.Is(context, answer)
                    ? $"{question.Item.Label}: no, with more said."
                : phrasing(new Told(context, question, answer))
            )
                is not { } text
        )
            return null;
        var aside = question.Item.TakesAnyWords ? "" : context.Aside(question, answer);
        var whole = aside.Length == 0 ? text : $"{text[..^1]}{aside}.";
        return new Sentence(Claims.Of(question, answer, whole), [question.Key]);
    }

    private readonly record struct Told(BriefContext Context, FormQuestion Question, Answer Answer)
    {
        // A story of how it began is read with its date first.
        public string Dated =>
            Beginning.IsStory(Answer) && Beginning.OfStory(Context, Answer) is { } date
                ? $"{date.Text} ({Quoted})"
                : Quoted;

        public string? Code => Answer.Values is [AnswerValue.Choice chosen] ? chosen.Code : null;

        public bool Yes => Answer.Values is [AnswerValue.YesNo { Value: true }];

        public string Quoted =>
            $"“{Answer.Values.OfType<AnswerValue.Text>().FirstOrDefault()?.Value.Verbatim.Trim() ?? Answer.Quote.Verbatim.Trim()}”";

        public string List => Without(null);

        // "Face (eyelid)": as it was named, where an option is broader.
        public string Areas
        {
            get
            {
                var (context, item, answer) = (Context, Question.Item, Answer);
                var named = context.Input.Words is { } words
                    ? BodyAreaReader.Find(ReplyTokens.Read(answer.Quote.Verbatim, words))
                    : [];
                return Phrase.List(
                    answer.Values.Select(value =>
                        Phrase.Of(context, item, answer with { Values = [value] }) is var shown
                        && value is AnswerValue.Choice choice
                        && named
                            .Where(area => BodyParts.RegionOf(area.Code) == choice.Code)
                            .Where(area =>
                                area is { Part: not null } or { Side: "left" or "right" }
                                || !BodyParts.IsWhole(area.Code)
                            )
                            .Select(Exact)
                            .Where(name => !shown.Contains(name, StringComparison.OrdinalIgnoreCase))
                            .Distinct(StringComparer.Ordinal)
                            .ToList()
                            is { Count: > 0 } exact
                            ? $"{shown} ({string.Join(", ", exact)})"
                            : shown
                    )
                );
            }
        }

        // "Left shin", "backs of both knees"; the words themselves stand beside it.
        private static string Exact(Statement.BodyArea area)
        {
            var name = area.Code.Replace('-', ' ');
            return area switch
            {
                { Part: "back" or "front", Side: null } => $"{area.Part} of the {name}",
                { Part: "back" or "front", Side: "both" } => $"{area.Part}s of both {name}s",
                { Part: "back" or "front" } => $"{area.Part} of the {area.Side} {name}",
                { Side: "both" } => string.Join(' ', new[] { "both", area.Part, $"{name}s" }.OfType<string>()),
                _ => StatementText.Of(area),
            };
        }

        // "Rozex gel" is metronidazole.
        public string Medicines
        {
            get
            {
                var (context, said) = (Context, Answer.Quote);
                var mentions = context.Input.Medications.Find(said.Verbatim);
                var assertions = context.Input.Screening.Reader.Assert(
                    said,
                    [.. mentions.Select(mention => new TextSpan(mention.Start, mention.End - mention.Start))],
                    context.Input.Language
                );
                var shown = ReplyText.Fold($"{List} {context.Aside(Question, Answer)}");
                var names = mentions
                    .Zip(assertions)
                    .Where(one =>
                        one.Second.Status
                            is not (
                                AssertionStatus.Negated
                                or AssertionStatus.SomeoneElse
                                or AssertionStatus.Hypothetical
                            )
                    )
                    .Select(one => (one.First.Medication, Called: said.Verbatim[one.First.Start..one.First.End]))
                    // What stands there, and what only says what kind it is, needs no name.
                    .Where(one =>
                        !ReplyText.ContainsPhrase(shown, ReplyText.Fold(one.Medication.Name))
                        && !context.Input.Medications.Vocabulary.NamesKind(one.Medication.Name)
                        && !(one.Medication.Classes is [var kind] && kind == one.Medication.Name)
                    )
                    .Select(one =>
                        ReplyText.Fold(one.Called) == ReplyText.Fold(one.Medication.Name)
                            ? one.Medication.Name
                            : $"{one.Medication.Name} (“{one.Called}”)"
                    )
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToList();
                return names.Count == 0 ? "" : $"; named: {string.Join(", ", names)}";
            }
        }

        public string Without(string? code)
        {
            var (context, item, answer) = (Context, Question.Item, Answer);
            return Phrase.List(
                answer
                    .Values.Where(value => value is not AnswerValue.Choice choice || choice.Code != code)
                    .Select(value => Phrase.Of(context, item, answer with { Values = [value] }))
            );
        }

        public bool Has(string code) => Answer.Codes.Contains(code, StringComparer.Ordinal);

        public bool Only(string code) => Code == code;
    }
}
