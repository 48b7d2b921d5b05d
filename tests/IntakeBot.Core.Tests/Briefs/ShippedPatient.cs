using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// A patient's answers to the shipped form, from lines such as <c>skin.itch = 8</c>, <c>skin.triggers = stress,foods</c>,
/// <c>medicines.any = no | none at all</c> (the value, then the patient's own words) or <c>says: I smoke</c>.
/// </summary>
internal static class ShippedPatient
{
    public static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public static IntakeForm Form => Shipped.Content.Form;

    public static BriefInput Of(params ReadOnlySpan<string> lines)
    {
        var (answers, said) = (AnswerSet.Empty, ImmutableArray.CreateBuilder<Utterance>());
        var turn = 0;
        foreach (var line in lines)
        {
            var activity = string.Create(CultureInfo.InvariantCulture, $"m{++turn}");
            if (line.StartsWith("says:", StringComparison.Ordinal))
            {
                said.Add(new Utterance(activity, new PatientText(line[5..].Trim()), null, At));
                continue;
            }
            var parts = line.Split(" = ", 2);
            var key = ItemKey.Parse(parts[0].Trim());
            var value = parts[1].Split(" | ", 2);
            var item = Form.Find(key.LinkId) ?? throw new InvalidOperationException($"There is no {key}.");
            var values = Values(item, value[0].Trim());
            var quote = value.Length > 1 ? value[1] : Quote(item, value[0].Trim());
            answers = answers.With(key, new Answer(values, new PatientText(quote), activity, At));
            said.Add(new Utterance(activity, new PatientText(quote), key, At));
        }
        return Of(answers, said.ToImmutable());
    }

    public static BriefInput Of(AnswerSet answers, ImmutableArray<Utterance> said) =>
        new()
        {
            Form = Form,
            Answers = answers,
            Utterances = said,
            Flags = ImmutableArray<RaisedFlag>.Empty,
            Skipped = [],
            Finished = true,
            Reader = Shipped.Content.Reader,
            Articles = Shipped.Content.Articles,
            ArticleTopics = Shipped.Content.ArticleTopics,
            Screening = Shipped.Content.Screening,
            Medications = Shipped.Content.Medications,
            MedicationNotes = Shipped.Content.MedicationNotes,
            Language = "en",
            Words = Shipped.Words,
            Identifiers = Shipped.Content.Identifiers,
            At = At,
        };

    /// <summary>The same of a chat in Spanish.</summary>
    public static BriefInput OfSpanish(params ReadOnlySpan<string> lines) =>
        Of(lines) with
        {
            Language = "es",
            Words = Shipped.SpanishWords,
        };

    public static IEnumerable<string> Texts(this Brief brief, string section) =>
        brief
            .Sections.Where(one => one.Id == section)
            .SelectMany(one => one.Blocks)
            .Select(block =>
                block switch
                {
                    BriefBlock.Fact fact => $"{fact.Label}: {fact.Claim.Text.Verbatim}",
                    BriefBlock.Quote quote => $"{quote.Label}: {quote.Claim.Text.Verbatim}",
                    BriefBlock.Reference note => $"{note.Label}: {note.Claim.Text.Verbatim}",
                    BriefBlock.Suggestion ask => ask.Text,
                    BriefBlock.Note note => note.Text,
                    _ => string.Join(' ', block.Claims.Select(claim => claim.Text.Verbatim)),
                }
            );

    private static ImmutableArray<AnswerValue> Values(FormItem item, string value) =>
        item.Kind switch
        {
            ItemKind.Boolean or ItemKind.Group => [new AnswerValue.YesNo(value == "yes")],
            ItemKind.Integer or ItemKind.Decimal =>
            [
                new AnswerValue.Number(decimal.Parse(value, CultureInfo.InvariantCulture)),
            ],
            ItemKind.Date => PartialDate.TryParseIso(value, out var date)
                ? [new AnswerValue.Date(date)]
                : throw new InvalidOperationException($"{value} is no date."),
            ItemKind.Choice or ItemKind.OpenChoice => [.. value.Split(',').Select(code => Choice(item, code.Trim()))],
            _ => [new AnswerValue.Text(new PatientText(value))],
        };

    private static AnswerValue Choice(FormItem item, string code) =>
        item.Options.FirstOrDefault(option => option.Code == code) is { } option
            ? new AnswerValue.Choice(option.Code, option.Display)
            : new AnswerValue.Text(new PatientText(code));

    private static string Quote(FormItem item, string value) =>
        item.Kind is ItemKind.Choice or ItemKind.OpenChoice
            ? string.Join(
                ", ",
                Values(item, value).Select(one => one is AnswerValue.Choice choice ? choice.Display : value)
            )
            : value;
}
