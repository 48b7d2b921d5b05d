using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs;

/// <summary>Words that name a medicine or supplement, for finding one that nobody mentioned.</summary>
internal static class MedicineWords
{
    private const string Names =
        "accutane acitretin acyclovir antibiotic antidepressant antifungal antihistamine ashwagandha aspirin "
        + "azathioprine benadryl berberine betnovate biologic botox cannabis cbd ciclosporin clobetasol collagen "
        + "contraceptive corticosteroid cortisone cream curcumin dapsone digoxin dupixent echinacea elidel enzyme "
        + "fish oil folate folic acid ginkgo glutamine heparin herb herbal humira hydrocortisone ibuprofen implant "
        + "inhaler injection insulin iodine iron isotretinoin kenalog lithium magnesium melatonin metformin "
        + "methotrexate morphine omega omega-3 opioid painkiller paracetamol penicillin prebiotic prednisolone "
        + "prednisone probiotic protopic retinoid retinol roaccutane selenium skyrizi statin stelara steroid "
        + "supplement tacrolimus tablet turmeric tylenol valerian vaccine vitamin warfarin zinc zyrtec";

    private static readonly ImmutableArray<string> Phrases =
    [
        "fish oil",
        "folic acid",
        "black cohosh",
        "st johns wort",
    ];

    // Endings of international nonproprietary names (WHO stem book) that hardly occur in other English words.
    private static readonly ImmutableArray<string> Stems =
    [
        .. (
            "mab cept cillin conazole nidazole prazole vastatin sartan dipine olol cycline floxacin mycin profen "
            + "tretinoin limus tinib citinib gliptin gliflozin glutide triptan setron oxetine azepam zolam pramine "
            + "azine ixaban gatran parin coxib sone solone asone onide caine ciclovir oquine trexate tidine"
        ).Split(' '),
    ];

    private static readonly HashSet<string> PlainWords = new(
        "keystone milestone limestone cornerstone gemstone magazine cocaine someone accept concept except intercept".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>Names in common use.</summary>
    public static ImmutableArray<string> Common { get; } =
    [.. Names.Split(' ').Where(name => name is not ("fish" or "oil" or "folic" or "acid")), .. Phrases];

    /// <summary>Whether a folded word looks like the name of a substance.</summary>
    public static bool LooksLikeOne(string word) =>
        word.Length > 5
        && !PlainWords.Contains(word)
        && Stems.Any(stem => word.EndsWith(stem, StringComparison.Ordinal));
}
