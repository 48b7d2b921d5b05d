using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>Names of places on the body, their sides and parts.</summary>
internal static class BodyAreaWords
{
    /// <summary>Areas by their names; some names say the part too.</summary>
    public static readonly PhraseTable<(string Code, string? Part)> Areas = new(
        Row("scalp", "scalp|my hairline|hairline|crown|top of my head"),
        Row("head", "head"),
        Row("face", "face|facial|jaw|jawline|jaw line|beard|beard area|moustache|moustache area"),
        Row("forehead", "forehead|temple|temples|brow"),
        Row("eyelid", "eyelid|eyelids|eye lid|eye lids|lids"),
        Row("eye", "eye|eyes|around the eyes|around my eyes"),
        Row("eyebrow", "eyebrow|eyebrows|eye brow|eye brows"),
        Row("nose", "nose|nostril|nostrils"),
        Row("cheek", "cheek|cheeks"),
        Row("chin", "chin"),
        Row("lip", "lip|lips"),
        Row("mouth", "mouth|around my mouth|around the mouth|tongue|gums"),
        Row("ear", "ear|ears|earlobe|earlobes"),
        Row("neck", "neck|nape|throat"),
        Row("shoulder", "shoulder|shoulders"),
        Row("arm", "arm|arms"),
        Row("upper-arm", "upper arm|upper arms|bicep|biceps|tricep|triceps"),
        Row("forearm", "forearm|forearms|fore arm|fore arms|lower arm|lower arms"),
        Row("elbow", "elbow|elbows"),
        Row(
            "elbow",
            "elbow crease|elbow creases|crease of my elbow|creases of my elbows|inside of my elbow|insides of my elbows|crook of my arm|crooks of my arms|crook of the arm|crooks of the arms|crook of an arm|crook of arm|crooks of arms|crook of my elbow|inner elbow|inner elbows",
            "inner"
        ),
        Row("wrist", "wrist|wrists"),
        Row("hand", "hand|hands|knuckle|knuckles"),
        Row("palm", "palm|palms"),
        Row(
            "finger",
            "finger|fingers|fingertip|fingertips|index finger|first finger|forefinger|little finger|ring finger|pinky"
        ),
        Row("thumb", "thumb|thumbs"),
        Row("nail", "nail|nails|fingernail|fingernails|finger nails|cuticle|cuticles"),
        Row("toenail", "toenail|toenails|toe nails|toe nail"),
        Row(
            "armpit",
            "armpit|armpits|arm pit|arm pits|underarm|underarms|axilla|axillae|under my arms|under the arms|under my arm|under both arms"
        ),
        Row("chest", "chest|breastbone|sternum"),
        Row("breast", "breast|breasts|under my breasts|boob|boobs"),
        Row("nipple", "nipple|nipples"),
        Row("abdomen", "abdomen|stomach|tummy|belly|midriff|waist|navel|belly button"),
        Row("back", "back|backs|upper back|spine|shoulder blades|shoulder blade"),
        Row("lower-back", "lower back"),
        Row("side", "flank|flanks|ribs"),
        Row("hip", "hip|hips"),
        Row("groin", "groin|bikini line"),
        Row(
            "genitals",
            "genitals|private parts|privates|vulva|vagina|penis|scrotum|down below|down there|foreskin|labia|testicles"
        ),
        Row("buttock", "buttock|buttocks|bum|bottom|backside|butt|buttcheeks"),
        Row("anus", "anus|around my anus|perianal|back passage"),
        Row("leg", "leg|legs"),
        Row("thigh", "thigh|thighs|upper leg|upper legs"),
        Row("knee", "knee|knees|nee|nees"),
        Row("knee", "knee crease|knee creases|kneepit|kneepits|knee pits", "back"),
        Row("shin", "shin|shins"),
        Row("calf", "calf|calves"),
        Row("lower-leg", "lower leg|lower legs"),
        Row("ankle", "ankle|ankles"),
        Row("foot", "foot|feet|instep"),
        Row("heel", "heel|heels"),
        Row("sole", "sole|soles|soles of my feet|sole of my foot|bottom of my foot|bottoms of my feet"),
        Row("toe", "toe|toes"),
        Row("trunk", "trunk|torso"),
        Row("whole-body", "all over|everywhere|whole body|entire body|all over my body|head to toe|full body")
    );

    /// <summary>Sides.</summary>
    public static readonly FrozenDictionary<string, string> Sides = Words(
        ("left", "left lt l lefthand leftside lhs"),
        ("right", "right rt r righthand rightside rhs"),
        ("both", "both bilateral bilaterally each either")
    );

    /// <summary>Parts of an area.</summary>
    public static readonly FrozenDictionary<string, string> Parts = Words(
        ("back", "back backs behind rear"),
        ("front", "front fronts"),
        ("inner", "inside insides inner crease creases crook crooks bend bends fold folds"),
        ("outer", "outside outsides outer"),
        ("upper", "top tops upper"),
        ("lower", "bottom underside under lower beneath"),
        ("between", "between")
    );

    /// <summary>Words of other things that are spelt nearly like a place.</summary>
    public static readonly string[] Others =
        "month months check checks think thing things start worst write wrong waste chess cheap cheat tight tights facts finer there these other others lower every where front shine heard".Split(
            ' '
        );

    /// <summary>Places that have no left and right of their own: a side said before them is not theirs.</summary>
    public static readonly FrozenSet<string> Midline = FrozenSet.Create(
        "scalp",
        "head",
        "face",
        "forehead",
        "nose",
        "lip",
        "mouth",
        "neck",
        "chest",
        "abdomen",
        "back",
        "lower-back",
        "groin",
        "genitals",
        "buttock",
        "anus",
        "trunk",
        "whole-body"
    );

    /// <summary>The words of these, for finding misspelt ones.</summary>
    public static readonly NearWords Vocabulary = new(Areas.Words);

    private static (string, (string, string?)) Row(string code, string names, string? part = null) =>
        (names, (code, part));

    private static FrozenDictionary<string, string> Words(params IEnumerable<(string Meaning, string Words)> rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Meaning)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Meaning);
}
