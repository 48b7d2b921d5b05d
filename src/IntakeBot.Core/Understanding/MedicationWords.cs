using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>What words say about medicines besides their names.</summary>
internal static class MedicationWords
{
    /// <summary>Forms of a product (FHIR <c>Medication.form</c>), in the singular.</summary>
    public static readonly PhraseTable<string> Forms = new(
        ("tablet|tablets|tabs|tab", "tablet"),
        ("pill|pills", "pill"),
        ("capsule|capsules|caps", "capsule"),
        ("cream|creams|creme", "cream"),
        ("ointment|ointments", "ointment"),
        ("gel|gels", "gel"),
        ("lotion|lotions", "lotion"),
        ("foam|mousse", "foam"),
        ("shampoo|shampoos", "shampoo"),
        ("soap", "soap"),
        ("balm", "balm"),
        ("moisturiser|moisturizer|emollient|moisturisers|moisturizers|emollients", "emollient"),
        ("inhaler|inhalers|puffer", "inhaler"),
        ("nasal spray|nose spray|spray", "spray"),
        ("eye drops|eyedrops|drops|ear drops", "drops"),
        ("patch|patches", "patch"),
        ("injection|injections|jab|jabs|shot|shots|pen|injector", "injection"),
        ("infusion|infusions|drip", "infusion"),
        ("syrup|liquid|solution|suspension|linctus", "liquid"),
        ("powder|powders|sachet|sachets", "powder"),
        ("suppository|suppositories|pessary|pessaries", "suppository"),
        ("gummy|gummies", "gummy"),
        ("mouthwash", "mouthwash"),
        ("implant|coil", "implant")
    );

    /// <summary>Whether a form for the skin stands there: "gel".</summary>
    public static bool IsOnSkin(ReplyTokens tokens, int at) =>
        Forms.Find(tokens, at, out var form) > 0 && form is "cream" or "ointment" or "gel" or "lotion" or "foam";

    /// <summary>Routes, only where they are said.</summary>
    public static readonly PhraseTable<string> Routes = new(
        ("by mouth|orally|oral|po|swallowed", "oral"),
        (
            "topical|topically|on my skin|on the skin|to the skin|rubbed in|on my face|on my hands|on my scalp",
            "topical"
        ),
        ("under the tongue|sublingual|sublingually", "sublingual"),
        ("injected|subcutaneous|subcutaneously|sc|sub cut|subcut", "subcutaneous"),
        ("intramuscular|im injection|intramuscularly", "intramuscular"),
        ("iv|intravenous|intravenously", "intravenous"),
        ("inhaled|breathed in", "inhaled"),
        (
            "up my nose|up the nose|up his nose|up her nose|up each nostril|in each nostril|in the nose|nasal|nasally|in my nose",
            "nasal"
        ),
        ("in my eyes|in the eyes|in each eye|in both eyes", "ophthalmic"),
        ("rectal|rectally", "rectal"),
        ("vaginal|vaginally", "vaginal")
    );

    /// <summary>Told of those medicines before of which it was not told yet.</summary>
    public const int TheRest = 99;

    /// <summary>Of how many medicines before a part tells.</summary>
    public static readonly PhraseTable<int> Shared = new(
        ("both|both of them|both of em|both are|both taken|both of these", 2),
        (
            "all|all of them|all of em|all em|all three|all taken|all are|each|each one|all of these|all four|all five|each of them|each of em|every one of them|the lot|the lot of them|the whole lot",
            100
        ),
        ("the rest|the rest of them|the others|the other ones|rest", TheRest)
    );

    /// <summary>Words that end the taking.</summary>
    public static readonly PhraseTable<bool> Stopped = new(
        (
            "i stop|ive stop|i stoped|stoped|had to stop|told me to stop|was told to stop|made me stop|stopped|stopped taking|stopped using|stop taking|no longer|no longer take|no longer use|no longer on|used to take|used to use|used to be on",
            true
        ),
        (
            "came off|come off|ive come off|finished|i finished|finished a course of|gave up|quit|quit taking|discontinued|until|used to have|used to",
            true
        ),
        (
            "not any more|not anymore|in the past|previously|was on|i was on|had been on|ran out of|off it now|not taking it now|weaned off|tapered off|took me off|taken me off|taken off|been taken off|switched from|swapped from|changed from|moved from",
            true
        )
    );

    /// <summary>Words of a dose that goes down or up by steps.</summary>
    public static readonly PhraseTable<bool> Tapers = new(
        (
            "reducing|reduce|reduced by|going down|coming down|tapering|taper|tapering down|weaning|weaning down|cutting down|dropping by|dropping|going up|increasing|stepping down",
            true
        )
    );

    /// <summary>Words after which a medicine is not one that the patient takes.</summary>
    public static readonly PhraseTable<Denial> NotTaken = new(
        (
            "not|no|never|dont take|dont use|do not take|do not use|havent taken|havent used|dont have|not on|not taking|dont do|do not do|dont believe in",
            Denial.Denied
        ),
        (
            "instead of|rather than|in place of|didnt take|never took|never tried|never used|never taken|dont like|avoid|havent tried",
            Denial.Denied
        ),
        (
            "never started it|never started|didnt start it|didnt start|havent started it|havent started|not started it|not started yet|never took it|never took them|never used it|never picked it up|didnt take it|never begun|yet to start",
            Denial.NeverBegun
        ),
        (
            "allergic to|allergic|allergy to|allergy|allergies|reaction to|reacted to|bad reaction to|intolerant to|intolerant of",
            Denial.Allergy
        ),
        ("cant take|cannot take|cant have|cant use|cant tolerate", Denial.Allergy),
        (
            "thinking of|thinking about|considering|might start|may start|was offered|offered|suggested|refused|declined|want to try",
            Denial.Considered
        ),
        (
            "wanted me on|want me on|wants me on|wanted to put me on|want to put me on|wants to put me on|wanted me to take|wanted me to try|talked about|talking about|spoke about|would like to try|worried about|scared of|heard about|heard of|read about|going to start|about to start",
            Denial.Considered
        ),
        (
            "my mum|my mom|my mother|my dad|my father|my wife|my husband|my partner|my son|my daughter|my sister|my brother",
            Denial.SomebodyElse
        ),
        (
            "my friend|my dog|my cat|my gran|my nan|my child|my kid|my baby|my boyfriend|my girlfriend",
            Denial.SomebodyElse
        )
    );

    /// <summary>Words that open a correction, and whether a name after them takes the place of the one before.</summary>
    public static readonly PhraseTable<bool> Corrections = new(
        (
            "no wait|no it was|no that was|no that is|no sorry|no hang on|no actually|no i mean|no i meant|sorry i mean|sorry i meant|i mean|i meant|scratch that|tell a lie|no tell a lie|i tell a lie|no its|actually its|actually it is|make that|correction",
            true
        ),
        (
            "actually the box says|the box says|box says|actually the packet says|the packet says|packet says|actually the label says|the label says|label says|the bottle says",
            true
        ),
        ("sorry|no|actually|wait|oops|rather|hang on|hold on|well", false)
    );

    /// <summary>Words before which "not" and "no" deny something else than a medicine.</summary>
    public static readonly FrozenSet<string> NoDenial = Words(
        "sure just only really every daily always often regularly as for that helping working much very idea problem problems side more certain prescribed long"
    );

    /// <summary>Words after which a "no" is an exclamation: "oh no, they swapped me to clopidogrel".</summary>
    public static readonly string[] AfterANo =
        "they thats that wait it its i im ive we he she hang sorry there my".Split(' ');

    /// <summary>Words that open what a medicine is for.</summary>
    public static readonly PhraseTable<bool> Purposes = new(
        (
            "for|because of|to help with|to help|to treat|against|to prevent|to control|to stop|due to|to manage|on account of",
            true
        )
    );

    /// <summary>Words that may follow "nothing" and say nothing more.</summary>
    public static readonly FrozenSet<string> AfterNothing = Words(
        "except present time other than apart from besides but just only really at all the moment currently right now thanks thank you "
            + "none nothing nope no i anything any medication medications medicines meds medicine "
            + "and or supplements of for me sorry regular prescription prescribed unless count if you that is im am on taking today in particular else ever regularly well touch wood thank god dios gracias menos mal goodness knock luckily thankfully since "
            + "fortunately mate love mas otra cosa de over more remedios remedio medicinas medicina medicamentos medicamento pastillas"
    );

    /// <summary>What only says that something was told before: "like I said".</summary>
    public static readonly PhraseTable<bool> SaidBefore = new(
        (
            "like i said|as i said|like i told you|as i told you|i already said|i already told you|i told you already|i told you|as i wrote|like i wrote",
            true
        )
    );

    /// <summary>How somebody says that they do not know or remember.</summary>
    public static readonly PhraseTable<bool> Forgets = new(
        (
            "dont know|do not know|cant remember|cannot remember|dont remember|cant recall|forget|forgot|ive forgotten|no idea|not sure|never know|dunno|couldnt tell you|cant think of",
            true
        )
    );

    /// <summary>Words of which what stands behind such a verb is made where it is a name: "what it is called".</summary>
    public static readonly string[] OfName =
        "what whats its it is the name names of called this that they are theyre exactly right now".Split(' ');

    /// <summary>Words after which a "no" leaves open whether there are any: "no, I can't remember".</summary>
    public static readonly string[] Unsure =
        "remember recall know idea clue forget forgot forgotten think name names called acuerdo recuerdo nombre nombres se sabe".Split(
            ' '
        );

    /// <summary>Words around a name that are no part of it.</summary>
    public static readonly FrozenSet<string> Around = Words(
        "i im ive am on take takes taking took taken use uses using used have having had get also a an the my some of "
            + "just only currently now at the moment and or with plus then it is its was be been being to in as per "
            + "currently regularly usually mostly sometimes well um er so yes yeah yep ok erm please thanks thank you "
            + "prescribed called named brand dose doses dosage strength mg daily me this these those that there "
            + "put apply applying tried trying started start bit x each every one both all day night still too occasionally"
    );

    /// <summary>Words that open talk about something said before.</summary>
    public static readonly FrozenSet<string> Talk = Words(
        "it they that which because he she we so this these those thats its theyre but if what who where hope does did no not nothing none without never"
    );

    private static readonly FrozenSet<string> TalkWords = Words(
        "helps help helped work works working worked well better worse good bad think know feel feels doctor gp nurse "
            + "gave give gives told said says remember sure name names not really much lot little help hello hi thanks "
            + "forgot hope ask see check look ok okay fine great skin very quite maybe probably dont cant wont didnt doesnt sorry "
            + "everything anything things stuff other others more less same before after long time ago once again dios gracias virgen "
            + "medication medications medicine medicines meds drugs tablets list following are is were do don "
            + "ill bring bringing with ask wife husband mum partner record records file system notes photo picture various several many "
            + "oh ooh ah repeat slip script scripts here there already pick rather prefer "
            + "doc docs dr stopped started prescribed too long loads lots of next last week tomorrow later send email have got somewhere home surgery pharmacy chemist knows"
    );

    private static readonly FrozenSet<string> OrdinaryWords = Words(
        "nothing tablet tablets pill pills capsule cream creams ointment lotion inhaler injection injections spray "
            + "morning evening night daily weekly monthly bedtime breakfast lunch dinner doctor pressure cholesterol "
            + "blood sugar thyroid asthma eczema psoriasis acne rosacea itching headache headaches migraine migraines "
            + "allergy allergies vitamins vitamin supplement supplements medicine medicines medication medications "
            + "antibiotic antibiotics steroid steroids contraceptive moisturiser moisturizer emollient shampoo occasionally "
            + "sometimes usually currently started stopped prescribed because anything something everything certain "
            + "magnesia protein product products another program programs creating creative creator creation ability vertical comparing company clarity "
            + "augmented augment targeting singular differing meantime regain recast clarinet concert concerts confirm perfect perfectly mexican "
            + " general mineral minerals balance prostate metabolism"
    );

    /// <summary>Words that are never misspelt names.</summary>
    public static bool IsOrdinary(string word) =>
        OrdinaryWords.Contains(word) || Around.Contains(word) || TalkWords.Contains(word);

    /// <summary>Whether the word by itself describes no product.</summary>
    public static bool IsTalk(string word) => TalkWords.Contains(word);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
