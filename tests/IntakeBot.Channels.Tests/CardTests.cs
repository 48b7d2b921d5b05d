using System.Text.Json;
using IntakeBot.Channels.Cards;

namespace IntakeBot.Channels.Tests;

public sealed class CardTests
{
    [Fact]
    public void A_card_with_every_element_is_written_as_the_schema_says()
    {
        var card = new AdaptiveCard([
            new TextBlock("How bad is the itch?") { Weight = "bolder", Style = "heading" },
            new ChoiceSetInput([new Choice("Arms", "arms"), new Choice("Legs", "legs")])
            {
                Id = "areas",
                Label = "Where?",
                IsMultiSelect = true,
                IsRequired = true,
                ErrorMessage = "Please choose at least one.",
            },
            new NumberInput
            {
                Id = "itch",
                Label = "From 0 to 10",
                Min = 0,
                Max = 10,
                IsRequired = true,
                ErrorMessage = "A number from 0 to 10, please.",
            },
            new DateInput
            {
                Id = "since",
                Label = "Since when?",
                Max = new DateOnly(2026, 3, 1),
            },
            new Container([new FactSet([new Fact("Name", "A. B.")])]) { Style = "emphasis" },
            new ColumnSet([new Column([new TextBlock("left")]) { Width = "auto" }]),
            new ActionSet([SubmitAction.WithText("Skip", "skip")]),
        ])
        {
            Actions = [SubmitAction.WithFields("Send", KeyValuePair.Create("linkId", "itch"))],
            FallbackText = "How bad is the itch, from 0 to 10?",
            Lang = "en",
        };

        var attachment = card.ToAttachment();

        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        AssertJson(
            """
            {
              "type": "AdaptiveCard", "version": "1.5", "lang": "en",
              "fallbackText": "How bad is the itch, from 0 to 10?",
              "body": [
                {"type":"TextBlock","text":"How bad is the itch?","wrap":true,"weight":"bolder","style":"heading"},
                {"type":"Input.ChoiceSet","id":"areas","label":"Where?","isMultiSelect":true,"style":"expanded",
                 "wrap":true,"isRequired":true,"errorMessage":"Please choose at least one.",
                 "choices":[{"title":"Arms","value":"arms"},{"title":"Legs","value":"legs"}]},
                {"type":"Input.Number","id":"itch","label":"From 0 to 10","min":0,"max":10,"isRequired":true,
                 "errorMessage":"A number from 0 to 10, please."},
                {"type":"Input.Date","id":"since","label":"Since when?","max":"2026-03-01"},
                {"type":"Container","style":"emphasis","items":[
                  {"type":"FactSet","facts":[{"title":"Name","value":"A. B."}]}]},
                {"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[
                  {"type":"TextBlock","text":"left","wrap":true}]}]},
                {"type":"ActionSet","actions":[
                  {"type":"Action.Submit","title":"Skip","data":"skip","associatedInputs":"none"}]}
              ],
              "actions": [{"type":"Action.Submit","title":"Send","data":{"linkId":"itch"}}]
            }
            """,
            attachment.Content!.Value
        );
    }

    [Fact]
    public void A_single_choice_may_be_a_list()
    {
        var card = new AdaptiveCard([
            new ChoiceSetInput([new Choice("Yes", "y")])
            {
                Id = "a",
                Label = "?",
                Style = ChoiceStyle.Compact,
                Placeholder = "Choose",
            },
        ]);
        AssertJson(
            """
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.ChoiceSet","id":"a","label":"?",
             "isMultiSelect":false,"style":"compact","placeholder":"Choose","wrap":true,
             "choices":[{"title":"Yes","value":"y"}]}]}
            """,
            card.ToAttachment().Content!.Value
        );
    }

    [Fact]
    public void A_choices_value_has_no_comma_because_commas_join_several() =>
        Assert.Throws<ArgumentException>(() => new Choice("Arms, legs", "arms,legs"));

    [Fact]
    public void The_type_is_written_first_for_readers_that_need_it_there()
    {
        var json = new AdaptiveCard([new TextBlock("x")]).ToAttachment().Content!.Value.GetRawText();
        Assert.StartsWith("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\"", json, StringComparison.Ordinal);
        Assert.Contains("[{\"type\":\"TextBlock\"", json, StringComparison.Ordinal);
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), actual.GetRawText());
}
