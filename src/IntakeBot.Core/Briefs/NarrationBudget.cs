using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>What was left out of a request so that it fits a model's budget: numbers, never words.</summary>
/// <param name="Passages">Passages left out.</param>
/// <param name="Shortened">Answers of which the model sees only the beginning.</param>
/// <param name="Answers">Answers left out.</param>
public sealed record NarrationCuts(int Passages, int Shortened, int Answers)
{
    /// <summary>Nothing was left out.</summary>
    public static readonly NarrationCuts None = new(0, 0, 0);

    /// <summary>For the foot of a brief: <c>not told: passages 2, answers 1; shortened: answers 3</c>.</summary>
    public string Display => $"not told: passages {Passages}, answers {Answers}; shortened: answers {Shortened}";
}

/// <summary>
/// Cuts a request until it fits. First go passages, the last first; then answers said at length are shortened, the
/// longest first; then answers go, the last of the form first, and what no brief may leave out never.
/// </summary>
public static class NarrationBudget
{
    /// <summary>The request with what had to go, or null where what must stay does not fit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fits">Whether a request fits.</param>
    public static (NarrationRequest Request, NarrationCuts Cuts)? Fit(
        NarrationRequest request,
        Func<NarrationRequest, bool> fits
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(fits);
        var cuts = NarrationCuts.None;
        while (!fits(request))
        {
            if (Next(request, cuts) is not { } next)
                return null;
            (request, cuts) = next;
        }
        return (request, cuts);
    }

    private static (NarrationRequest, NarrationCuts)? Next(NarrationRequest request, NarrationCuts cuts)
    {
        if (!request.Passages.IsEmpty)
            return (request with { Passages = request.Passages[..^1] }, cuts with { Passages = cuts.Passages + 1 });
        var longest = request.Facts.MaxBy(fact => fact.Text.Length);
        if (
            longest is not null
            && BriefContext.Excerpt(longest.Text.Verbatim) is { } shorter
            && shorter.Length < longest.Text.Length
        )
            return (
                request with
                {
                    Facts = request.Facts.Replace(longest, longest with { Text = new PatientText(shorter) }),
                },
                cuts with
                {
                    Shortened = cuts.Shortened + 1,
                }
            );
        var mandatory = request.Mandatory.Select(fact => fact.Item).ToHashSet();
        return
            request.Facts.LastOrDefault(fact => fact.Citation is Citation.ToAnswer to && !mandatory.Contains(to.Item))
                is { } last
            ? (request with { Facts = request.Facts.Remove(last) }, cuts with { Answers = cuts.Answers + 1 })
            : null;
    }
}
