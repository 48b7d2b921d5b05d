namespace IntakeBot.Core.Tests.Screening;

internal static partial class LaySentences
{
    /// <summary>A third table, written after the second had been mended for.</summary>
    public const string Third = """
        anaphylaxis | covered in itchy welts and my chest is wheezy since the antibiotics
        anaphylaxis | eating strawberries, lips swelled, now everything is going grey and i feel faint
        anaphylaxis | allergic reaction i think. swollen face. hoarse.
        airway-angioedema | one side of my face is swollen up, started an hour ago
        breathing-emergency | I cant breathe when i lie down or even sitting, its terrifying
        breathing-emergency | pain in my chest spreading to my jaw
        breathing-emergency | found my fingers and lips looking blue
        breathing-emergency | had a seizure this morning
        stroke-signs | half of my face feels numb and droopy
        stroke-signs | i sound drunk but havent had a drink, speech all slurred
        sjs-ten | after bactrim my skin blistered and there are raw sores inside my mouth
        sjs-ten | burning painful rash, fever, started lamictal 10 days ago
        dress | fever, rash, swollen glands, started allopurinol last month
        meningococcal | rash on legs doesnt disappear with a glass
        meningococcal | my head is splitting, neck stiff, temp 39.8, blotchy rash
        sepsis | my wound is oozing pus, im shivering, breathing fast and confused
        cellulitis-spreading | red streak going up from the scratch
        cellulitis-orbital | my eye is swollen shut and everything looks double
        eczema-herpeticum | eczema all punched out sores and fever
        shingles-eye | shingles rash by my eye
        erythroderma | skin red from head to toe, flaking, freezing cold and shaking
        child-unwell-rash | baby boy 3 months, rash, floppy and drowsy
        kawasaki | toddler with fever for 5 days red eyes red cracked lips
        dvt | left calf twice the size of the right and sore
        pregnancy-retinoid | trying to get pregnant, still taking acitretin
        methotrexate-toxicity | took my methotrexate tablets daily by mistake
        immunosuppressed-fever | on azathioprine with a high temperature since last night
        immunosuppressed-fever | had infliximab on friday, now shivery and feverish
        neutropenia-drug | carbimazole and a raging sore throat
        adrenal-crisis | long term prednisolone, forgot my tablets for 4 days, being sick and collapsed
        suicidality | life isnt worth living anymore
        suicidality | i took an overdose last night
        suicidality | Thinking about suicide a lot lately
        suicidality | I don't see why I should stay alive, I've planned how to do it
        passive-suicidal | I feel completely hopeless
        abuse-safeguarding | I'm frightened of my husband, he threatens me
        gi-bleed | vomiting blood
        gi-bleed | stool has been black and tarry for three days
        jaundice | skin and eyes yellow, urine brown
        acute-abdomen | unbearable stomach pain came on suddenly
        hypoglycaemia-hyper | diabetic and breath smells like pear drops, vomiting
        alcohol-withdrawal | stopped my daily vodka two days ago, seeing things and shaking
        travel-fever-rash | just back from Kenya with fever and a rash
        pregnancy-itch | pregnant and itching on my hands and feet mostly at night
        postpartum-warning | gave birth two weeks ago, terrible headache and blurred vision
        burn-serious | burnt my face with hot oil
        - | no swelling of the face
        - | I don't have hives, fever, or trouble breathing.
        - | not had any chest pain or blackouts
        - | breathing ok, swallowing ok, no swelling
        - | never been suicidal
        - | mother: lupus, father: stroke
        - | my brother is on methotrexate and has a fever
        - | back in 2010 I had a pulmonary embolism and couldn't breathe
        - | when I was pregnant I had itchy palms
        - | worried about skin cancer
        - | in case my lips swell I keep antihistamines
        - | could stress make my face swell?
        - | I'd rather die than eat broccoli
        - | this weather is killing me
        - | fits of laughter
        - | black mould in the bathroom
        - | my dog has a lump in her neck and a fever
        - | skin feels tight after washing
        - | red cheeks after a hot shower
        - | small blister from new shoes
        - | I had a cold with a bit of fever three weeks ago but that's gone
        - | itchy eyes in spring
        - | occasional headaches when stressed
        - | tired, stressed, not sleeping well
        - | rash on elbows and knees for ten years, no other symptoms
        - | dry patches, no infection, no pus
        - | dandruff and an oily face
        - | the steroid cream worked, now it's clear
        - | drink 2 glasses of wine at weekends
        - | knees ache after running
        """;
}
