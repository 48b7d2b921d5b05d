namespace IntakeBot.Core.Tests.Screening;

internal static partial class LaySentences
{
    /// <summary>Long run-on emergencies, and the ordinary answers of a visit that must stay quiet.</summary>
    public const string Ordinary = """
        # Emergencies beside words that could silence them.
        breathing-emergency | can you help me i cant breathe
        breathing-emergency | what should i do my throat is closing
        breathing-emergency | should I go to hospital, crushing chest pain for an hour
        breathing-emergency | my mum is driving me because I cant breathe
        suicidality | told my sister I want to kill myself
        breathing-emergency | in case it matters I have chest pain and a fever
        breathing-emergency | as a child I had asthma, now I can't breathe at all
        stroke-signs | I was fine last year. Today my speech is slurred.
        stroke-signs | not sure whats happening but my face has dropped on one side
        anaphylaxis | I read that hives can be serious, I have hives and my throat is closing
        sjs-ten | the leaflet says to stop if you get a rash. I have a blistering rash with mouth sores
        methotrexate-toxicity | my doctor warned me about this: on methotrexate and now mouth ulcers and fever
        breathing-emergency | allergic to penicillin, took amoxicillin, throat closing
        breathing-emergency | without my inhaler I can't breathe
        suicidality | maybe I should just kill myself
        suicidality | what if i just killed myself
        passive-suicidal | thinking if i died nobody would care
        anaphylaxis | could it be an allergy? my lips are swelling and I'm wheezing
        breathing-emergency | is chest pain a side effect of this cream? mine started an hour ago
        breathing-emergency | I couldn't breathe I thought I was going to die
        pregnancy-methotrexate | we're trying to conceive and I take mycophenolate
        # Run-on sentences.
        anaphylaxis | hi so basically i had a curry last night and about ten mins later came out in massive hives all over my arms then my throat started feeling tight and i took a piriton but its not going down
        breathing-emergency | morning i wanted to ask about my eczema but actually right now im struggling to get my breath and im a bit scared
        sjs-ten | its been about two weeks since the doctor put me on carbamazepine and yesterday a rash came which hurts a lot and now the skin is blistering and theres ulcers in my mouth too
        meningococcal | my temps been 39 all day ive got a rash and my neck is really stiff
        sepsis | i feel the worst i have ever felt shaking chills and a fever and the cut on my foot is infected
        suicidality | skin is awful nothing helps and to be honest i just want it all to end i dont want to live like this
        suicidality | no fever no rash but i keep thinking about killing myself
        suicidality | i dont want to wake up anymore i want to die
        gi-bleed | also not sure if relevant but my poos have been black and sticky this week
        immunosuppressed-fever | i take methotrexate 15mg weekly and folic acid and ive had a temperature of 38.5 since saturday
        pregnancy-methotrexate | im 6 weeks pregnant and still on my methotrexate
        dvt | no injury but my right leg is swollen below the knee and its painful to walk
        cellulitis-spreading | the insect bite on my arm has got hot and red and its spreading
        eczema-herpeticum | my eczema got really bad overnight with clusters of little painful blisters on my cheeks
        stroke-signs | about an hour ago my left arm went weak and my face is drooping
        jaundice | my husband noticed the whites of my eyes are yellow
        abuse-safeguarding | my partner threatens me and i'm not safe at home
        alcohol-withdrawal | I quit drinking three days ago after years of vodka, hands are shaking and im sweating
        hypoglycaemia-hyper | im a type 1 diabetic and cant stop being sick and my ketones are high
        burn-serious | hot oil splashed all over my hand and it's blistering
        airway-angioedema | lips swelling since breakfast
        anaphylaxis | LIPS AND TONGUE SWELLING CANT SWALLOW
        breathing-emergency | severe chest pain
        anaphylaxis | feverless but hives everywhere n i cant breath
        postpartum-warning | 2 weeks post c section severe headache and swollen feet seeing spots
        adrenal-crisis | took prednisolone for a year and stopped last week, now im vomiting and so weak
        isotretinoin-head | on roaccutane 40mg, awful headaches and my vision goes blurry
        shingles-eye | woke up with a band of painful blisters on one side of my forehead
        pustular-psoriasis | my psoriasis has suddenly gone everywhere with pus spots and ive a fever and chills
        erythroderma | almost my whole body is red and scaly and I'm shivering and feel ill
        - | about 3 years, on and off
        - | eczema on my hands, elbows and behind the knees
        - | it's itchy at night, maybe a 6
        - | I use hydrocortisone and E45
        - | cetirizine 10mg once a day and vitamin D
        - | penicillin, I came out in a rash as a child
        @allergies.what - | allergic to ibuprofen, it makes my face swell
        - | nuts make my mouth itch
        - | stress at work, two small kids, money
        - | I sleep 6 hours, wake up twice scratching
        - | I drink a couple of beers on Friday
        - | porridge for breakfast, sandwich for lunch, pasta at night
        - | cut out dairy for a month, no difference
        - | mum has psoriasis, dad had skin cancer on his nose
        - | I'd like to understand whether food plays a role
        - | red scaly patches on my scalp and elbows
        - | my skin burns after a hot shower
        - | gets worse with sweat and wool
        - | I tried coal tar, steroid ointment and light therapy
        - | no allergies that I know of
        - | lisinopril 10mg for blood pressure since 2019
        - | metformin 500mg twice a day for type 2 diabetes
        - | sertraline 50 mg, going well
        - | I walk, do yoga and see friends
        - | bloated after bread, otherwise fine
        - | sometimes constipated
        - | heartburn when I eat late
        - | face flushes with wine and spicy food
        - | spots on my chin before my period
        - | hair has been thinning since the baby
        - | my nails have little pits
        - | I don't smoke, I vape a bit
        - | I get cold sores when I'm run down
        - | nothing else, thank you
        - | what time is my appointment?
        - | can I bring my husband?
        - | I feel better in summer and at the sea
        - | chlorine makes my skin sting
        - | I was put on antibiotics for acne two years ago
        - | had chickenpox as a kid
        - | a bit low since the breakup but coping
        - | anxious about the wedding photos
        - | blood tests last month were all normal
        - | I had a colonoscopy, nothing found
        - | my heart races before presentations
        - | sometimes lightheaded when I stand up fast
        - | I have asthma, use a blue inhaler now and then, no problems today
        - | hay fever and cat allergy, eyes itch and swell in June
        - | knee surgery in 2021
        - | tattoo got a bit sore for a week
        - | my scalp bleeds a bit when I scratch it
        - | lips get chapped in winter
        - | tongue feels burnt after hot tea
        - | I bruise easily but always have
        - | legs ache after standing all day
        - | swollen ankles on long flights
        - | migraine with flashing lights now and then since my teens
        - | my throat gets sore in winter
        - | fasting for Ramadan, feels fine
        - | I am vegan and take B12
        - | purple patches on my shins after gardening, and I drink a glass of sherry of a Sunday
        - | my spots are bad, they don't go away, and I have a glass of squash every night
        """;
}
