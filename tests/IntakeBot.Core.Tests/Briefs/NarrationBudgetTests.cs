using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

public sealed class NarrationBudgetTests
{
    private static readonly NarrationRequest Whole = Patient
        .Typical()
        .Says("reason.main", string.Join(' ', Enumerable.Repeat("my arms itch all night", 40)))
        .Request();

    [Fact]
    public void What_fits_is_left_as_it_is()
    {
        var (request, cuts) = NarrationBudget.Fit(Whole, _ => true)!.Value;

        Assert.Equal((Whole, NarrationCuts.None), (request, cuts));
    }

    [Fact]
    public void Passages_go_first_then_long_answers_are_shortened_then_answers_go_from_the_end()
    {
        var steps = new List<string>();
        var result = NarrationBudget.Fit(
            Whole,
            request =>
            {
                var longest = request.Facts.Max(fact => fact.Text.Length);
                steps.Add(
                    $"{request.Passages.Length} {longest > 200} {string.Join(' ', request.Facts.Select(fact => fact.Id))}"
                );
                return false;
            }
        );

        Assert.Null(result);
        Assert.Equal(
            [
                "2 True A1 A2 A3 A4 A5",
                "1 True A1 A2 A3 A4 A5",
                "0 True A1 A2 A3 A4 A5",
                "0 False A1 A2 A3 A4 A5",
                "0 False A1 A2 A3 A4",
                "0 False A1 A3 A4",
            ],
            steps
        );
    }

    [Fact]
    public void What_had_to_go_is_counted_and_what_must_stay_stays()
    {
        var (request, cuts) = NarrationBudget.Fit(Whole, request => request.Facts.Length < 5)!.Value;

        Assert.Equal(new NarrationCuts(2, 1, 1), cuts);
        Assert.Equal("not told: passages 2, answers 1; shortened: answers 1", cuts.Display);
        Assert.All(
            Whole.Mandatory.Select(fact => fact.Item).OfType<Core.Forms.ItemKey>(),
            item => Assert.Contains(request.Facts, fact => fact.Citation is Citation.ToAnswer to && to.Item == item)
        );
    }
}
