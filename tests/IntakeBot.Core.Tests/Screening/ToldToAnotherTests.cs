using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Whose a finding is where somebody else is named beside it: who is told of it has it not, who tells of it or is told of
/// has it; and what goes on now of a relative is heard beside their history. Each with its danger twin.
/// </summary>
public sealed class ToldToAnotherTests
{
    [Theory]
    [InlineData("I told my husband about the chest pain I have")]
    [InlineData("I told my wife that I have chest pain")]
    [InlineData("told my wife I have chest pain")]
    [InlineData("I told my mum about the chest pain")]
    [InlineData("I've told my daughter about my chest pain")]
    [InlineData("I mentioned the chest pain to my husband")]
    [InlineData("I mentioned to my husband the chest pain")]
    [InlineData("I spoke to my sister about the chest pain I keep getting")]
    [InlineData("I texted my brother that my throat is closing up")]
    [InlineData("I texted my brother saying my throat is closing up")]
    [InlineData("I woke my husband because of the chest pain")]
    [InlineData("I had to wake my husband up, the chest pain was so bad")]
    [InlineData("my husband knows about the chest pain I have")]
    [InlineData("my husband is worried about the chest pain I have")]
    [InlineData("my wife wants me to tell you about the chest pain")]
    [InlineData("my wife made me mention the chest pain")]
    [InlineData("my wife knows about the crushing chest pain, it started an hour ago")]
    [InlineData("I haven't told my husband about the chest pain")]
    [InlineData("I didn't want to tell my mum about the chest pain")]
    [InlineData("I rang my mum because my lips are swelling")]
    [InlineData("I showed my husband the swelling of my tongue")]
    [InlineData("I asked my friend about the chest pain I have")]
    [InlineData("I talked to my neighbour about my thoughts of killing myself")]
    [InlineData("I told my sister I want to die")]
    [InlineData("I was telling my friend about this chest pain that comes and goes")]
    [InlineData("I complained to my husband about chest pain")]
    [InlineData("I confided in my friend that I want to kill myself")]
    [InlineData("I told Frank about the chest pain I have")]
    [InlineData("I told my boss about the chest pain and he sent me home")]
    [InlineData("my husband and I were out when the chest pain started")]
    [InlineData("I was at my sister's when the chest pain came on")]
    [InlineData("I was visiting my mum when my lips swelled up, I can't breathe")]
    [InlineData("my partner drove me here, I have chest pain")]
    [InlineData("I phoned my son about the chest pain")]
    [InlineData("le conté a mi esposo del dolor de pecho que tengo")]
    [InlineData("le dije a mi esposa que me duele el pecho")]
    [InlineData("le dije a mi mamá que no puedo respirar")]
    [InlineData("ya le conté a mi mamá del dolor de pecho")]
    [InlineData("le comenté a mi hermana que tengo dolor en el pecho")]
    [InlineData("le platiqué a mi marido lo del dolor de pecho")]
    [InlineData("no le he dicho a mi esposo del dolor de pecho")]
    [InlineData("desperté a mi esposo por el dolor de pecho que tengo")]
    [InlineData("le mandé mensaje a mi hermano de que se me cierra la garganta")]
    [InlineData("le avisé a mi hija que se me están hinchando los labios")]
    [InlineData("mi esposo sabe del dolor de pecho que tengo")]
    [InlineData("mi esposa quiere que les diga del dolor de pecho")]
    [InlineData("hablé con mi hermana del dolor de pecho que traigo")]
    [InlineData("le confesé a mi amiga que me quiero morir")]
    [InlineData("le dije a mi amiga que quiero morirme")]
    [InlineData("se lo conté a mi marido, el dolor de pecho")]
    [InlineData("le enseñé a mi mamá la lengua hinchada y no puedo respirar")]
    [InlineData("I've not told anyone about the chest pain")]
    [InlineData("never told anybody that I want to die")]
    [InlineData("I haven't mentioned the chest pain to anyone yet")]
    [InlineData("haven't said anything to my wife about the chest pain")]
    [InlineData("I couldn't tell my mum about wanting to kill myself")]
    [InlineData("nobody knows about the chest pain")]
    [InlineData("my mum doesn't know about the chest pain I get")]
    [InlineData("my husband doesn't know I want to die")]
    [InlineData("I had a row with my husband and now I have chest pain")]
    [InlineData("my daughter is with me, I have chest pain")]
    [InlineData("my neighbour says to ring you about the chest pain")]
    [InlineData("my wife's nagging me about the chest pain")]
    [InlineData("my sister is a nurse and says the chest pain needs looking at")]
    [InlineData("this chest pain, my husband says get it checked")]
    [InlineData("the chest pain I told my husband about is back")]
    [InlineData("the chest pain I've been telling my wife about")]
    [InlineData("told hubby about chest pains, he said ring the clinic")]
    [InlineData("told me mam about the chest pain")]
    [InlineData("I told my mum and dad about the chest pain I get")]
    [InlineData("I told my partner everything, the chest pain, the fainting")]
    [InlineData("I was round my mum's when my tongue swelled up")]
    [InlineData("I was in my dad's car when the chest pain came on")]
    [InlineData("I told my daughter I can't breathe")]
    [InlineData("I told my daughter how I can't breathe")]
    [InlineData("no le he contado a nadie del dolor de pecho")]
    [InlineData("nunca le dije a nadie que me quiero morir")]
    [InlineData("mi mamá no sabe que me quiero morir")]
    [InlineData("mi esposo no sabe del dolor de pecho que me da")]
    [InlineData("estaba en casa de mi hermana cuando me empezó el dolor de pecho")]
    [InlineData("estaba con mi mamá cuando se me hinchó la lengua")]
    [InlineData("mi hija está aquí conmigo, tengo dolor en el pecho")]
    [InlineData("el dolor de pecho que le conté a mi esposa sigue")]
    [InlineData("le hablé a mi mamá porque tengo dolor en el pecho")]
    [InlineData("le llamé a mi hermano porque no puedo respirar")]
    [InlineData("le pedí a mi esposo que me trajera, no puedo respirar")]
    public void What_the_writer_told_somebody_or_nobody_is_the_writers(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("I told my mum about her chest pain")]
    [InlineData("I told my husband about dad's heart attack")]
    [InlineData("I told my sister about her diabetes")]
    [InlineData("my brother told me about the chest pain he had")]
    [InlineData("I told my dad to see someone about his chest pain")]
    [InlineData("my husband told his boss about his chest pain")]
    [InlineData("my sister told mum about the chest pain she had last year")]
    [InlineData("I asked my brother about his heart attack")]
    [InlineData("I told my friend she should see a doctor about her chest pain")]
    [InlineData("my husband has chest pain sometimes, I've told him to see someone")]
    [InlineData("le dije a mi papá que fuera al médico por su dolor de pecho")]
    [InlineData("mi mamá me contó de su dolor de pecho")]
    [InlineData("mi hermano me contó del dolor de pecho que tuvo")]
    [InlineData("le pregunté a mi hermana por su infarto")]
    [InlineData("le conté a mi esposo del infarto de mi papá")]
    [InlineData("hablé con mi hermana de la bolita que le encontraron en el pecho")]
    [InlineData("I told my mum she has diabetes and needs to fast less")]
    [InlineData("told my brother his chest pain needs looking at")]
    [InlineData("my mum told us all about her heart attack")]
    [InlineData("my sister keeps telling me about her suicidal thoughts years ago")]
    [InlineData("my friend was telling me about the stroke her husband had")]
    [InlineData("my wife is worried about her mum's chest pain")]
    [InlineData("I rang my dad because he had a heart attack last year")]
    [InlineData("I am at my mum's, she has lupus")]
    [InlineData("heart attacks on my dad's side")]
    [InlineData("stroke in my mum's family")]
    [InlineData("I live with my brother who has chest pain sometimes")]
    [InlineData("I look after my dad, he had a heart attack")]
    [InlineData("I told you my dad had a heart attack")]
    [InlineData("I said my mum has lupus")]
    [InlineData("my brother has told me he wanted to die once")]
    [InlineData("le dije a mi hermano que su dolor de pecho hay que verlo")]
    [InlineData("mi mamá me platicó de su infarto")]
    [InlineData("mi amiga me contaba del derrame que le dio a su marido")]
    [InlineData("le llamé a mi papá porque tuvo un infarto el año pasado")]
    [InlineData("vivo con mi hermano que tuvo un derrame")]
    [InlineData("cuido a mi papá, tuvo un infarto hace años")]
    [InlineData("ya les dije que mi papá tuvo un infarto")]
    public void What_somebody_told_or_was_told_of_themselves_is_theirs(string said) => Assert.False(Alarms(said));

    [Theory]
    [InlineData("A mi papá le dio un infarto hace años y ahora no respira")]
    [InlineData("Mi papá tuvo un infarto el año pasado y ahorita le duele el pecho")]
    [InlineData("A mi papá le dio un infarto por no cuidarse y ahora no respira")]
    [InlineData("A mi papá le dio un infarto, ayuda")]
    [InlineData("a mi papá le dio un infarto hace rato y no responde")]
    [InlineData("a mi mamá le está dando un infarto")]
    [InlineData("my dad had a heart attack years ago and now he can't breathe")]
    [InlineData("dad had a heart attack last year, he's clutching his chest now")]
    [InlineData("my dad had a heart attack five minutes ago")]
    [InlineData("my dad is having a heart attack")]
    public void What_a_relative_has_now_is_heard_beside_what_they_had(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("A mi papá le dio un infarto por no cuidarse")]
    [InlineData("A mi abuelo le dio un derrame por fumar tanto")]
    [InlineData("a mi papá le dio un infarto a los 50")]
    [InlineData("a mi mamá le dio cáncer y derrame, por eso me cuido")]
    [InlineData("a mi tía le dio un infarto y se murió")]
    [InlineData("a mi abuelito le dio una embolia de joven")]
    [InlineData("a mi papá le dio un infarto y quedó bien")]
    [InlineData("a mi suegro le dio un infarto por tanto estrés")]
    [InlineData("mi papá murió de un infarto")]
    [InlineData("a mi papá le dio un infarto, no quiero que me pase lo mismo")]
    [InlineData("no quiero que me dé un infarto como a mi papá")]
    [InlineData("mi abuelo murió de un infarto, por eso dejé de fumar")]
    [InlineData("Mi papá es diabético y le dio un infarto por no cuidarse, por eso quiero comer mejor")]
    [InlineData("my dad had a heart attack because he didn't look after himself")]
    [InlineData("my dad had a heart attack from smoking")]
    [InlineData("dad had a heart attack, I don't want to go the same way")]
    [InlineData("grandad had a stroke and never talked again")]
    [InlineData("my uncle dropped dead of a heart attack")]
    public void What_a_relative_had_and_why_is_history(string said) => Assert.False(Alarms(said));

    [Theory]
    [InlineData("Mark's here with me")]
    [InlineData("Mark here with me")]
    [InlineData("Mark's here")]
    [InlineData("mark's here with me")]
    [InlineData("Mark's sitting with me")]
    [InlineData("Mark is with me, he's helping")]
    [InlineData("Rob's got me a drink")]
    [InlineData("Bill's with me")]
    [InlineData("Dawn's here")]
    [InlineData("Grace's cuts are healing")]
    [InlineData("Mark has cuts on his arms from gardening")]
    [InlineData("Pat's my wife")]
    [InlineData("Sue's been on at me")]
    [InlineData("Rose's eczema is worse than mine")]
    [InlineData("Heather's on methotrexate")]
    [InlineData("Frank's here, he's got a fever")]
    public void Who_is_called_by_a_name_that_is_a_word_is_no_finding(string said) => Assert.False(Alarms(said));

    [Theory]
    [InlineData("I've got marks here from cutting myself")]
    [InlineData("the marks here on me are from when I cut myself last week")]
    [InlineData("there are cut marks all over my arms, I did them")]
    public void A_word_that_is_a_name_as_well_still_tells_of_harm(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("was on methotrexate weekly until march and I have a fever")]
    [InlineData("I was on methotrexate weekly until march and now I have a fever")]
    [InlineData("took methotrexate weekly for a year, stopped in 2023, got a fever now")]
    [InlineData("took prednisolone daily till march")]
    [InlineData("I was on isotretinoin daily until may, and I'm pregnant since september")]
    [InlineData("I was on azathioprine every day until last year. I've got a sore throat and fever")]
    [InlineData("estuve con metotrexato semanal hasta marzo y tengo fiebre")]
    [InlineData("tomaba metotrexato cada semana hasta el año pasado, tengo fiebre")]
    public void A_medicine_that_was_taken_until_a_month_is_over(string said) => Assert.False(Alarms(said));

    [Theory]
    [InlineData("I'm on methotrexate weekly and have a fever")]
    [InlineData("methotrexate weekly, fever")]
    [InlineData("I was put on methotrexate weekly in march and I have a fever")]
    [InlineData("I've been on methotrexate weekly since march and have a fever")]
    [InlineData("I was on methotrexate daily until march when they made it weekly, and I have a fever")]
    [InlineData("tomo metotrexato cada semana y tengo fiebre")]
    [InlineData("me pusieron metotrexato semanal en marzo y tengo fiebre")]
    public void A_medicine_of_which_only_the_dose_was_changed_then_is_taken(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("my fingers sting")]
    [InlineData("my fingers sting and I feel dizzy")]
    [InlineData("the cream stings and then I faint at the smell")]
    [InlineData("my skin stings, I feel sick")]
    [InlineData("the shampoo stings my scalp, feeling faint these days")]
    [InlineData("it stings when I wee and I'm dizzy")]
    [InlineData("alcohol gel makes my hands sting, I'm light-headed lately")]
    [InlineData("soap stings my hands and I get breathless on the stairs")]
    public void Skin_that_stings_was_not_stung(string said) => Assert.False(Alarms(said));

    [Theory]
    [InlineData("wasp sting, my face is swelling")]
    [InlineData("I've had a sting and now my lips are swelling")]
    [InlineData("a sting on my hand and hives all over, dizzy")]
    public void A_sting_is_one(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("me duele el pecho, la fiebre ya se me quitó")]
    [InlineData("me duele el pecho y la fiebre ya se me quitó")]
    [InlineData("me duele el pecho, la comezón ya se me quitó")]
    [InlineData("se me hinchó la cara, las ronchas ya se me quitaron")]
    [InlineData("Me duele el pecho. La fiebre ya se me quitó")]
    [InlineData("no puedo respirar, el dolor ya se me quitó")]
    [InlineData("my chest hurts and the fever has gone")]
    [InlineData("my chest hurts and the itch went away")]
    [InlineData("my lips are swollen, the hives have gone down")]
    [InlineData("I can't breathe and the rash has cleared up")]
    [InlineData("my face is swollen and the itching has stopped")]
    [InlineData("tengo la cara hinchada y la comezón ya se me quitó")]
    [InlineData("me duele el pecho y los mareos ya se me quitaron")]
    public void Only_what_is_named_as_gone_is_gone(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData(
        "Our son's teacher, Mr Haddad, is having chemo and caught a fever last week so he is off. Our boy has warts on two fingers, otherwise bouncing around."
    )]
    [InlineData("my daughter's friend has a fever and a rash that doesn't fade")]
    [InlineData("my son's teacher has meningitis")]
    [InlineData("my daughter's boyfriend wants to kill himself")]
    [InlineData("Leo's mate had a seizure at school")]
    [InlineData("my wife's boss had a heart attack today")]
    [InlineData("la maestra de mi hijo está con quimio y tiene fiebre")]
    [InlineData("un amiguito de mi hijo tiene fiebre y manchas que no se quitan con el vaso")]
    [InlineData("el jefe de mi esposo tuvo un infarto hoy")]
    [InlineData(
        "Mi hermano Rodrigo toma metotrexato para la artritis y anda con la boca llena de llagas. Yo no tomo nada, solo uso la crema de tacrolimus"
    )]
    [InlineData(
        "A Toño, mi esposo, le acaban de poner adalimumab y anda con fiebre, ya llamó él a su doctora. Lo mío es la caspa de siempre"
    )]
    [InlineData("mi mamá está con fiebre y quimio, yo vengo por los hongos")]
    [InlineData("mi papá anda con dolor de pecho, a mí solo me pica la cabeza")]
    [InlineData(
        "My brother Rod takes methotrexate for arthritis and his mouth is full of ulcers. I don't take anything, I only use the tacrolimus"
    )]
    [InlineData(
        "my husband Tony just started adalimumab and has a fever, he's rung his doctor. Mine's just the usual dandruff"
    )]
    [InlineData("mum's having chemo and has a fever today, I'm only here about my nails")]
    [InlineData(
        "I work as a paramedic so it's strokes, overdoses and chest pains all day, and the gloves are wrecking my knuckles."
    )]
    [InlineData("I'm a nurse on a stroke ward, so it's strokes and heart attacks all week")]
    [InlineData("I'm a midwife, I see women bleeding heavily in pregnancy every shift")]
    [InlineData(
        "trabajo de paramédico, todo el día son infartos, derrames y sobredosis, y los guantes me destrozan las manos"
    )]
    [InlineData("soy enfermera, veo infartos y convulsiones a diario")]
    public void Whose_teacher_boss_or_patient_it_is_and_who_is_met_at_work_is_nobodys_here(string said) =>
        Assert.False(Alarms(said));

    [Theory]
    [InlineData("my son's teacher rang, he has a fever and a rash that doesn't fade")]
    [InlineData("my nan's carers forgot her nitrazepam all week, she's been fitting on and off since dinner")]
    [InlineData(
        "im my brothers carer writing for him, he takes clozapine and has had temperature of 39 since last night"
    )]
    [InlineData("my daughter's friend brought her home, she can't breathe")]
    [InlineData("my son's lips are blue")]
    [InlineData("la maestra de mi hijo me llamó, tiene fiebre y no despierta")]
    [InlineData(
        "oiga mi mama estaba bien hace un rato contestando esto conmigo y de repente se le cae la taza de la mano derecha y no le entiendo lo que dice, tiene la boca chueca"
    )]
    [InlineData("mi papá está aquí conmigo y no puede respirar")]
    [InlineData(
        "my dad was fine a minute ago filling this in with me, now his mouth is crooked and I can't make out what he says"
    )]
    [InlineData("mum was sat here with me and suddenly dropped her cup, her face is drooping")]
    [InlineData("I'm a paramedic and I've got chest pain")]
    [InlineData("I work as a nurse and I have crushing chest pain all day")]
    [InlineData("soy enfermera y tengo dolor en el pecho")]
    [InlineData("I'm a paramedic so I know it's a stroke, my face is drooping")]
    public void Who_rings_about_the_child_and_who_works_with_the_ill_is_heard(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("I take six methotrexate tablets every day since last Tuesday, not just Mondays")]
    [InlineData(
        "Quick question on the methotrexate. The label's confusing so I've been taking the six little yellow tablets every day since last Tuesday, not just Mondays, is that ok?"
    )]
    [InlineData(
        "We've been trying for a baby since new year and I'm still taking the mycophenolate for my skin lupus, nobody said anything about it."
    )]
    [InlineData("trying for a baby and on methotrexate")]
    [InlineData("I had an eating disorder at fifteen and I'm making myself sick again")]
    [InlineData(
        "las marcas rectas del muslo no son del eczema, me las hago yo con la cuchilla del sacapuntas cuando me agobio. la ultima fue el sabado. no quiero morirme ni nada de eso"
    )]
    [InlineData(
        "A mi hija le cayó la olla de agua hirviendo, tiene toda la barriga, los muslos y media cara en carne viva con ampollas enormes. Ha sido ahora, ¿qué crema le pongo?"
    )]
    [InlineData(
        "Llevo medio año con etanercept para la psoriasis. Hace un par de semanas se me empezó a dormir la pierna izquierda y no se me pasa, es como si llevara un calcetín de corcho"
    )]
    [InlineData(
        "Leí que el trago empeora la psoriasis así que lo corté en seco el domingo, me tomaba una botella de ron diaria. Estoy empapado en sudor, las manos me brincan y anoche vi arañas en la pared que mi mujer no veía"
    )]
    public void What_stands_beside_a_look_alike_is_heard(string said) => Assert.True(Alarms(said));

    [Theory]
    [InlineData("betnovate for a week, cetirizine for a year")]
    [InlineData("Betnovate cream for two weeks and omeprazole for a year")]
    [InlineData("I've used Dermovate for a week. I've taken ramipril for 3 years")]
    public void How_long_another_medicine_is_used_says_nothing_of_a_strong_steroid(string said) =>
        Assert.False(Alarms(said));

    private static bool Alarms(string said) =>
        Screened.Flags(said).Any(flag => flag.Urgency >= Urgency.UrgentAppointment);
}
