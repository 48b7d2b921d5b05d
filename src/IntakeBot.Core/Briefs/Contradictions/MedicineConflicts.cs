using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Answers about medicines and allergies that do not agree with what is told elsewhere.</summary>
internal static class MedicineConflicts
{
    private const int NewWithinDays = 56;

    /// <summary>No medicines are taken, and one is named as taken.</summary>
    public static IEnumerable<Contradiction> NoneButNamed(BriefContext context)
    {
        if (ContradictionRules.Find(context, SpecialItems.TakesMedicines) is not { YesNo: false } none)
            yield break;
        foreach (
            var medicine in context.AlsoNamed.Where(each => each.Message.Said.ActivityId != none.Answer.ActivityId)
        )
            yield return new(
                $"Medicines: {medicine.Known.Name}",
                $"The patient reports taking none; elsewhere {ContradictionRules.Quote(medicine.Message)}.",
                [none.Citation, medicine.Medicine.Citation]
            );
    }

    /// <summary>No allergy is reported, and one is told.</summary>
    public static IEnumerable<Contradiction> NoAllergyButTold(BriefContext context)
    {
        if (ContradictionRules.Find(context, SpecialItems.HasAllergies) is not { YesNo: false } none)
            yield break;
        foreach (var message in context.Story.Messages)
        {
            if (
                message.Said.ActivityId != none.Answer.ActivityId
                && WordConflicts.Says(context, message, "allergic to", "allergy to", "allergies to", "anaphylaxis")
            )
            {
                yield return new(
                    none.Label,
                    $"The patient reports none; elsewhere {ContradictionRules.Quote(message)}.",
                    [none.Citation, message.Citation]
                );
                yield break;
            }
        }
    }

    /// <summary>Nothing that was tried made a difference, and one thing is told to have helped: "the cream did help a little".</summary>
    public static IEnumerable<Contradiction> NothingHelped(BriefContext context)
    {
        if (
            context.Input.Words is not { } words
            || ContradictionRules.Find(context, SkinItems.TriedResult) is not { } given
            || !given.Has("no-change", "made-worse")
        )
            yield break;
        foreach (var message in context.Story.Messages.Where(one => one.Said.ActivityId != given.Answer.ActivityId))
        {
            var isAsked =
                message.Said.Item?.LinkId is { } asked && (asked == SkinItems.Tried || asked == SkinItems.TriedResult);
            if (
                !ReplyText
                    .Clauses(message.Said.Text.Verbatim, words.Contrasts)
                    .Any(clause => SaysHelped(context, clause, isAsked, words))
            )
                continue;
            yield return new(
                given.Label,
                $"{given.Label}: {given.Shown}; elsewhere the patient says {ContradictionRules.Quote(message)}.",
                [given.Citation, message.Citation]
            );
            yield break;
        }
    }

    private static bool SaysHelped(BriefContext context, string clause, bool isAsked, ReplyWords words)
    {
        var folded = ReplyText.Fold(clause);
        var said = ReplyText.AllWords(folded);
        return !clause.TrimEnd().EndsWith('?')
            && ReplyText.ContainsAny(folded, words.Choices.Helped)
            && !said.Any(words.Negations.Contains)
            && !said.Any(context.IsKin)
            && (isAsked || said.Any(words.Products.Contains) || !context.Input.Medications.Find(clause).IsEmpty);
    }

    /// <summary>The same medicine is listed twice, with different amounts or times.</summary>
    public static IEnumerable<Contradiction> SameTwice(BriefContext context) =>
        context
            .Medicines.GroupBy(
                medicine =>
                    medicine.Known.IsEmpty
                        ? ReplyText.Fold(medicine.Called)
                        : string.Join('+', medicine.Known.Select(known => known.Name)),
                StringComparer.Ordinal
            )
            .Where(same => same.Count() > 1 && !AreSaidToBeOne(context, same.Select(one => one.Called)))
            .Select(same => (Group: same, Doses: same.Select(one => Dose(context, one)).Distinct().ToList()))
            .Where(same => same.Doses.Count > 1)
            .Select(same => new Contradiction(
                same.Group.First().Called,
                $"It is listed {same.Group.Count()} times: {string.Join("; ", same.Doses)}.",
                [.. same.Group.Select(one => one.Citation)]
            ));

    // "Azelaic acid and Finacea are the same one".
    private static bool AreSaidToBeOne(BriefContext context, IEnumerable<string> called) =>
        context.Input.Words is { } words
        && called.Distinct(StringComparer.OrdinalIgnoreCase).Select(ReplyText.Fold).ToList() is { Count: > 1 } names
        && context.Story.Messages.Any(message =>
            ReplyText.Fold(message.Said.Text.Verbatim) is var said
            && words.Mends.SameThing.Any(same => ReplyText.ContainsPhrase(said, same))
            && names.Exists(name => ReplyText.ContainsPhrase(said, name))
        );

    /// <summary>No new medicine is reported, and one that is listed was started within 8 weeks.</summary>
    public static IEnumerable<Contradiction> NewMedicine(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.NewMedicine) is not { YesNo: false } none)
            yield break;
        if (
            ContradictionRules.Find(context, SkinItems.Onset) is not { } told
            || Beginning.Of(context, told.Answer) is not { IsToTheMonth: true } onset
        )
            yield break;
        foreach (var medicine in context.Medicines)
        {
            if (
                medicine.About(context, AnswerTopic.MedicationSince) is not { } since
                || Beginning.Of(context, since.Answer) is not { IsToTheMonth: true } began
                || began.Earliest < onset.Earliest.AddDays(-NewWithinDays)
                || began.Latest > onset.Latest
            )
                continue;
            yield return new(
                none.Label,
                $"None is reported; {medicine.Called} was started “{since.Answer.Quote.Verbatim.Trim()}”, and the skin problem “{told.Shown}”.",
                [none.Citation, Claims.Cite(since.Question, since.Answer), told.Citation]
            );
        }
    }

    /// <summary>Nothing was tried, and a treatment for the skin is listed.</summary>
    public static IEnumerable<Contradiction> TriedNothing(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Tried) is not { } tried || !tried.Has("nothing"))
            return [];
        var treatments = context
            .Medicines.Where(medicine =>
                medicine.IsAnyOf([
                    "steroid-topical",
                    "steroid-topical-mild",
                    "steroid-topical-superpotent",
                    "calcineurin-inhibitor-topical",
                    "jak-inhibitor-topical",
                    "vitamin-d-topical",
                    "retinoid-topical",
                    "acne-topical",
                    "antibiotic-topical",
                    "emollient",
                    "isotretinoin",
                    "acitretin",
                    "biologic",
                ])
            )
            .ToList();
        return treatments.Count == 0
            ? []
            :
            [
                new(
                    tried.Label,
                    $"The patient says nothing was tried, and lists {Phrase.List(treatments.Select(one => one.Called))}.",
                    [tried.Citation, .. treatments.Select(one => one.Citation)]
                ),
            ];
    }

    private static string Dose(BriefContext context, TakenMedicine medicine)
    {
        var parts = new[] { AnswerTopic.MedicationDose, AnswerTopic.MedicationFrequency }
            .Select(topic => medicine.About(context, topic))
            .Where(about => about is not null)
            .Select(about => BriefContext.Display(about!.Value.Question.Item, about.Value.Answer));
        return string.Join(", ", parts) is { Length: > 0 } dose ? dose : "no amount given";
    }
}
