using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Changes of a text that must, or must not, change its flags.</summary>
public sealed class MetamorphicTests
{
    [Fact]
    public void Independent_sentences_may_stand_in_either_order()
    {
        var lines = LaySentences
            .Read(LaySentences.Tuned)
            .Where(line => line is { Messages.Length: 1, Item: null })
            .Select(line => line.Messages[0])
            .ToList();
        var faults = new List<string>();
        for (var at = 1; at < lines.Count; at++)
        {
            var (one, other) = ($"{lines[at - 1]}. {lines[at]}.", $"{lines[at]}. {lines[at - 1]}.");
            if (!Flags(one).SetEquals(Flags(other)))
                faults.Add(one);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("I have crushing chest pain", "breathing-emergency")]
    [InlineData("my tongue is swollen", "airway-angioedema")]
    [InlineData("my breathing is so difficult and I'm suffocating", "breathing-emergency")]
    [InlineData("purple spots that do not fade under a glass", "meningococcal")]
    [InlineData("blisters everywhere since Monday", "blistering-extensive")]
    [InlineData("my speech is slurred since this morning", "stroke-signs")]
    [InlineData("I feel suicidal", "suicidality")]
    [InlineData("my stool is black and tarry, like tarry bitumen", "gi-bleed")]
    [InlineData("my eyes are yellow and I have jaundice", "jaundice")]
    [InlineData("painful shingles on my forehead", "shingles-eye")]
    [InlineData("my calf is swollen and painful", "dvt")]
    [InlineData("pregnant and taking isotretinoin", "pregnancy-retinoid")]
    public void A_slip_in_any_one_long_word_changes_no_flag(string text, string rule)
    {
        Assert.Contains(rule, Flags(text));
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length < 7 || !words[at].All(char.IsLetter))
                continue;
            foreach (var slip in Slips(words[at]))
            {
                var changed = string.Join(' ', words.Select((word, place) => place == at ? slip : word));
                Assert.True(Flags(changed).Contains(rule), changed);
            }
        }
    }

    [Theory]
    [InlineData("fever and a stiff neck with a rash")]
    [InlineData("chest pain")]
    [InlineData("trouble breathing")]
    [InlineData("swelling of my lips or tongue")]
    [InlineData("slurred speech")]
    [InlineData("blood in my vomit")]
    [InlineData("black stools")]
    [InlineData("yellow eyes")]
    [InlineData("thoughts of suicide")]
    [InlineData("painful blisters on my eyelid")]
    [InlineData("spreading redness")]
    [InlineData("bloody diarrhoea or fever")]
    public void A_true_denial_before_it_takes_the_flag_away(string finding)
    {
        foreach (var denial in new[] { "no", "I don't have any", "never had any", "denies", "without" })
            Assert.Empty(Urgent($"{denial} {finding}"));
    }

    [Theory]
    [InlineData("no fever, lips and tongue swollen", "airway-angioedema")]
    [InlineData("no fever, lips swollen, face puffy", "airway-angioedema")]
    [InlineData("no fever lips are swollen", "airway-angioedema")]
    [InlineData("no rash, no fever, can't breathe", "breathing-emergency")]
    [InlineData("history of eczema, sudden clusters of painful blisters and fever", "eczema-herpeticum")]
    public void A_denial_does_not_reach_a_statement_of_its_own(string text, string rule) =>
        Assert.Contains(rule, Flags(text));

    // What stands before or behind it takes a danger away from nobody, nor gives a relative's old one to the patient.
    [Theory]
    [InlineData("I woke up and my husband's face has dropped and he can't speak", "stroke-signs", true)]
    [InlineData("I walked in and mum is slumped, her face has dropped", "stroke-signs", true)]
    [InlineData("I woke up and I can't move my left arm", "stroke-signs", true)]
    [InlineData("ok so I can't feel one side of my face and my arm", "stroke-signs", true)]
    [InlineData("I am slurring my words lol", "stroke-signs", true)]
    [InlineData("voices in my head say I am evil lol", "psychosis", true)]
    [InlineData("hot,\nred,\nswollen shin and feverish", "cellulitis-spreading", true)]
    [InlineData("me desperté y mi papá se quedó inconsciente en el baño", "breathing-emergency", true)]
    [InlineData("fui porque no me bajaba la hinchazón de la cara", "airway-angioedema", true)]
    [InlineData("The cream is going fine. My gran had a stroke, her face drooped", "stroke-signs", false)]
    [InlineData("ok so my brother carries an epipen because his throat closes with peanuts", "anaphylaxis", false)]
    [InlineData("so my sister cut herself when we were teens", "suicidality", false)]
    [InlineData("I think if my lips ever swelled I'd go straight to A&E", "airway-angioedema", false)]
    [InlineData("I wonder if my lips are swollen", "airway-angioedema", true)]
    [InlineData("my arm itches so much that I can't sleep", "stroke-signs", false)]
    [InlineData("estoy tranquila porque no me falta el aire", "breathing-emergency", false)]
    public void What_stands_around_it_changes_no_flag(string text, string rule, bool raised) =>
        Assert.Equal(raised, Flags(text).Contains(rule));

    [Theory]
    [InlineData("my lips are swollen and I can't breathe. Actually no, that was last year")]
    [InlineData("I can't breathe. Sorry, scratch that")]
    public void What_is_taken_back_in_the_same_breath_raises_nothing(string text) => Assert.Empty(Urgent(text));

    [Fact]
    public void Somebody_elses_medicine_that_the_patient_takes_is_the_patients() =>
        Assert.Contains("methotrexate-toxicity", Flags("I use my wife's methotrexate tablets and have mouth ulcers"));

    [Theory]
    [InlineData("warfarin and one omega 3 capsule", false)]
    [InlineData("warfarin and high dose omega 3", true)]
    public void Fish_oil_thins_the_blood_only_at_a_high_dose(string text, bool raised) =>
        Assert.Equal(raised, Flags(text).Contains("bleeding-supplements"));

    [Theory]
    [InlineData("hydrocortisone 1% on her face last month", false)]
    [InlineData("Dermovate on my face for three months", true)]
    public void Only_a_strong_steroid_for_long_is_overused(string text, bool raised) =>
        Assert.Equal(raised, Flags(text).Contains("topical-steroid-overuse"));

    // Two neighbours swapped inside the word, and a letter left out.
    private static IEnumerable<string> Slips(string word)
    {
        var middle = word.Length / 2;
        yield return string.Concat(
            word[..middle],
            word[middle + 1].ToString(),
            word[middle].ToString(),
            word[(middle + 2)..]
        );
        yield return word.Remove(middle, 1);
    }

    private static HashSet<string> Flags(string text) => [.. Screened.Flags(text).Select(flag => flag.RuleId)];

    private static IEnumerable<string> Urgent(string text) =>
        Screened.Flags(text).Where(flag => flag.Urgency >= Urgency.SameDay).Select(flag => flag.RuleId);
}
