using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>One line for <c>read</c>: what was asked, and what a patient wrote.</summary>
internal sealed record ReadLine
{
    private static readonly ImmutableDictionary<string, StatementKind> Statements = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("duration", StatementKind.Duration),
            KeyValuePair.Create("frequency", StatementKind.Frequency),
            KeyValuePair.Create("quantity", StatementKind.Quantity),
            KeyValuePair.Create("medications", StatementKind.Medications),
            KeyValuePair.Create("areas", StatementKind.BodyAreas),
        ]
    );

    private static readonly ImmutableDictionary<string, ItemKind> Items = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("choice", ItemKind.Choice),
            KeyValuePair.Create("open-choice", ItemKind.OpenChoice),
            KeyValuePair.Create("boolean", ItemKind.Boolean),
            KeyValuePair.Create("integer", ItemKind.Integer),
            KeyValuePair.Create("scale", ItemKind.Decimal),
            KeyValuePair.Create("decimal", ItemKind.Decimal),
            KeyValuePair.Create("date", ItemKind.Date),
        ]
    );

    /// <summary>Any string or number; printed again with the answer.</summary>
    public JsonElement? Id { get; init; }

    /// <summary>The kind of answer.</summary>
    public required string Type { get; init; }

    /// <summary>What the patient wrote.</summary>
    public required string Text { get; init; }

    /// <summary>The options of a choice: labels, or objects with <c>code</c>, <c>display</c>, <c>synonyms</c>, <c>exclusive</c>.</summary>
    public ImmutableArray<JsonElement>? Options { get; init; }

    /// <summary>Whether several options may be chosen; where that is not said, they may where the words plainly name several.</summary>
    public bool? Multiple { get; init; }

    /// <summary>The smallest number; 0 for a scale.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number; 10 for a scale.</summary>
    public decimal? Max { get; init; }

    /// <summary>The unit of a number.</summary>
    public string? Unit { get; init; }

    /// <summary>The day of the reply.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The question as it was asked.</summary>
    public string? Question { get; init; }

    /// <summary>The patient's birth date, as precise as it is known.</summary>
    public string? Born { get; init; }

    /// <summary>A language and country, such as <c>en-GB</c> or <c>es-MX</c>: the words that are read, and the order of dates in digits.</summary>
    public string? Locale { get; init; }

    /// <summary>Reads a line, or says what is wrong with it, never repeating its words.</summary>
    public static ReadLine? Parse(string line, out string problem)
    {
        problem = "";
        try
        {
            if (
                JsonSerializer.Deserialize<ReadLine>(line, CoreJson.Options)
                is not { Type: not null, Text: not null } read
            )
                problem = "is no object with \"type\" and \"text\"";
            else if (!Items.ContainsKey(read.Type) && !Statements.ContainsKey(read.Type))
                problem =
                    $"has an unknown type; write one of {string.Join(", ", Items.Keys.Concat(Statements.Keys).Order(StringComparer.Ordinal))}";
            else if (read.Type is "choice" or "open-choice" && read.ToOptions() is null or [])
                problem = "asks a choice without sound \"options\"";
            else if (read.Born is not null && !PartialDate.TryParseIso(read.Born, out _))
                problem = "has a \"born\" that is no ISO date";
            else
                return read;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The exception's message may hold the patient's words.
            problem = "is no JSON object as read takes it; write {\"id\": 1, \"type\": \"boolean\", \"text\": \"…\"}";
        }
        return null;
    }

    /// <summary>What the text means.</summary>
    public AnswerReading Read(ReadingContext around)
    {
        var context = around with
        {
            Today = Today ?? around.Today,
            Question = Question,
            Born = PartialDate.TryParseIso(Born, out var born) ? born : null,
            Order = OrderOf(Locale),
        };
        // An amount whose unit is given is read as a form asks for it: in that unit, and a figure alone in it too.
        if (Statements.TryGetValue(Type, out var kind) && !(kind == StatementKind.Quantity && Unit is not null))
            return StatementReader.Read(kind, new PatientText(Text), context);
        var reading = AnswerReader.Read(ToItem(), new PatientText(Text), context);
        if (Options is null || reading is AnswerReading.Understood or AnswerReading.Declined or AnswerReading.Command)
            return reading;
        var folded = ReplyText.Fold(Text);
        // "None" of options none of which says so.
        if (context.Words.None.Contains(folded))
            return new AnswerReading.Understood([]);
        var several =
            Multiple is null && NamesSeveral(folded, context.Words)
                ? AnswerReader.Read(ToItem() with { Repeats = true }, new PatientText(Text), context)
                : reading;
        return several is AnswerReading.Understood { Values.Length: > 1 } ? several : reading;
    }

    // "Mild to moderate" and "eczema or psoriasis" leave open which is meant; "all but the last" does not.
    private static bool NamesSeveral(string folded, ReplyWords words) =>
        words.Choices.Whole.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
        || !ReplyText
            .Words(folded)
            .Any(word => word is "or" or "between" or "to" or "o" or "entre" || words.Contrasts.Contains(word));

    /// <summary>The smallest number that the line allows.</summary>
    public decimal? Least => Min ?? (Type == "scale" ? 0 : null);

    /// <summary>The largest number that the line allows.</summary>
    public decimal? Most => Max ?? (Type == "scale" ? 10 : null);

    private FormItem ToItem() =>
        new()
        {
            LinkId = new LinkId("read"),
            Kind = Items.GetValueOrDefault(Type, ItemKind.Quantity),
            Text = Question ?? "",
            Label = "",
            Repeats = Multiple ?? false,
            Options = ToOptions() ?? [],
            Min = Least,
            Max = Most,
            Unit = Unit,
            Units = Unit is null || Items.ContainsKey(Type) ? [] : [new AnswerUnit(Unit, null, Unit)],
            IsScale = Type == "scale",
        };

    private ImmutableArray<AnswerOption>? ToOptions()
    {
        var options = ImmutableArray.CreateBuilder<AnswerOption>();
        foreach (var option in Options ?? [])
        {
            if (option.ValueKind == JsonValueKind.String && option.GetString() is { Length: > 0 } label)
                options.Add(new AnswerOption(label, null, label, [], IsExclusive(label)));
            else if (
                option.ValueKind == JsonValueKind.Object
                && option.Deserialize<ReadOption>(CoreJson.Options)?.ToOption() is { } made
            )
                options.Add(made);
            else
                return null;
        }
        return options.ToImmutable();
    }

    // A bare label cannot say that it excludes the others; these words do.
    private static bool IsExclusive(string label) =>
        ReplyText.Fold(label) is "nothing" or "neither" or "nobody" or "no one" or "ninguno" or "ninguna" or "nada"
        || ReplyText.StartsWithPhrase(ReplyText.Fold(label), "none")
        || ReplyText.Opening(ReplyText.Fold(label), ["ninguno de", "ninguna de"]) is not null;

    private static DateOrder OrderOf(string? locale) =>
        locale?.Split('-', '_') switch
        {
            null or [] => DateOrder.Unknown,
            [_, "US" or "us" or "PH" or "ph", ..] => DateOrder.MonthFirst,
            ["en"] => DateOrder.Unknown,
            _ => DateOrder.DayFirst,
        };

    private sealed record ReadOption(string? Code, string? Display, ImmutableArray<string>? Synonyms, bool? Exclusive)
    {
        public AnswerOption? ToOption() =>
            (Display ?? Code) is { Length: > 0 } label
                ? new AnswerOption(Code ?? label, null, label, Synonyms ?? [], Exclusive ?? IsExclusive(label))
                : null;
    }
}
