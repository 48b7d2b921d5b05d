using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

public sealed class NarrationRequestTests
{
    [Fact]
    public void It_carries_no_name_and_no_date_of_birth_even_from_free_words()
    {
        var seen = Seen(
            Patient
                .Typical()
                .Says("skin.onset", "ask ZARKOV's wife, +44 20 7946 0958 or q.zarkov@example.org, since 12/03/1985")
                .Request()
        );

        foreach (
            var secret in new[] { "quillon", "zarkov", "12 march 1985", "12/03/1985", "1985", "7946", "example.org" }
        )
            Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("my arms itch all night", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void It_carries_an_age_band_the_facts_the_passages_and_standing_flags()
    {
        var patient = Patient.Typical();
        patient.Flags =
        [
            Patient.Flag("stands", Urgency.SameDay),
            Patient.Flag("gone", Urgency.SameDay, withdrawnBy: "m2"),
        ];
        var request = patient.Request();

        Assert.Equal(("40 to 49 years", "Female"), (request.AgeBand, request.Sex));
        Assert.Equal(["Finding stands"], request.Flags);
        Assert.Equal(["A1", "A2", "A3", "A4", "A5"], request.Facts.Select(fact => fact.Id));
        Assert.Equal(
            ["Reason for visit", "Skin condition", "Started", "Itch", "Changing mole"],
            request.Facts.Select(fact => fact.Label)
        );
        Assert.Equal(["P1", "P2"], request.Passages.Select(passage => passage.Id));
    }

    [Fact]
    public void Medicines_and_allergies_are_not_a_models_to_tell()
    {
        var seen = Seen(
            Patient
                .Typical()
                .Answers("allergies.any", "yes", new AnswerValue.YesNo(true))
                .Says("allergies.what", "penicillin")
                .Request()
        );

        Assert.DoesNotContain("cetirizine", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("penicillin", seen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_citation_leads_to_the_words_as_they_were()
    {
        var reason = Patient.Typical().Request().Find("a1");

        Assert.Contains("[removed]", reason!.Text.Verbatim, StringComparison.Ordinal);
        Assert.Contains("Quillon", ((Citation.ToAnswer)reason.Citation).Quote.Verbatim, StringComparison.Ordinal);
    }

    // All that may leave for a model; citations stay behind.
    private static string Seen(NarrationRequest request) =>
        JsonSerializer.Serialize(
            new
            {
                request.AgeBand,
                request.Sex,
                request.Flags,
                Sources = request.Facts.Concat(request.Passages).Select(source => new { source.Label, source.Text }),
            },
            CoreJson.Options
        );
}
