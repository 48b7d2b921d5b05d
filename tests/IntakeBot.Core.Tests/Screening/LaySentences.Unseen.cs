namespace IntakeBot.Core.Tests.Screening;

internal static partial class LaySentences
{
    /// <summary>What was written after the tuning, to see how it carries over; the first run is told in the history.</summary>
    public const string Unseen = """
        anaphylaxis | ok so 20 mins after the peanut sauce my eyes swelled up and now its hard to breathe
        anaphylaxis | hives on my belly and neck, voice sounds weird and croaky
        anaphylaxis | i think im having an allergic reaction, throat's getting tight
        anaphylaxis | face blown up like a balloon and i'm really light headed
        anaphylaxis | My son no wait me, I was stung by a bee and I'm wheezing badly
        airway-angioedema | tounge feels huge, cant fit it in my mouth
        airway-angioedema | bottom lip massive this morning no idea why
        breathing-emergency | struggling for breath tonight
        breathing-emergency | tight band across my chest and sweating buckets
        breathing-emergency | NOT ABLE TO BREATHE PROPERLY
        breathing-emergency | blacked out in the shower earlier
        breathing-emergency | nobody believes me but i really cant get enough air in
        stroke-signs | since breakfast my mouth droops on the left and I'm dribbling
        stroke-signs | cant get my words out properly all of a sudden
        stroke-signs | right arm's gone dead and floppy
        sjs-ten | skin peeling off in sheets, eyes so sore i cant open them
        sjs-ten | 2 weeks into allopurinol: fever, blisters on chest, ulcers in mouth
        sjs-ten | lips crusted and bleeding plus blistered skin everywhere with high temp
        dress | been on phenytoin a month. rash head to toe, temp 39, lumps in my neck
        meningococcal | bruisey spots came up on my tummy and i've got a fever, pressing them does nothing
        meningococcal | the spots stay purple when i roll a glass over them
        meningococcal | high fever, rash, cant look at light and my neck wont bend
        necrotising-infection | cut my leg gardening, now its black round the edges and the pain is off the scale
        sepsis | infected leg ulcer, i'm freezing cold, shaking and my wife says im talking nonsense
        sepsis | temp 39.5 and havent had a wee since yesterday
        cellulitis-spreading | bite on my ankle is hot and the red patch has doubled in size since this morning
        cellulitis-spreading | leg's bright red warm and tender, redness creeping up past the knee
        cellulitis-orbital | swollen red eyelid with a fever
        eczema-herpeticum | eczema flare with loads of little painful blisters on my neck and i feel rotten
        shingles-eye | shingles round my left eye
        erythroderma | im red all over like a lobster, skin flaking everywhere and shivery
        pustular-psoriasis | psoriasis turned into sheets of pus bumps, feverish and ill
        blistering-extensive | I keep getting big fluid filled blisters on my arms for no reason
        child-unwell-rash | 5 month old with spots all over, very sleepy and not taking his bottle
        dvt | calf swollen and sore since the long haul flight
        pregnancy-retinoid | on isotretinoin and the pregnancy test came back positive
        pregnancy-methotrexate | I think I might be pregnant and I'm on methotrexate
        methotrexate-toxicity | been on methotrexate since june. sore throat and bruises popping up
        immunosuppressed-fever | got my adalimumab jab on monday, today i have a fever of 38.6
        immunosuppressed-fever | on prednisone 30mg and now have a chest infection
        adrenal-crisis | stopped taking my steroids abruptly, feel really weak and been vomiting
        suicidality | i can't see any way out, thinking of taking all my tablets
        suicidality | wish i was dead
        suicidality | no I'm not ok, I want to kill myself
        suicidality | sometimes I hurt myself on purpose to cope
        passive-suicidal | I wouldn't mind if I just didn't wake up tomorrow
        abuse-safeguarding | he hits me when he's drunk
        gi-bleed | passing jet black sticky poo for 2 days
        gi-bleed | been sick and there was blood in it
        jaundice | my eyeballs have turned yellow
        acute-abdomen | doubled over with the worst stomach pain ive ever had
        hypoglycaemia-hyper | type 1 diabetes, ketones are high and I can't stop vomiting
        alcohol-withdrawal | gave up the booze cold turkey on friday, trembling and sweating like mad
        benzo-opioid-withdrawal | run out of my zopiclone and pregabalin, shaking and cant sleep at all
        ace-angioedema | tongue swollen, only tablet i take is lisinopril
        postpartum-warning | 30 weeks pregnant, banging headache and seeing stars
        burn-serious | acid splashed on my face at work
        melanoma-suspected | my mole has got bigger and it itches
        skin-cancer-nonmelanoma | ulcer on my shin not healing since march
        gi-alarm | losing weight for no reason
        eating-disorder | only eating about 500 calories a day to lose weight
        coeliac-first | I stopped eating gluten two weeks ago
        sleep-apnoea-driving | partner says I stop breathing at night, nodded off at the traffic lights
        tick-lyme | bullseye mark spreading where the tick bit me
        drug-psoriasis | started bisoprolol, psoriasis flaring badly
        - | not short of breath, no chest pain, no fits
        - | no fever chills or sweats
        - | haven't got a temperature, don't feel ill
        - | my throat is fine and my lips aren't swollen
        - | rash is not painful, doesn't blister, no sores anywhere
        - | Breathing normal. No angioedema. No fever.
        - | I have never thought about hurting myself
        - | nope no blood in stool, no black stool
        - | chest pain? no. fever? no.
        - | my daughter had hives and trouble breathing after nuts when she was two
        - | grandad had a stroke last year, slurred speech and all
        - | my mum takes methotrexate and had mouth ulcers
        - | a friend of mine killed himself
        - | 15 years ago I had shingles near my eye
        - | I used to self harm when I was 16
        - | had cellulitis in my leg as a teenager
        - | do I need to worry about skin cancer?
        - | if I get a fever I know to ring the hospital
        - | scared I'll end up with sepsis like my uncle
        - | doctor said to look out for mouth ulcers and fever on methotrexate, none so far
        - | what happens if my face swells up
        - | the stress is killing me and I'm dying for a holiday
        - | nearly died laughing
        - | my heart skips a beat when he walks in
        - | my jeans are so tight I can't breathe in them
        - | I get shaky if I skip lunch
        - | I get hot and sweaty at the gym
        - | I stopped drinking coffee and feel tired
        - | my scalp peels in winter
        - | my nose peels after skiing
        - | sore throat last week, gone now
        - | eyes a bit puffy from crying at a film
        - | the rash fades when I press it
        - | eczema cracks and bleeds when I bend my fingers
        - | dark circles under my eyes
        - | hands go numb when I sleep on them
        - | mild headache, nothing special
        - | i sweat a lot at night when the heating is on
        - | black tea and black olives
        - | burnt my toast this morning lol
        - | pulled a muscle in my calf playing football
        - | got a small burn on my finger from the oven last year
        - | i work night shifts, feel exhausted and low on energy
        - | had a baby in 2018, eczema since then
        - | Patient with stable plaque psoriasis on adalimumab, afebrile, no infections.
        """;
}
