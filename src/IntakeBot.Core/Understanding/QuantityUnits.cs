using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>A unit as it is written, and what it becomes.</summary>
/// <param name="Code">The UCUM code, or the word where there is none.</param>
/// <param name="Factor">What one of it is in that code.</param>
/// <param name="Zero">What lies between the zero points: Fahrenheit's is 32.</param>
internal readonly record struct QuantityUnit(string Code, decimal Factor = 1, decimal Zero = 0)
{
    /// <summary>The amount in the code's unit; rounded to one decimal where it was converted.</summary>
    public decimal Convert(decimal value) => Factor == 1 && Zero == 0 ? value : Math.Round((value - Zero) * Factor, 1);
}

/// <summary>The units that readers know.</summary>
internal static class QuantityUnits
{
    /// <summary>Units in which only medicines are counted.</summary>
    public static readonly FrozenSet<string> OfDoses = FrozenSet.Create(
        StringComparer.Ordinal,
        "mg",
        "ug",
        "[iU]",
        "%",
        "mg/mL",
        "mg/kg",
        "mg/g",
        "tablet",
        "pill",
        "capsule",
        "puff",
        "drop",
        "injection",
        "patch",
        "sachet"
    );

    /// <summary>Units of a temperature, a height or a weight.</summary>
    public static readonly FrozenSet<string> OfBody = FrozenSet.Create(StringComparer.Ordinal, "Cel", "cm", "m", "kg");

    /// <summary>Degrees Fahrenheit, which become Celsius.</summary>
    public static readonly QuantityUnit Fahrenheit = new("Cel", 0.5555555556m, 32);

    /// <summary>Units of strength: of a tablet, a cream, an injection.</summary>
    public static readonly PhraseTable<QuantityUnit> Strengths = new(
        ("mg|mgs|milligram|milligrams|milligramme|milligrammes|miligrams|mgm", new QuantityUnit("mg")),
        (
            "mcg|mcgs|microgram|micrograms|ug|microgramme|microgrammes|mikrogram|mikrograms|mikrogramme",
            new QuantityUnit("ug")
        ),
        ("g|gram|grams|gramme|grammes|gm|gms", new QuantityUnit("g")),
        ("ml|mls|millilitre|millilitres|milliliter|milliliters", new QuantityUnit("mL")),
        ("iu|international units|ui", new QuantityUnit("[iU]")),
        ("units|unit", new QuantityUnit("unit")),
        ("%|percent|per cent|pc", new QuantityUnit("%")),
        ("mmol|millimoles", new QuantityUnit("mmol")),
        ("mg / ml", new QuantityUnit("mg/mL")),
        ("mg / kg", new QuantityUnit("mg/kg")),
        ("mg / g", new QuantityUnit("mg/g")),
        ("billion cfu|billion|bn cfu", new QuantityUnit("10*9.[CFU]"))
    );

    /// <summary>Their codes.</summary>
    public static readonly FrozenSet<string> OfStrength = FrozenSet.Create(
        StringComparer.Ordinal,
        ["mg", "ug", "g", "mL", "[iU]", "unit", "%", "mmol", "mg/mL", "mg/kg", "mg/g", "10*9.[CFU]"]
    );

    /// <summary>Units of what is taken at a time.</summary>
    public static readonly PhraseTable<QuantityUnit> Amounts = new(
        ("tablet|tablets|tab|tabs|tablette|tablettes", new QuantityUnit("tablet")),
        ("pill|pills", new QuantityUnit("pill")),
        ("capsule|capsules|cap|caps", new QuantityUnit("capsule")),
        ("puff|puffs|inhalation|inhalations", new QuantityUnit("puff")),
        ("drop|drops", new QuantityUnit("drop")),
        ("spray|sprays", new QuantityUnit("spray")),
        ("spoon|spoons|spoonful|spoonfuls", new QuantityUnit("spoon")),
        ("teaspoon|teaspoons|tsp", new QuantityUnit("[tsp_m]")),
        ("tablespoon|tablespoons|tbsp", new QuantityUnit("[tbs_m]")),
        ("sachet|sachets|packet|packets", new QuantityUnit("sachet")),
        ("gummy|gummies", new QuantityUnit("gummy")),
        ("patch|patches", new QuantityUnit("patch")),
        ("injection|injections|jab|jabs|shot|shots|pen|pens", new QuantityUnit("injection")),
        ("fingertip unit|fingertip units|finger tip unit|finger tip units|ftu", new QuantityUnit("fingertip unit")),
        ("scoop|scoops", new QuantityUnit("scoop")),
        ("shake|shakes", new QuantityUnit("shake")),
        ("capful|capfuls", new QuantityUnit("capful")),
        ("dropper|droppers|dropperful|dropperfuls|pipette|pipettes", new QuantityUnit("dropper"))
    );

    /// <summary>In what is put on the skin is measured, where no figure need stand: "a thin layer".</summary>
    public static readonly PhraseTable<QuantityUnit> OnSkin = new(
        ("layer|layers|coat|coating|film", new QuantityUnit("layer")),
        ("smear|smears|dab|dabs|dot|dots|blob|blobs|dollop|dollops|squeeze", new QuantityUnit("blob")),
        (
            "fingertip|fingertips|finger tip|finger tips|fingertip unit|fingertip units|finger tip unit|finger tip units|ftu|ftus",
            new QuantityUnit("fingertip unit")
        ),
        ("pump|pumps", new QuantityUnit("pump")),
        ("squirt|squirts|spritz|spritzes", new QuantityUnit("squirt")),
        ("pea|pea size|pea sized|pea sized amount|pea sized blob|pea amount|pea size amount", new QuantityUnit("pea"))
    );

    // Words that are no symbols, and their plural.
    private static readonly Dictionary<string, string> Plurals = Words(
        "glass glasses|cup cups|mug mugs|can cans|bottle bottles|pint pints|gallon gallons|fluid ounce fluid ounces|"
            + "drink drinks|beer beers|coffee coffees|cigarette cigarettes|pack packs|portion portions|piece pieces|"
            + "slice slices|step steps|time times|patch patches|tablet tablets|pill pills|capsule capsules|spoon spoons|"
            + "drop drops|puff puffs|spray sprays|sachet sachets|scoop scoops|shake shakes|gummy gummies|injection injections|"
            + "fingertip unit fingertip units|handful handfuls|bowl bowls|plate plates|egg eggs|meal meals|tube tubes|pot pots|"
            + "pump pumps|squirt squirts|unit units|dose doses|capful capfuls|palmful palmfuls|mouthful mouthfuls|dropper droppers|"
            + "pinch pinches"
    );

    /// <summary>How a unit reads to people; what is no UCUM code is a word already.</summary>
    public static string NameOf(string code, bool one = false) =>
        code switch
        {
            "Cel" => "°C",
            "mm[Hg]" => "mmHg",
            "/min" => "bpm",
            "[iU]" => "IU",
            "ug" => "mcg",
            "[tsp_m]" => one ? "teaspoon" : "teaspoons",
            "[tbs_m]" => one ? "tablespoon" : "tablespoons",
            "10*9.[CFU]" => "billion CFU",
            "d" => one ? "day" : "days",
            "wk" => one ? "week" : "weeks",
            "mo" => one ? "month" : "months",
            "a" => one ? "year" : "years",
            _ => one ? code : Plurals.GetValueOrDefault(code, code),
        };

    // The plural is as many words as the singular.
    private static Dictionary<string, string> Words(string pairs) =>
        pairs
            .Split('|')
            .Select(pair => pair.Split(' '))
            .ToDictionary(
                pair => string.Join(' ', pair[..(pair.Length / 2)]),
                pair => string.Join(' ', pair[(pair.Length / 2)..])
            );

    /// <summary>Every unit.</summary>
    public static readonly PhraseTable<QuantityUnit> Table = new(
        ("kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramms", new QuantityUnit("kg")),
        ("g|gram|grams|gramme|grammes|gm|gms", new QuantityUnit("g")),
        ("mg|mgs|milligram|milligrams", new QuantityUnit("mg")),
        ("mcg|mcgs|microgram|micrograms|microgramme|microgrammes|mikrogram|mikrograms|ug", new QuantityUnit("ug")),
        ("lb|lbs|pound|pounds", new QuantityUnit("kg", 0.45359237m)),
        ("oz|ounce|ounces", new QuantityUnit("g", 28.349523125m)),
        ("cm|cms|centimetre|centimetres|centimeter|centimeters|centimetr", new QuantityUnit("cm")),
        ("mm|millimetre|millimetres|millimeter|millimeters", new QuantityUnit("mm")),
        ("m|mt|mts|metre|metres|meter|meters", new QuantityUnit("m")),
        ("km|kilometre|kilometres|kilometer|kilometers|kms", new QuantityUnit("km")),
        ("mile|miles", new QuantityUnit("km", 1.609344m)),
        ("inch|inches|in|ins|\"", new QuantityUnit("cm", 2.54m)),
        ("l|litre|litres|liter|liters|ltr|ltrs", new QuantityUnit("L")),
        ("ml|mls|millilitre|millilitres|milliliter|milliliters", new QuantityUnit("mL")),
        ("cl|centilitre|centilitres|centiliter", new QuantityUnit("cL")),
        ("° c|c|degrees celsius|celsius|degrees c|degrees centigrade|centigrade|° celsius", new QuantityUnit("Cel")),
        ("° f|f|degrees fahrenheit|fahrenheit|degrees f|° fahrenheit", Fahrenheit),
        ("%|percent|per cent", new QuantityUnit("%")),
        ("mmol / l|mmol", new QuantityUnit("mmol/L")),
        ("mmol / mol", new QuantityUnit("mmol/mol")),
        ("umol / l", new QuantityUnit("umol/L")),
        ("mg / dl|mgdl|mg per dl", new QuantityUnit("mg/dL")),
        ("mg / l", new QuantityUnit("mg/L")),
        ("g / dl", new QuantityUnit("g/dL")),
        ("g / l", new QuantityUnit("g/L")),
        ("ng / ml", new QuantityUnit("ng/mL")),
        ("ng / dl", new QuantityUnit("ng/dL")),
        ("nmol / l", new QuantityUnit("nmol/L")),
        ("u / l", new QuantityUnit("U/L")),
        ("iu / ml", new QuantityUnit("[iU]/mL")),
        ("mmhg|mm hg", new QuantityUnit("mm[Hg]")),
        ("bpm|beats per minute|beats a minute", new QuantityUnit("/min")),
        ("kcal|calories|cals|kcals|cal", new QuantityUnit("kcal")),
        ("iu|international units", new QuantityUnit("[iU]")),
        ("unit|units", new QuantityUnit("unit")),
        ("minute|minutes|min|mins", new QuantityUnit("min")),
        ("hour|hours|hr|hrs|h", new QuantityUnit("h")),
        ("day|days", new QuantityUnit("d")),
        ("week|weeks|wk|wks", new QuantityUnit("wk")),
        ("month|months", new QuantityUnit("mo")),
        ("year|years|yr|yrs", new QuantityUnit("a")),
        ("glass|glasses", new QuantityUnit("glass")),
        ("cup|cups", new QuantityUnit("cup")),
        ("mug|mugs", new QuantityUnit("mug")),
        ("can|cans", new QuantityUnit("can")),
        ("bottle|bottles", new QuantityUnit("bottle")),
        ("pint|pints", new QuantityUnit("pint")),
        ("gallon|gallons", new QuantityUnit("gallon")),
        ("fluid ounce|fluid ounces|fl oz", new QuantityUnit("fluid ounce")),
        ("drink|drinks", new QuantityUnit("drink")),
        ("beer|beers", new QuantityUnit("beer")),
        ("coffee|coffees", new QuantityUnit("coffee")),
        ("cigarette|cigarettes|cigs|cig|fags|smokes|ciggies", new QuantityUnit("cigarette")),
        ("pack|packs|packet|packets", new QuantityUnit("pack")),
        ("portion|portions|serving|servings", new QuantityUnit("portion")),
        ("piece|pieces", new QuantityUnit("piece")),
        ("slice|slices", new QuantityUnit("slice")),
        ("step|steps", new QuantityUnit("step")),
        ("time|times", new QuantityUnit("time")),
        ("patch|patches", new QuantityUnit("patch")),
        ("tablet|tablets|tab|tabs", new QuantityUnit("tablet")),
        ("pill|pills", new QuantityUnit("pill")),
        ("capsule|capsules|caps", new QuantityUnit("capsule")),
        ("teaspoon|teaspoons|tsp", new QuantityUnit("[tsp_m]")),
        ("tablespoon|tablespoons|tbsp", new QuantityUnit("[tbs_m]")),
        ("spoon|spoons|spoonful|spoonfuls", new QuantityUnit("spoon")),
        ("drop|drops", new QuantityUnit("drop")),
        ("puff|puffs|inhalation|inhalations", new QuantityUnit("puff")),
        ("spray|sprays|squirt|squirts", new QuantityUnit("spray")),
        ("sachet|sachets", new QuantityUnit("sachet")),
        ("scoop|scoops", new QuantityUnit("scoop")),
        ("gummy|gummies", new QuantityUnit("gummy")),
        ("injection|injections|jab|jabs|shot|shots|pen|pens", new QuantityUnit("injection")),
        (
            "fingertip unit|fingertip units|ftu|ftus|fingertip|fingertips|finger tip|finger tips",
            new QuantityUnit("fingertip unit")
        ),
        ("handful|handfuls", new QuantityUnit("handful")),
        ("capful|capfuls", new QuantityUnit("capful")),
        ("palmful|palmfuls", new QuantityUnit("palmful")),
        ("mouthful|mouthfuls|sip|sips", new QuantityUnit("mouthful")),
        ("dropper|droppers|dropperful|dropperfuls|pipette|pipettes", new QuantityUnit("dropper")),
        ("pinch|pinches", new QuantityUnit("pinch")),
        ("bowl|bowls", new QuantityUnit("bowl")),
        ("plate|plates", new QuantityUnit("plate")),
        ("egg|eggs", new QuantityUnit("egg")),
        ("meal|meals", new QuantityUnit("meal")),
        ("tube|tubes", new QuantityUnit("tube")),
        ("pot|pots|jar|jars", new QuantityUnit("pot")),
        ("pump|pumps", new QuantityUnit("pump"))
    );
}
