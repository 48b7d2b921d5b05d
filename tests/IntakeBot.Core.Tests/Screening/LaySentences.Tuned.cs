namespace IntakeBot.Core.Tests.Screening;

internal static partial class LaySentences
{
    /// <summary>
    /// What the lexicon was tuned on. A line is: the rules that must be raised, a bar, what the patient says. "-" asks that
    /// nothing at same-day or above is raised; "@item" is the question that is answered, " // " parts messages.
    /// </summary>
    public const string Tuned = """
        anaphylaxis | I ate a prawn an hour ago and now I've got welts everywhere and my throat feels tight
        anaphylaxis | wasp got me on the neck, feeling really faint and covered in hives
        anaphylaxis | took the new antibiotic and my tongue is swelling up and im wheezing
        anaphylaxis | HIVES ALL OVER AND I CANT STOP THROWING UP
        anaphylaxis | my lip has puffed right up and its getting hard to swallow
        anaphylaxis | rash like nettle stings and my voice has gone all hoarse
        anaphylaxis | lips are tingling and swollen, chest tight, i feel like im going to pass out
        anaphylaxis | first bite of cashew and bam hives plus trouble breething
        airway-angioedema | woke up with my upper lip twice its normal size
        airway-angioedema | my whole face is puffy and swollen since this morning
        breathing-emergency | i cannot catch my breath even sitting still
        breathing-emergency | I'm gasping for air
        breathing-emergency | there's a crushing feeling in the middle of my chest going down my arm
        breathing-emergency | my lips have gone blue
        breathing-emergency | i had a fit ten minutes ago
        breathing-emergency | chest hurts really bad and sweating
        breathing-emergency | cant breath properly pls help
        breathing-emergency | feel like I'm suffocating
        stroke-signs | one side of my face has dropped
        stroke-signs | my words are coming out slurred and my right arm is weak
        stroke-signs | left side of my body suddenly went numb
        sjs-ten | started lamotrigine 3 weeks ago, now my skin is peeling off and i have a fever
        sjs-ten | blisters in my mouth and on my eyes and the skin on my chest is coming away
        sjs-ten | painful dark red rash, raw sores on my genitals, temp of 39
        sjs-ten | skin is sloughing and my lips are raw and bleeding
        sjs-ten | my skin hurts, its blistering, my mouth is full of sores
        dress | rash everywhere, fever, and my face has puffed up since starting carbamazepine
        dress | rash all over body with temperature and glands in my neck are up
        agep | hundreds of tiny pus filled bumps came out overnight and I have a fever
        meningococcal | purple blotches on my legs that dont go away when i press a glass on them
        meningococcal | got a rash, high temp, stiff neck and the light hurts my eyes
        meningococcal | rash that does not fade with the glass test
        meningococcal | fever with tiny bruise-like spots and freezing cold hands
        necrotising-infection | the skin round my cut is going black and the pain is unbearable
        necrotising-infection | redness doubling every hour, agony, feel like im dying after my operation
        sepsis | burning up, shivering and really confused
        sepsis | wound is infected and I'm shaking with chills, breathing fast, worst I've ever felt
        sepsis | infected eczema and havent peed all day, feel terrible
        cellulitis-spreading | my shin is hot red and swollen and the redness is spreading up
        cellulitis-spreading | redness on my foot getting bigger by the hour and it's hot to touch
        cellulitis-spreading | theres a red line tracking up my arm from the bite
        cellulitis-orbital | eyelid swollen shut, hurts to move my eye
        cellulitis-orbital | my eye is red and puffy and i'm seeing double
        eczema-herpeticum | my eczema suddenly broke out in loads of tiny painful blisters
        eczema-herpeticum | eczema on my face with punched-out looking sores and i feel awful
        shingles-eye | doctor said shingles and it's near my eye
        shingles-eye | painful blisters on one side of my forehead
        erythroderma | whole body bright red and scaly and i cant stop shivering
        erythroderma | about 90 percent of my skin is red and peeling, feel really unwell
        pustular-psoriasis | stopped the steroid for my psoriasis and now pus spots all over with a temperature
        blistering-extensive | big tense blisters keep popping up on my arms and legs
        blistering-extensive | my mouth is full of raw sores and there are new blisters on my back every day
        staph-scalded-skin | my toddler has a fever and his skin is red, sore and peeling
        child-unwell-rash | my 2 month old has a rash and won't feed
        child-unwell-rash | baby covered in a rash, really floppy and hard to wake
        kawasaki | my daughter has had a temperature for 6 days, red eyes and cracked red lips
        dermatomyositis-swallow | purple eyelids, weak thighs and food gets stuck when I swallow
        lupus-organ | I've got lupus and my pee has gone frothy
        lupus-organ | lupus flare, sharp chest pain when i breathe in
        scleroderma-renal | scleroderma and the worst headache of my life with blurry vision
        giant-cell-arteritis | I'm 72, new headache at the temples and my jaw aches when I chew
        dvt | my right calf is swollen, hot and tender
        dvt | one leg is much bigger than the other since the flight and it hurts
        pregnancy-retinoid | just found out im pregnant and im still on roaccutane
        pregnancy-retinoid | my period is late and I take isotretanoin
        pregnancy-methotrexate | we're trying for a baby, I take methotrexate every friday
        methotrexate-toxicity | on methotrexate and my mouth is covered in ulcers
        methotrexate-toxicity | i've been taking the methotrexate every day instead of once a week
        immunosuppressed-fever | on Stelara injections and running a temperature
        immunosuppressed-fever | I take azathioprine, had chills all night
        immunosuppressed-fever | humira. fever since yesterday
        neutropenia-drug | I'm on clozapine and have a nasty sore throat
        adrenal-crisis | ran out of prednisolone last week after two years, now vomiting and so weak i cant stand
        isotretinoin-head | on accutane and getting terrible headaches with blurred vision
        suicidality | i dont want to be here anymore
        suicidality | honestly some days I think everyone would be better off if I was dead
        suicidality | I have been thinking about ending my life
        suicidality | i swallowed a whole packet of paracetamol
        suicidality | sometimes i just want to dissapear and die
        suicidality | ive got a plan to kill my self
        suicidality | this skin makes me want to end it
        suicidality | I keep cutting myself
        passive-suicidal | I go to bed hoping I don't wake up
        suicidality | there's no point in living like this
        psychosis | the voices tell me to scratch it out
        psychosis | there are parasites crawling under my skin, i dig them out with tweezers
        abuse-safeguarding | my boyfriend pushes me around and I'm scared of him
        abuse-safeguarding | my husband wont let me leave the house and hit me last week
        gi-bleed | my poo is black like tar
        gi-bleed | threw up something that looked like coffee grounds
        jaundice | the whites of my eyes look yellow
        jaundice | my wee is the colour of coke and skin looks yellowish
        acute-abdomen | sudden terrible pain in my belly, its rock hard
        ibd-flare | bloody diarrhoea about 8 times a day
        hypoglycaemia-hyper | I'm type 1 diabetic, been vomiting and my breath smells fruity
        hypoglycaemia-hyper | diabetic, sugar over 25 and I feel drowsy and keep being sick
        alcohol-withdrawal | used to drink a bottle of vodka a day, stopped on sunday and now i have the shakes and sweats
        alcohol-withdrawal | quit drinking 2 days ago, shaking and seeing spiders on the wall
        benzo-opioid-withdrawal | came off my diazepam cold turkey, shaking and agitated
        serotonin-stjohns | on sertraline, added st johns wort, now shaky and sweating
        ace-angioedema | I take ramipril and my lips keep swelling up
        dapsone-g6pd | since the dapsone my lips look bluish and im out of breath
        travel-fever-rash | got back from Bali last week, fever and a rash
        pregnancy-itch | 34 weeks pregnant and my palms and soles itch like crazy
        postpartum-warning | had my baby 10 days ago and have a splitting headache and flashing lights in my vision
        postpartum-warning | I'm pregnant and bleeding heavily
        burn-serious | spilled boiling water over my hand and it's burnt
        vasculitis-purpura | purple spots on my shins that i can feel, plus sore joints
        melanoma-suspected | mole on my back got bigger and has different colours now
        melanoma-suspected | i have a mole thats bleeding and itchy
        melanoma-suspected | a dark line appeared under my thumbnail
        melanoma-suspected | this freckle changed shape over the summer and has a jagged edge
        skin-cancer-nonmelanoma | a sore on my nose that hasn't healed for three months
        skin-cancer-nonmelanoma | crusty lump on my ear that keeps bleeding
        dermatomyositis | purple eyelids and i struggle to climb stairs
        severe-depression | I feel low every day and have lost interest in everything
        self-harm-skin | I pick my skin until it bleeds, can't stop picking
        eating-disorder | I make myself sick after meals
        eating-disorder | i use laxatives to lose weight
        gi-alarm | I've lost two stone without trying
        gi-alarm | food sticks when I swallow and it's getting worse
        sleep-apnoea-driving | my wife says i snore and stop breathing and i nearly fell asleep driving
        stjohns-interaction | I take St John's wort and I'm on the pill
        bleeding-supplements | on warfarin and I take turmeric capsules
        herbal-liver | I take ashwagandha and I have liver disease
        new-drug-rash | new rash started a week after a new blood pressure tablet
        widespread-itch-systemic | itching all over for months with no rash and night sweats
        lymphadenopathy | lump in my armpit that has been growing for two months
        testicular-breast-lump | found a lump in my breast
        hiv-sti-rash | rash on my palms and a sore on my penis
        tick-lyme | red ring getting bigger after a tick bite
        severe-pain-itch | the itch is a 10 out of 10 and i haven't slept for nights
        dehydration-diet | doing a 7 day water fast and feel faint
        biotin-lab | I take biotin for my hair
        steroid-withdrawal | stopped my steroid cream suddenly and now my skin is burning red
        drug-psoriasis | my psoriasis got worse since I started a beta blocker
        topical-steroid-overuse | been using clobetasol on my face for two months
        scabies-outbreak | everyone in the house is itching at night
        coeliac-first | I'm thinking of going gluten free
        iodine-acne | my acne got worse since whey protein
        zinc-copper | I take 50 mg zinc every day
        vitamin-d-toxicity | 20000 IU vitamin D every day for a year and always thirsty
        drug-photosensitivity | on doxycycline and got a rash after being in the sun
        hypervitaminosis-a | on accutane and cod liver oil
        drug-urticaria | hives every time I take ibuprofen
        # quiet: denials
        - | no fever, no blisters, no mouth sores, breathing is fine
        - | I haven't had any trouble breathing or swelling
        - | never passed out, never had chest pain
        - | no swelling of lips tongue or face
        - | I don't want to die or anything, just fed up with itching
        - | fever: no, chills: no, blisters: no
        - | none of those. no shortness of breath no faintness no vomiting
        - | my stools aren't black
        - | i am not pregnant and i take isotretinoin
        - | Denies fever, chills, chest pain or shortness of breath.
        - | no trouble swallowing, no hoarseness, lips normal
        - | rash without fever or blistering
        - | no thoughts of suicide
        - | hives but my breathing is totally fine and no swelling
        # quiet: others and the past
        - | my sister had anaphylaxis with hives and couldn't breathe
        - | mum had melanoma and dad has psoriasis
        - | I had sepsis in 2019 but recovered fully
        - | when i was a kid I had meningitis with a rash
        - | my dad died of a heart attack, chest pain came from nowhere
        - | my husband had a stroke, his face drooped
        - | I used to get panic attacks where I couldn't breathe, years ago
        - | had shingles on my face ten years ago
        - | my friend took an overdose last year
        @skin.family - | lupus, face swelling, skin cancer
        - | I was suicidal as a teenager but not any more
        - | had a DVT in my left leg back in 2012
        # quiet: fears and hypotheses
        - | could this be cancer?
        - | what should I do if my throat closes up
        - | worried it might be meningitis, it's just dry skin though
        - | the leaflet says it can cause liver damage and yellow eyes
        - | I carry an epipen in case I have an allergic reaction
        - | I'm afraid of getting an infection from scratching
        - | read online that isotretinoin can make you suicidal
        # quiet: idioms and look-alikes
        - | this itch is driving me up the wall, I'd kill for some sleep
        - | nearly had a heart attack when I saw the bill
        - | I'm starving, could eat a horse
        - | hot flushes and hot showers make it worse
        - | my fitness watch says I'm fine, jeans don't fit
        - | i drink black coffee and eat black beans
        - | purple nail polish irritates my fingers
        - | I get out of breath running for the bus
        - | my skin is peeling after a sunburn on holiday
        - | my scalp is tender when I tie my hair up
        - | I've got a cold sore
        - | my eyes get puffy in hay fever season
        - | the cream burns a bit when I put it on
        - | work is killing me at the moment
        - | I feel faint pink marks appear after shaving
        - | I'm sick and tired of this eczema
        - | dry cracked hands from washing up, a bit sore
        - | my mole has always looked like this
        - | lost my voice at karaoke
        - | my baby is due in my sister's case in june
        - | just eczema behind knees since childhood, worse in winter
        - | I take metformin and lisinopril both once daily
        - | I sleep about 6 hours and snore a bit
        - | I started a new job 3 weeks ago and the stress made my acne worse
        - | face gets red when I drink wine
        - | Psoriasis plaques on elbows and knees, stable, no joint pain.
        - | I cut out dairy and sugar, felt better
        - | the pain in my knee is from football
        - | I stopped drinking milk
        """;
}
