using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What an answer holds of an earlier message stands beside it, though it names no thing.</summary>
public sealed class WhatWasToldEarlierTests
{
    private static string Stress(string earlier, string later)
    {
        var key = ItemKey.Parse("stress.sources");
        var answer = new Answer(
            [new AnswerValue.Text(new PatientText(earlier)), new AnswerValue.Choice("skin", "My skin")],
            new PatientText(later),
            "m2",
            ShippedPatient.At
        );
        return string.Join(
            '\n',
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        AnswerSet
                            .Empty.With(
                                ItemKey.Parse("stress.level"),
                                new Answer([new AnswerValue.Number(8)], new PatientText("8"), "m1", ShippedPatient.At)
                            )
                            .With(key, answer),
                        [new Utterance("m2", new PatientText(later), key, ShippedPatient.At)]
                    )
                )
                .Sections.Where(section => section.Id != "own-words")
                .SelectMany(section => section.Blocks)
                .SelectMany(block => block.Claims)
                .Select(claim => claim.Text.Verbatim)
        );
    }

    [Fact]
    public void It_stands_there() =>
        Assert.Contains(
            "earlier: “got mocks and i quit the team”",
            Stress("got mocks and i quit the team", "ye and how i look tbh"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("exams", "ye and how i look tbh")]
    [InlineData("got mocks and i quit the team", "got mocks and i quit the team, and how i look")]
    public void What_names_a_thing_or_stands_in_the_reply_is_told_once(string earlier, string later) =>
        Assert.DoesNotContain("earlier:", Stress(earlier, later), StringComparison.Ordinal);
}
