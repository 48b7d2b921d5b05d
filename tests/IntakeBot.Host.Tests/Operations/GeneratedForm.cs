using System.Text.Json.Nodes;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>A valid questionnaire made up from a seed: every item type, bound, condition and expression, in any nesting.</summary>
internal sealed class GeneratedForm
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private static readonly string[] Types =
    [
        "boolean",
        "integer",
        "decimal",
        "date",
        "dateTime",
        "time",
        "string",
        "text",
        "url",
        "choice",
        "open-choice",
        "attachment",
        "reference",
        "quantity",
        "choice",
        "group",
        "group",
        "display",
    ];

    private static readonly string[] Labels =
    [
        "Never",
        "Now and then",
        "Often, or always",
        "Yes",
        "No",
        "None of these",
        "2",
        "Skip it",
        "Milk and eggs",
        "Help",
        "More than half the days",
        "Not at all",
        "Back",
        "I don't know",
    ];

    private static readonly string[] Patterns =
    [
        "[0-9]{5}(-[0-9]{4})?",
        @"\+?[\d ()-]{6,20}",
        "[A-Z]{2}[0-9]{4,6}",
        "(yes|no)",
        @"\S+@\S+\.[a-z]{2,}",
        ".{3,}",
    ];

    private readonly Random _random;
    private readonly List<JsonObject> _questions = [];
    private int _count;

    private GeneratedForm(int seed) => _random = new Random(seed);

    /// <summary>The questionnaire of that seed, as JSON.</summary>
    public static string Json(int seed)
    {
        var made = new GeneratedForm(seed);
        var items = made.Items(0, made._random.Next(1, 9));
        if (made._questions.Count == 0)
            items.Add(Done(made.Named("boolean")));
        var form = new JsonObject
        {
            ["resourceType"] = "Questionnaire",
            ["url"] = "https://intakebot.example/fhir/Questionnaire/generated",
            ["version"] = "1",
            ["status"] = "active",
            ["contained"] = new JsonArray(ValueSet()),
            ["item"] = items,
        };
        if (made.Chance(4))
            form["extension"] = new JsonArray(
                Expression(Core + "variable", "%resource.descendants().where(linkId='i1').answer.value", "first")
            );
        return form.ToJsonString();
    }

    private bool Chance(int of) => _random.Next(of) == 0;

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private JsonArray Items(int depth, int count)
    {
        var items = new JsonArray();
        for (var at = 0; at < count; at++)
            items.Add(Item(depth));
        return items;
    }

    private JsonObject Named(string type)
    {
        var linkId = $"i{++_count}{(Chance(20) ? "#1" : "")}";
        return new JsonObject
        {
            ["linkId"] = linkId,
            ["extension"] = new JsonArray(),
            ["text"] = $"{type} {linkId}?",
            ["type"] = type,
        };
    }

    private JsonObject Item(int depth)
    {
        var type = Any(Types);
        if (type == "group" && depth > 2)
            type = "boolean";
        var item = Named(type);
        Condition(item);
        if (type == "display")
            return Done(item);
        if (Chance(3))
            item["required"] = true;
        if (Chance(type == "group" ? 2 : 5) && type != "boolean")
            Repeat(item);
        if (Chance(12) && type != "group")
            item["readOnly"] = true;
        if (Chance(15))
            Extend(item, "questionnaire-hidden", "valueBoolean", true);
        Bound(item, type);
        if (type == "group")
        {
            item["item"] = Items(depth + 1, _random.Next(1, 4));
            return Done(item);
        }
        _questions.Add(item);
        Begin(item, type);
        if (Chance(8))
            item["item"] = depth > 2 ? new JsonArray(Words()) : new JsonArray(Words(), Item(depth + 1));
        return Done(item);
    }

    private static JsonObject Done(JsonObject item)
    {
        if (item["extension"]!.AsArray().Count == 0)
            item.Remove("extension");
        return item;
    }

    private void Repeat(JsonObject item)
    {
        item["repeats"] = true;
        if (Chance(3))
            Extend(item, "questionnaire-minOccurs", "valueInteger", _random.Next(0, 4));
        if (Chance(3))
            Extend(item, "questionnaire-maxOccurs", "valueInteger", _random.Next(3, 5));
    }

    private JsonObject Words()
    {
        var words = Named("display");
        var control = Any<string>(["help", "flyover", "lower", "prompt", "unit", "inline", ""]);
        if (control.Length > 0)
            words["extension"]!.AsArray().Add(Control(control));
        return Done(words);
    }

    private void Bound(JsonObject item, string type)
    {
        switch (type)
        {
            case "choice" or "open-choice":
                Options(item);
                break;
            case "integer" when Chance(2):
                var least = _random.Next(-20, 20);
                Extend(item, "minValue", "valueInteger", least);
                Extend(item, "maxValue", "valueInteger", least + _random.Next(0, 12));
                if (Chance(2))
                    item["extension"]!.AsArray().Add(Control("slider"));
                break;
            case "decimal" when Chance(2):
                Extend(item, "minValue", "valueDecimal", 0.25m);
                Extend(item, "maxValue", "valueDecimal", 0.75m);
                Extend(item, "maxDecimalPlaces", "valueInteger", _random.Next(1, 3));
                break;
            case "date" when Chance(2):
                Extend(item, "minValue", "valueDate", "2000-02-29");
                if (Chance(2))
                    Extend(item, "maxValue", "valueDate", "2031-01-01");
                break;
            case "quantity" when Chance(2):
                Extend(
                    item,
                    "questionnaire-unitOption",
                    "valueCoding",
                    new JsonObject
                    {
                        ["system"] = "http://unitsofmeasure.org",
                        ["code"] = "kg",
                        ["display"] = "kg",
                    }
                );
                Extend(item, "maxValue", "valueDecimal", 200);
                break;
            case "string" when Chance(3):
                Extend(item, "regex", "valueString", Any(Patterns));
                break;
            case "string" or "text" when Chance(3):
                item["maxLength"] = _random.Next(1, 30);
                break;
            case "attachment" when Chance(2):
                Extend(item, "mimeType", "valueCode", Any<string>(["image/*", "application/pdf"]));
                Extend(item, "maxSize", "valueDecimal", 0.001m);
                break;
        }
    }

    private void Options(JsonObject item)
    {
        if (Chance(4))
        {
            item["answerValueSet"] = "#set";
            return;
        }
        var kind = _random.Next(5);
        var labels = Labels.OrderBy(_ => _random.Next()).Take(_random.Next(1, 9)).ToList();
        item["answerOption"] = new JsonArray([
            .. labels.Select(
                (label, at) =>
                {
                    var option = kind switch
                    {
                        0 => new JsonObject { ["valueString"] = label },
                        1 => new JsonObject { ["valueInteger"] = at + 1 },
                        2 => new JsonObject { ["valueCoding"] = new JsonObject { ["display"] = label } },
                        3 => new JsonObject { ["valueDate"] = $"2026-05-{at + 10}" },
                        _ => new JsonObject
                        {
                            ["valueCoding"] = new JsonObject
                            {
                                ["system"] = "urn:c",
                                ["code"] = $"c{at}",
                                ["display"] = label,
                            },
                        },
                    };
                    if (Chance(3))
                        option["extension"] = new JsonArray(Extension("ordinalValue", "valueDecimal", at));
                    return (JsonNode)option;
                }
            ),
        ]);
    }

    private void Begin(JsonObject item, string type)
    {
        if (Chance(8) && type is "boolean" or "integer" or "string" && !item["extension"]!.AsArray().Any(IsBound))
        {
            item["initial"] = new JsonArray(
                type switch
                {
                    "boolean" => new JsonObject { ["valueBoolean"] = true },
                    "integer" => new JsonObject { ["valueInteger"] = 3 },
                    _ => new JsonObject { ["valueString"] = "x" },
                }
            );
            return;
        }
        if (Chance(10) && type is "integer" or "decimal")
            item["extension"]!
                .AsArray()
                .Add(
                    Expression(
                        Sdc + "calculatedExpression",
                        "%resource.descendants().where(linkId='i1').answer.count()"
                    )
                );
        if (Chance(10) && _questions.Count > 1)
            item["extension"]!
                .AsArray()
                .Add(
                    Expression(
                        Sdc + "enableWhenExpression",
                        $"%resource.descendants().where(linkId='{Any(_questions)["linkId"]}').answer.exists()"
                    )
                );
    }

    private static bool IsBound(JsonNode? extension) =>
        (string?)extension!["url"] is { } url
        && (url.EndsWith("Value", StringComparison.Ordinal) || url.EndsWith("regex", StringComparison.Ordinal));

    private void Condition(JsonObject item)
    {
        if (_questions.Count == 0 || !Chance(3))
            return;
        var conditions = new JsonArray();
        for (var at = 0; at < _random.Next(1, 3); at++)
            conditions.Add(When(Any(_questions)));
        item["enableWhen"] = conditions;
        if (conditions.Count > 1)
            item["enableBehavior"] = Any<string>(["all", "any"]);
    }

    private JsonObject When(JsonObject question)
    {
        var when = new JsonObject
        {
            ["question"] = (string)question["linkId"]!,
            ["operator"] = Any<string>(["=", "!=", ">", "<", ">=", "<="]),
        };
        switch ((string)question["type"]!)
        {
            case "boolean":
                when["answerBoolean"] = Chance(2);
                break;
            case "integer":
                when["answerInteger"] = _random.Next(-5, 10);
                break;
            case "decimal":
                when["answerDecimal"] = 0.5m;
                break;
            case "date":
                when["answerDate"] = Any<string>(["2001", "2005-06", "2010-01-31"]);
                break;
            case "time":
                when["answerTime"] = "08:00:00";
                break;
            case "quantity":
                when["answerQuantity"] = new JsonObject { ["value"] = 7, ["code"] = "kg" };
                break;
            case "string" or "text":
                when["answerString"] = Any<string>(["Something", "x"]);
                break;
            default:
                when["operator"] = "exists";
                when["answerBoolean"] = Chance(3);
                break;
        }
        return when;
    }

    private static JsonObject ValueSet() =>
        (JsonObject)
            JsonNode.Parse(
                """
                { "resourceType": "ValueSet", "id": "set", "status": "active", "compose": { "include": [ { "system": "urn:s", "concept": [
                  { "code": "a", "display": "Arm" }, { "code": "l", "display": "Leg" }, { "code": "h", "display": "Head" } ] } ] } }
                """
            )!;

    private static JsonObject Control(string code) =>
        Extension(
            "questionnaire-itemControl",
            "valueCodeableConcept",
            new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = code }) }
        );

    private static JsonObject Expression(string url, string text, string? name = null)
    {
        var expression = new JsonObject { ["language"] = "text/fhirpath", ["expression"] = text };
        if (name is not null)
            expression["name"] = name;
        return new JsonObject { ["url"] = url, ["valueExpression"] = expression };
    }

    private static JsonObject Extension(string name, string member, JsonNode value) =>
        new() { ["url"] = Core + name, [member] = value };

    private static void Extend(JsonObject item, string name, string member, JsonNode value) =>
        item["extension"]!.AsArray().Add(Extension(name, member, value));
}
