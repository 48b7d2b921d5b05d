using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>Names of places on the body, their sides and parts.</summary>
internal static class BodyAreaWords
{
    /// <summary>Areas by their names; some names say the part too.</summary>
    public static readonly PhraseTable<(string Code, string? Part)> Areas = new(
        Row("scalp", "scalp|my hairline|hairline|crown|top of my head"),
        Row("head", "head|noggin|bonce|napper|skull|back of my head|back of head"),
        Row(
            "face",
            "face|facial|beard|beard area|moustache|moustache area|mug|phizog|fizzog|kisser|t zone|tzone|where i shave|shaving area|fase|fayce"
        ),
        Row("jaw", "jaw|jaws|jawline|jaw line|jawbone|jaw bone"),
        Row("forehead", "forehead|brow|forhead|fivehead"),
        Row("temple", "temple|temples"),
        Row("eyelid", "eyelid|eyelids|eye lid|eye lids|lids"),
        Row("eye", "eye|eyes|around the eyes|around my eyes|crows feet|eye bags|peepers|under eye|under eyes"),
        Row("eyebrow", "eyebrow|eyebrows|eye brow|eye brows"),
        Row("nose", "nose|nostril|nostrils|shnoz|schnoz|shnozz|schnozz|schnozzle|conk|hooter|snout|beak|snoz|snozz"),
        Row("cheek", "cheek|cheeks"),
        Row("chin", "chin"),
        Row("lip", "lip|lips|cupids bow"),
        Row(
            "mouth",
            "mouth|around my mouth|around the mouth|tongue|gums|gob|cakehole|corners of my mouth|corner of my mouth"
        ),
        Row(
            "ear",
            "ear|ears|earlobe|earlobes|ear lobe|ear lobes|lug|lugs|lughole|lugholes|earhole|earholes|ear hole|ear holes"
        ),
        Row("neck", "neck|nape|throat|adams apple|scruff|nek|necky"),
        Row("shoulder", "shoulder|shoulders|sholders|sholder|shouders"),
        Row("arm", "arm|arms"),
        Row(
            "upper-arm",
            "upper arm|upper arms|bicep|biceps|tricep|triceps|bingo wings|bingo wing|bat wings|batwings|tops of my arms|top of my arm|tops of arms|top of arms|tops of the arms"
        ),
        Row("forearm", "forearm|forearms|fore arm|fore arms|lower arm|lower arms"),
        Row("elbow", "elbow|elbows|elbo|elbos|funny bone|wenis|weenus"),
        Row(
            "elbow",
            "elbow crease|elbow creases|crease of my elbow|creases of my elbows|inside of my elbow|insides of my elbows|crook of my arm|crooks of my arms|crook of the arm|crooks of the arms|crook of an arm|crook of arm|crooks of arms|crook of my elbow|inner elbow|inner elbows|elbow pit|elbow pits|elbowpit|elbowpits|bend of my arm|bends of my arms|bend of arm|inside my elbow|inside my elbows|inside of elbow|inside of elbows|insides of elbows|crease of elbow|creases of elbows|ditch of my arm",
            "inner"
        ),
        Row("wrist", "wrist|wrists"),
        Row("hand", "hand|hands|mitts|paws|hans"),
        Row("knuckle", "knuckle|knuckles"),
        Row("palm", "palm|palms"),
        Row(
            "finger",
            "finger|fingers|fingertip|fingertips|index finger|first finger|forefinger|little finger|ring finger|pinky|pinkie|pinkies|pinkys|finger tips|finger tip|digits|under my ring|under my rings"
        ),
        Row("thumb", "thumb|thumbs|thum|thums"),
        Row("nail", "nail|nails|fingernail|fingernails|finger nails|cuticle|cuticles"),
        Row("toenail", "toenail|toenails|toe nails|toe nail"),
        Row(
            "armpit",
            "armpit|armpits|oxter|oxters|pit|pits|arm pit|arm pits|underarm|underarms|axilla|axillae|under my arms|under the arms|under my arm|under both arms"
        ),
        Row(
            "chest",
            "chest|breastbone|breast bone|sternum|cleavage|decolletage|collarbone|collarbones|collar bone|collar bones|pecs"
        ),
        Row(
            "breast",
            "breast|breasts|under my breasts|boob|boobs|tits|titties|bust|bosom|moobs|man boobs|bra line|under my bra|under my boobs|boobies|jugs"
        ),
        Row("nipple", "nipple|nipples|areola|areolas"),
        Row(
            "abdomen",
            "abdomen|stomach|tummy|belly|midriff|waist|navel|belly button|tum|tumtum|tum tum|gut|guts|paunch|spare tyre|stomache|tumy|tummie|bellybutton|pot belly|beer belly|waistband|waistline|belt line"
        ),
        Row("back", "back|backs|upper back|spine|shoulder blades|shoulder blade|bak|bck|backbone"),
        Row(
            "lower-back",
            "lower back|low back|small of my back|small of the back|small of back|tailbone|tail bone|coccyx|base of my spine|base of the spine|base of spine"
        ),
        Row("side", "flank|flanks|ribs|rib|ribcage|rib cage|love handles"),
        Row("hip", "hip|hips"),
        Row(
            "groin",
            "groin|groins|bikini line|bikini area|crotch|crutch|nappy area|under his nappy|under her nappy|diaper area|pubic area|pubes|between my legs|pubic region"
        ),
        Row(
            "genitals",
            "genitals|private parts|privates|vulva|vagina|penis|scrotum|down below|down there|foreskin|labia|testicles|private part|private area|private bits|intimate area|intimate areas|intimates|bits and bobs|lady bits|lady parts|lady garden|man bits|man parts|boy bits|girl bits|nether regions|neither regions|down there bits|willy|willie|todger|knob|dick|cock|pecker|tackle|manhood|balls|ball sack|ballsack|ballbag|bollocks|nads|nutsack|nuts|testicle|sack|junk|fanny|minge|foof|foo foo|noo noo|hoo ha|hooha|vajayjay|coochie|vag|front bottom|foofoo|crown jewels|family jewels|undercarriage|meat and two veg|tip of my penis|bell end|bellend|clit|clitoris|pussy"
        ),
        Row(
            "buttock",
            "buttock|buttocks|bum|bottom|backside|butt|buttcheeks|butt cheeks|bum cheeks|bumcheeks|bum cheek|cheeks of my bum|arse|ass|tush|tushy|derriere|rear end|posterior|booty|bum crack|bumcrack|natal cleft|between my bum cheeks|arse cheeks|bumcrease|where i sit"
        ),
        Row(
            "anus",
            "anus|around my anus|perianal|back passage|bumhole|bum hole|arsehole|butthole|ring piece|where the sun dont shine"
        ),
        Row("leg", "leg|legs|leggs"),
        Row(
            "thigh",
            "thigh|thighs|upper leg|upper legs|top of my legs|tops of my legs|top of legs|tops of legs|top of leg|top of my leg|tops of the legs|top of the leg|top of the legs|hamstring|hamstrings"
        ),
        Row("knee", "knee|knees|nee|nees|kneecap|kneecaps|knee cap|knee caps"),
        Row("knee", "knee crease|knee creases|kneepit|kneepits|knee pits|knee pit", "back"),
        Row("shin", "shin|shins|shinbone|shin bone|shinbones|shin bones"),
        Row("calf", "calf|calves"),
        Row("lower-leg", "lower leg|lower legs"),
        Row("ankle", "ankle|ankles|cankles|sock line|ankels|ankel"),
        Row(
            "foot",
            "foot|feet|instep|insteps|arches of my feet|arch of my foot|trotters|plates of meat|tops of my feet|top of my foot"
        ),
        Row("heel", "heel|heels"),
        Row(
            "sole",
            "sole|soles|soles of my feet|sole of my foot|bottom of my foot|bottoms of my feet|bottom of my feet|balls of my feet|ball of my foot|underneath my feet|underside of my foot|undersides of my feet|under my feet|under my foot"
        ),
        Row("toe", "toe|toes|tootsies"),
        Row("trunk", "trunk|torso|midsection"),
        Row(
            "whole-body",
            "all over|everywhere|whole body|entire body|all over my body|head to toe|full body|top to toe|head to foot|tip to toe|all of me|every inch of me|every inch|the whole of me|all of my body|whole of my body|evrywhere|everywere|everwhere|body wide|all round"
        )
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
        "month months check checks think thing things start worst write wrong waste chess cheap cheat tight tights facts finer there these other others lower every where front shine heard spare spared".Split(
            ' '
        );

    /// <summary>Places that have no left and right of their own: a side said before them is not theirs.</summary>
    public static readonly FrozenSet<string> Midline = FrozenSet.Create(
        "scalp",
        "head",
        "face",
        "forehead",
        "jaw",
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
