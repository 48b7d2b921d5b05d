using System.Collections.Immutable;
using CsCheck;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

public sealed class NarrativeReviewTests
{
    private static readonly NarrationRequest Request = Patient.Typical().Request();

    [Fact]
    public void What_was_mended_takes_the_place_of_what_failed()
    {
        var review = Of(
                ("The itch is 9 of 10.", "A4"),
                ("It started 3 years ago.", "A3"),
                ("The patient has hives.", "A2")
            )
            .With(Read(("The patient has eczema.", "A2"), ("The itch is 7 of 10.", "A4")));

        Assert.Equal(["The itch is 7 of 10.", "It started 3 years ago.", "The patient has eczema."], Sentences(review));
    }

    [Fact]
    public void What_came_along_unchanged_is_not_told_twice()
    {
        var review = Of(("The itch is 9 of 10.", "A4"), ("It started 3 years ago.", "A3"))
            .With(Read(("it started 3 years ago.", "A3"), ("The itch is 7 of 10.", "A4")));

        Assert.Equal(["The itch is 7 of 10.", "It started 3 years ago."], Sentences(review));
    }

    [Fact]
    public void A_fact_that_a_kept_sentence_tells_needs_no_stand_in()
    {
        var review = Of(("The itch is 9 of 10.", "A4"), ("The itch is 7 of 10.", "A4")).With([]);

        Assert.Equal(["The itch is 7 of 10."], Sentences(review));
    }

    [Fact]
    public void A_sentence_that_cites_nothing_there_is_has_no_facts_to_stand_in_for()
    {
        var review = Of(("The itch is 9 of 10.", "A99"), ("It started 3 years ago.", "A3")).With([]);

        Assert.Equal(["It started 3 years ago."], Sentences(review));
        Assert.Equal(Request, review.RepairRequest);
    }

    [Fact]
    public void Only_what_the_failed_sentences_cite_is_told_again()
    {
        var review = Of(("The itch is 9 of 10.", "A4"), ("It started 3 years ago.", "A3"));

        Assert.Equal(["A4"], review.RepairRequest.Facts.Select(fact => fact.Id));
        Assert.Empty(review.RepairRequest.Passages);
        Assert.Equal("The itch is 9 of 10.", Assert.Single(review.ToRepair).Draft.Text.Verbatim);
    }

    [Fact]
    public void Without_a_sound_sentence_there_is_no_narrative_to_stand_in_for()
    {
        var review = Of(("The itch is 9 of 10.", "A4"));

        Assert.Null(review.Narrative("m", "1"));
        Assert.Equal("unsupported-number", Assert.Single(review.Judged).Code);
    }

    [Fact]
    public void What_must_not_be_left_out_is_scored_by_what_the_kept_sentences_cite()
    {
        var coverage = Of(("The itch is 7 of 10.", "A4"), ("Onset was 9 years ago.", "A3"))
            .With([])
            .Narrative("m", "1")!
            .Coverage!;

        Assert.Equal(["severity (itch)"], coverage.Mentioned);
        Assert.Equal(["main concern", "duration"], coverage.Missed);
        Assert.Equal(["medicines", "allergies"], coverage.ByConstruction);
    }

    [Fact]
    public void Whatever_two_rounds_bring_nothing_stands_that_verification_did_not_keep_or_no_model_wrote() =>
        Gen.Select(Drafts(), Drafts())
            .Sample(
                (first, second) =>
                {
                    var review = NarrativeReview.Of(Request, first).With(second);
                    var narrative = review.Narrative("m", "1");
                    var sound = first
                        .Concat(second)
                        .Select(sentence => sentence.Verdict)
                        .OfType<Verdict.Kept>()
                        .Select(kept => kept.Claim.Text.Verbatim)
                        .Concat(Request.Facts.Select(fact => fact.StandIn!.Text.Verbatim))
                        .ToHashSet(StringComparer.Ordinal);
                    Assert.All(narrative?.Sentences ?? [], claim => Assert.Contains(claim.Text.Verbatim, sound));
                    Assert.Equal(
                        narrative?.Sentences.Length ?? 0,
                        narrative?.Sentences.DistinctBy(claim => claim.Text.Verbatim.ToUpperInvariant()).Count() ?? 0
                    );
                    Assert.Equal(first.Length + second.Length + (narrative?.StandIns ?? 0), review.Judged.Length);
                },
                iter: 400,
                threads: 1
            );

    private static Gen<ImmutableArray<ReviewedSentence>> Drafts() =>
        Gen.Select(
                One(
                    "The itch is 7 of 10.",
                    "The itch is 9 of 10.",
                    "It started 3 years ago.",
                    "The patient has eczema.",
                    "The patient has no eczema.",
                    "Take methotrexate."
                ),
                One("A1", "A2", "A3", "A4", "A99", "")
            )
            .Array[0, 6]
            .Select(drafts => Read(drafts));

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static NarrativeReview Of(params (string Text, string Cites)[] draft) =>
        NarrativeReview.Of(Request, Read(draft));

    private static ImmutableArray<ReviewedSentence> Read(params (string Text, string Cites)[] draft) =>
        ReviewedSentence.All(
            Request,
            [
                .. draft.Select(one => new DraftSentence(
                    new PatientText(one.Text),
                    one.Cites.Length == 0 ? [] : [one.Cites]
                )),
            ]
        );

    private static IEnumerable<string> Sentences(NarrativeReview review) =>
        review.Narrative("m", "1")!.Sentences.Select(sentence => sentence.Text.Verbatim);
}
