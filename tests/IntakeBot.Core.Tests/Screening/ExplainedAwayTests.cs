namespace IntakeBot.Core.Tests.Screening;

/// <summary>What is named only to say why it is nothing, or known from elsewhere, is no sign; the same sign had is one.</summary>
public sealed class ExplainedAwayTests
{
    [Theory]
    [InlineData("I can't breathe in these compression stockings they're so tight, do you do a bigger size?")]
    [InlineData("Can't breathe in this polo neck, it rubs my eczema raw")]
    [InlineData(
        "the school said he cant breathe but it was only that the tie was too tight in the heat, he is laughing now"
    )]
    [InlineData("no puedo respirar con este cuello alto, me roza la dermatitis")]
    [InlineData("i see sepsis training every year and i know what mottled looks like")]
    [InlineData("she is scared the adalimumab will give her infections, she hasn't started")]
    [InlineData("voices in my head lol, i mean my mother's voice telling me to moisturise")]
    [InlineData("I'm a bit yellow because of the fake tan, wedding on saturday")]
    [InlineData("estoy amarillo de tanto comer zanahoria")]
    [InlineData("he said he was going to literally die if he had to put the greasy cream on")]
    [InlineData("mi hija dice que se quiere morir si le sale otro grano antes de la fiesta, típico drama, está feliz")]
    [InlineData("Mi pareja me controla las cremas para que no se me olviden")]
    [InlineData("Me hice una quemadurita en el dedo con la plancha, ya cerró")]
    [InlineData("La isotretinoína la terminé en 2019, ahora estoy de 5 meses")]
    [InlineData("I save my tablets in a pill box")]
    [InlineData("her skin was fine until the winter")]
    [InlineData("will my mole turn into cancer?")]
    [InlineData("im 12 weeks into my second course of roaccutane")]
    [InlineData("I scratch when it gets bad")]
    [InlineData("after Friday it won't be a problem, I'm getting my new cream")]
    [InlineData("nobody would miss me at work for an hour")]
    [InlineData("my left arm feels dead every morning because the dog sleeps on it, wakes up in a minute")]
    [InlineData("dentist gave me the jab in the gum, lips felt like a football for two hours, that's just numb")]
    [InlineData("letting trains go past because they were packed, hence late for the last appointment")]
    [InlineData("bit of blood on the tissue from my cracked lip this morning")]
    [InlineData("trabajo de noche en una residencia y veo de todo, sepsis, infartos. lo mío son las manos partidas")]
    [InlineData("casi me desmayo cuando vi el precio del suero")]
    [InlineData("me corto cuando me afeito")]
    [InlineData("he passed out laughing at my haircut")]
    [InlineData("I hear voices because next door has the telly blaring")]
    [InlineData("the inhaler isn't needed since spring")]
    [InlineData("I've decided how to take it, waiting for the pharmacist to call")]
    [InlineData("se desmayó de la risa con mi corte de pelo")]
    [InlineData("el inhalador no me hace falta desde la primavera")]
    [InlineData("ya me tomé todas las pastillas que me dieron y terminé el tratamiento")]
    [InlineData("me aprieta el pecho el brasier nuevo")]
    [InlineData("me cayó cloro en la playera y se decoloró, a mí nada")]
    [InlineData("oigo voces porque el vecino tiene la tele a todo")]
    [InlineData("los labios morados son por la paleta de uva")]
    [InlineData("quiero existir sin granos")]
    [InlineData("my son is always on his phone. my mum had a stroke in 2010")]
    [InlineData("lo dejé hace 5 años cuando el infarto")]
    [InlineData("cuando como mariscos vomito")]
    [InlineData("me duele la punta del hombro desde el gimnasio")]
    [InlineData("tengo un desgarro en la pierna izquierda por el fútbol")]
    [InlineData("se me pegó la media a la pierna por el eccema")]
    [InlineData("se me fue la luz en casa, por eso tardé")]
    [InlineData("marcas rojas en la cara y era plumón, con jabón salió")]
    public void What_is_explained_away_is_no_sign(string said) => Assert.Empty(Screened.Flags(said));

    [Theory]
    [InlineData("I can't breathe in these stockings and my lips are blue", "breathing-emergency")]
    [InlineData("I can't breathe, my tie is off already", "breathing-emergency")]
    [InlineData("no puedo respirar, me quité la corbata y sigo igual", "breathing-emergency")]
    [InlineData(
        "I know what sepsis looks like, and mum is shivering, confused and has not peed all day, her leg is infected",
        "sepsis"
    )]
    [InlineData(
        "I was scared it will give me an infection and now I have a fever of 39 on adalimumab",
        "immunosuppressed-fever"
    )]
    [InlineData("my dead mother's voice telling me to jump", "psychosis")]
    [InlineData("I'm yellow, I thought it was the fake tan but my eyes are yellow too", "jaundice")]
    [InlineData("estoy amarillo y no es la zanahoria, los ojos también", "jaundice")]
    [InlineData("mi hija se quiere morir, le sale otro grano y llora todo el día", "suicidality")]
    [InlineData("mi pareja me controla el dinero y el móvil", "abuse-safeguarding")]
    [InlineData("quemaduras en el brazo con cigarro, fue mi pareja", "abuse-safeguarding")]
    [InlineData("Terminé la isotretinoína hace dos semanas y ahora estoy de 5 semanas", "pregnancy-retinoid")]
    [InlineData("I have been saving up my sleeping tablets", "suicidality")]
    [InlineData("my left arm feels dead since this morning and I can't lift it", "stroke-signs")]
    [InlineData("the dentist gave me the jab and my lips have blown up like a football", "airway-angioedema")]
    [InlineData("been standing on the platform letting trains go past", "suicidality")]
    [InlineData("I cut when things get too much", "self-harm-skin")]
    [InlineData(
        "her eczema was ok until Tuesday, now her cheeks are full of watery blisters and punched out craters",
        "eczema-herpeticum"
    )]
    [InlineData("casi me desmayo al pararme y tengo ronchas por todo el cuerpo", "anaphylaxis")]
    [InlineData("me corto cuando me siento sola", "suicidality")]
    [InlineData("don't tell my mum but I've decided how, just waiting for them to be asleep", "suicidality")]
    [InlineData("I'm the gran, she told me she doesn't want to be here any more", "suicidality")]
    [InlineData("I hear voices telling me things, the telly is off", "psychosis")]
    [InlineData("the inhaler isn't helping and I can't breathe", "breathing-emergency")]
    [InlineData("eighth month and I can't bear the itch on my palms and soles", "pregnancy-itch")]
    [InlineData("he passed out in the barber's chair, I have his phone", "breathing-emergency")]
    [InlineData("el inhalador no me hace nada", "breathing-emergency")]
    [InlineData("llegué y se había tomado todas las pastillas con vino", "suicidality")]
    [InlineData("me aprieta el pecho y me llega al cuello", "breathing-emergency")]
    [InlineData("me cayó cloro en la cara", "burn-serious")]
    [InlineData("oigo voces que me dicen que me haga daño", "psychosis")]
    [InlineData("tiene los labios morados y no puede respirar", "breathing-emergency")]
    [InlineData("ya no quiero existir", "passive-suicidal")]
    [InlineData("purple spots like I've been pinched all over and the light hurts my eyes", "meningococcal")]
    [InlineData("shaking uncontrollably with cold, and she has not passed urine all day", "sepsis")]
    [InlineData("estoy de 11 semanas, un desgarro en el vientre y me duele la punta del hombro", "acute-abdomen")]
    [InlineData(
        "tomaba clonazepam hace años y lo corté de golpe el viernes, no duermo, tiemblo",
        "benzo-opioid-withdrawal"
    )]
    [InlineData("mi marido me pegó en la cara", "abuse-safeguarding")]
    public void The_same_sign_had_is_one(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);
}
