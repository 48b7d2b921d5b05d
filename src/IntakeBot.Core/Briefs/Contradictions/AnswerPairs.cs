using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Pairs of answers to the shipped form that cannot both be meant as they stand.</summary>
internal static class AnswerPairs
{
    private static readonly ImmutableArray<Pair> All =
    [
        new(
            "Alcohol",
            Code(SkinItems.Alcohol, "never"),
            Code(SkinItems.Triggers, "alcohol"),
            "says alcohol is never drunk, and that it sets the skin off"
        ),
        new(
            "Alcohol",
            Code(SkinItems.Alcohol, "never"),
            Code(SkinItems.Foods, "alcohol"),
            "says alcohol is never drunk, and that it upsets the skin"
        ),
        new(
            "Alcohol",
            Code(SkinItems.Alcohol, "never"),
            Code(SkinItems.Coping, "alcohol-smoking"),
            "says alcohol is never drunk, and names “alcohol or smoking” among what helps to cope"
        ),
        new(
            "Trigger foods",
            Code(SkinItems.Triggers, "foods"),
            Code(SkinItems.Foods, "none"),
            "says certain foods set it off, and that no food seems to upset the skin"
        ),
        new(
            "Way of eating",
            Code(SkinItems.Pattern, "vegan"),
            Code(SkinItems.Foods, "dairy", "eggs", "fish-shellfish"),
            "eats vegan, and says that an animal food upsets the skin"
        ),
        new(
            "Way of eating",
            Code(SkinItems.Pattern, "vegan"),
            Code(SkinItems.Pattern, "fish-no-meat"),
            "gives vegan and fish but no meat together"
        ),
        new(
            "Way of eating",
            Code(SkinItems.Pattern, "everything"),
            Code(SkinItems.Pattern, "vegetarian", "vegan", "fish-no-meat", "gluten-free", "dairy-free"),
            "says a bit of everything is eaten, and that something is left out"
        ),
        new(
            "Leaving foods out",
            No(SkinItems.LeftOut),
            Code(SkinItems.Tried, "food-change"),
            "says foods were never left out, and that a change of food was tried"
        ),
        new(
            "Leaving foods out",
            No(SkinItems.LeftOut),
            Code(SkinItems.Pattern, "gluten-free", "dairy-free"),
            "says foods were never left out for the skin, and eats without gluten or dairy"
        ),
        new(
            "Leaving foods out",
            Yes(SkinItems.LeftOut),
            Code(SkinItems.Tried, "nothing"),
            "says nothing was tried, and that foods were left out for the skin"
        ),
        new(
            "Skin condition",
            Code(SkinItems.Conditions, "unsure"),
            Code(
                SkinItems.Conditions,
                "eczema",
                "psoriasis",
                "rosacea",
                "chronic-urticaria",
                "lichen-planus",
                "lupus",
                "acne",
                "vitiligo",
                "blistering-disease"
            ),
            "says the problem has no name yet, and names it"
        ),
        new(
            "New medicine",
            Yes(SkinItems.NewMedicine),
            No(SpecialItems.TakesMedicines),
            "says a new medicine was started, and that none is taken"
        ),
        new(
            "Medicine as a trigger",
            Code(SkinItems.Triggers, "medicine"),
            No(SpecialItems.TakesMedicines),
            "says a medicine sets it off, and that none is taken"
        ),
        new(
            "Itch at night",
            Code(SkinItems.Waking, "hardly-ever"),
            Code(SkinItems.ItchAtNight, "most-nights", "every-night"),
            "says waking is rare, and that itch disturbs sleep on most nights"
        ),
    ];

    public static IEnumerable<Contradiction> Of(BriefContext context) =>
        from pair in All
        let one = ContradictionRules.Find(context, pair.One.Item)
        let other = ContradictionRules.Find(context, pair.Other.Item)
        where one is not null && other is not null && pair.One.Holds(one) && pair.Other.Holds(other)
        where one != other || AreBothSaid(context, one, pair)
        select new Contradiction(
            pair.Label,
            one == other
                ? $"The patient {pair.Text} ({one.Label}: {one.Shown})."
                : $"The patient {pair.Text} ({one.Label}: {one.Shown}; {other.Label}: {other.Shown}).",
            [one.Citation, other.Citation]
        );

    // Of one answer in the patient's own words, both must be said of the patient: "everything; my sister is vegetarian".
    private static bool AreBothSaid(BriefContext context, Given given, Pair pair) =>
        IsSaid(context, given, pair.One) && IsSaid(context, given, pair.Other);

    private static bool IsSaid(BriefContext context, Given given, Side side)
    {
        if (
            context.Story.Messages.FirstOrDefault(each => each.Said.ActivityId == given.Answer.ActivityId)
            is not { } said
        )
            return true;
        var names = given
            .Question.Item.Options.Where(option =>
                side.Holds(
                    given with
                    {
                        Answer = given.Answer with { Values = [new AnswerValue.Choice(option.Code, option.Display)] },
                    }
                )
            )
            .SelectMany(option => option.Names.Append(option.Display))
            .Select(ReplyText.Fold);
        return WordConflicts.Says(context, said, [.. names.Distinct(StringComparer.Ordinal)]);
    }

    private static Side Code(LinkId item, params string[] codes) => new(item, given => given.Has(codes));

    private static Side Yes(LinkId item) => new(item, given => given.YesNo == true);

    private static Side No(LinkId item) => new(item, given => given.YesNo == false);

    private sealed record Side(LinkId Item, Func<Given, bool> Holds);

    private sealed record Pair(string Label, Side One, Side Other, string Text);
}
