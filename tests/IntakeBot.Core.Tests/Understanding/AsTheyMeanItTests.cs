using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Plain replies whose figure, side, day or refusal stands where one has to look for it; beside each what must be read otherwise.</summary>
public sealed class AsTheyMeanItTests
{
    private static readonly ReadingContext Spanish = new(Shipped.SpanishWords, Readings.Today)
    {
        Medications = Shipped.Content.Medications,
    };

    [Theory]
    [InlineData("What do you weigh?", "was 95kg, lost 4 since the summer so 91", "91 kg")]
    [InlineData("What do you weigh?", "95kg, lost 4", "95 kg")]
    [InlineData("What do you weigh?", "lost 10 kilos so I'm 82", "82 kg")]
    [InlineData("What do you weigh?", "put on 3kg, im 75kg", "75 kg")]
    [InlineData("What do you weigh?", "put on about 3kg, 75 now", "75 kg")]
    [InlineData("¿Cuánto pesa?", "bajé 5 kilos, peso 82", "82 kg")]
    [InlineData("¿Cuánto pesa?", "he perdido 5 kilos, estoy en 82", "82 kg")]
    [InlineData("¿Cuánto pesa?", "subí como 3 kilos, estoy en 75 kilos", "75 kg")]
    // What is lost may be what is asked.
    [InlineData("How much weight have you lost?", "lost 4kg", "4 kg")]
    [InlineData("¿Cuánto peso ha perdido?", "perdí 5 kilos", "5 kg")]
    public void By_how_much_it_changed_is_no_amount(string question, string said, string read) =>
        Assert.Equal(read, Amount(question, "kg", said));

    [Theory]
    [InlineData("What do you weigh?", "kg", "nine stone something... nine stone five, I've just checked", "59.4 kg")]
    [InlineData("What do you weigh?", "kg", "about 70 kilos... 72 kg exactly", "72 kg")]
    // Another amount, or one far off, is not the same said better.
    [InlineData("What do you weigh?", "kg", "about 70 kilos, my dog is 30 kg", "70 kg about")]
    [InlineData("¿Cuánto mide la cicatriz?", "cm", "2 pulgadas", "5.1 cm")]
    [InlineData("¿Cuánto mide la cicatriz?", "cm", "2", "2 cm")]
    [InlineData("¿Cuánto mide la mancha?", "cm", "1.5", "1.5 cm")]
    [InlineData("¿Cuánto mide?", "cm", "1.72", "172 cm")]
    [InlineData("¿Cuánto mide su hijo?", "cm", "1,20", "120 cm")]
    [InlineData("¿Cuánto salió su glucosa?", "mg/dL", "118 mg/dL", "118 mg/dL")]
    [InlineData("¿Cuánta agua bebe?", "mL", "1.500 ml", "1500 mL")]
    [InlineData("¿Cuánta agua bebe?", "mL", "1.5 ml", "1.5 mL")]
    public void An_amount_is_of_the_unit_that_is_named(string question, string unit, string said, string read) =>
        Assert.Equal(read, Amount(question, unit, said));

    [Theory]
    [InlineData("How many times have you been to A&E?", "twice, both in 2024", "2")]
    [InlineData("How many times have you been to A&E?", "once, in 2019", "1")]
    [InlineData("How many times have you been to A&E?", "2 in 2019 and 1 in 2021", "3")]
    [InlineData("How many times have you been to A&E?", "in 2019", "NotANumber")]
    [InlineData("In what year was that?", "in 2019", "2019")]
    [InlineData("How many steps do you walk?", "about 2000", "2000")]
    [InlineData("How many days of work have you missed?", "a day", "1")]
    [InlineData("How many days of work have you missed?", "just a day", "1")]
    [InlineData("How many days of work have you missed?", "a bad week", "NotANumber")]
    [InlineData("¿Cuántos días ha faltado?", "un día nada más", "1")]
    [InlineData("¿Cuántos días ha faltado?", "una semana", "NotANumber")]
    [InlineData("¿Cuántos pasos da al día?", "el reloj marca 7.200", "7200")]
    [InlineData("¿Cuántas horas duerme?", "7.5", "8 (7.5-7.5)")]
    public void A_count_is_what_was_counted(string question, string said, string read) =>
        Assert.Equal(read, Count(question, said));

    [Theory]
    [InlineData("How many children do you have?", "a boy and twin girls", "3")]
    [InlineData("How many children do you have?", "a girl and a boy", "2")]
    [InlineData("How many children do you have?", "2 sons, 1 daughter", "3")]
    [InlineData("How many children do you have?", "two boys and a girl, all grown up", "3")]
    [InlineData("How many children do you have?", "twins", "2")]
    [InlineData("How many children do you have?", "boys", "NotANumber")]
    [InlineData("How many children do you have?", "a girl of 3 and a boy of 5", "2")]
    [InlineData("How many children do you have?", "a girl, 3, and a boy, 5", "2")]
    [InlineData("How many children do you have?", "a boy, 2 years old", "1")]
    [InlineData("How many pets do you have?", "one cat and two dogs", "3")]
    [InlineData("How many pets do you have?", "a dog", "1")]
    [InlineData("How many glasses of water do you drink?", "2 glasses and a coffee", "2")]
    [InlineData("¿Cuántas mascotas tiene?", "un gato y dos perros", "3")]
    [InlineData("¿Cuántos hermanos tiene?", "dos hermanos y una hermana, 3 vamos", "3")]
    [InlineData("¿Cuántos hijos tiene?", "niño y niña", "2")]
    [InlineData("How many people live in your home?", "just me", "1")]
    [InlineData("How many people live in your home?", "me and my husband", "2")]
    [InlineData("How many people live in your home?", "me, my wife and the two kids", "4")]
    [InlineData("How many people live in your home?", "4, me and my wife and the kids", "4")]
    // Whether who writes is one of them, or how many the kids are, is not told.
    [InlineData("How many people live in your home?", "my husband and two kids", "NotANumber")]
    [InlineData("How many people live in your home?", "me, my wife and the kids", "NotANumber")]
    [InlineData("¿Cuántas personas viven en su casa?", "mi marido, mis dos hijos y yo", "4")]
    [InlineData("¿Cuántas personas viven en su casa?", "vivo sola", "1")]
    [InlineData("¿Cuántas personas viven en su casa?", "mis padres, mi hermana y yo", "4")]
    [InlineData("¿Cuántas personas viven en su casa?", "somos 5", "5")]
    public void Who_is_named_one_by_one_is_counted_together(string question, string said, string read) =>
        Assert.Equal(read, Count(question, said));

    [Theory]
    [InlineData("en", "left wrist. no, right wrist, sorry, I'm looking in the mirror", "right wrist")]
    [InlineData("en", "left wrist. no, right wrist, sorry left wrist", "left wrist")]
    [InlineData("en", "right hand, sorry, left hand", "left hand")]
    [InlineData("en", "big toe, the right one", "right toe")]
    [InlineData("en", "behind the knees, on both", "both back knee")]
    [InlineData("en", "elbow, the left knee too", "elbow; left knee")]
    [InlineData("es", "en el dedo gordo del pie, el derecho, pegado a la orilla", "right toe")]
    [InlineData("es", "detrás de las rodillas, en ambas", "both back knee")]
    [InlineData("es", "en la flexura de los dos codos", "both inner elbow")]
    [InlineData("es", "en el codo, la rodilla derecha también", "elbow; right knee")]
    public void A_side_may_stand_behind_its_place(string language, string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.BodyAreas, said, Of(language)));

    [Theory]
    [InlineData("es", "en abril del 24, no perdón, del 25", "2025-04")]
    [InlineData("en", "in April 2024, no, of 25", "2025-04")]
    [InlineData("en", "April 24, no sorry 25", "2026-04-25")]
    [InlineData("es", "en abril del 24", "2024-04")]
    [InlineData("es", "veintidós de febrero del sesenta y siete", "1967-02-22")]
    [InlineData("es", "22 de febrero del 67", "1967-02-22")]
    [InlineData("en", "Sept. 2022", "2022-09")]
    [InlineData("es", "nació el 1° de enero de 2020", "2020-01-01")]
    [InlineData("es", "nació el 1ro de enero de 2020", "2020-01-01")]
    [InlineData("es", "desde la mili, en el 89", "1989")]
    [InlineData("en", "in 98", "1998")]
    // An age is no year.
    [InlineData("en", "since 40", "NotADate")]
    public void A_date_is_as_it_is_written_in_a_hurry(string language, string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Item(ItemKind.Date), said, Of(language)));

    [Theory]
    [InlineData("What is your weight?", "next question please, I don't discuss my weight")]
    [InlineData("What is your date of birth?", "you don't need my birthday, pass")]
    [InlineData("How bad is the pain?", "I don't do numbers for pain, no thank you, skip it")]
    [InlineData("How long have you had it?", "I'll leave that blank if it's all the same to you")]
    [InlineData("Where is it?", "somewhere I'd rather not mention")]
    [InlineData("¿Cuánto pesa?", "el peso me lo guardo para mí")]
    [InlineData("¿Fecha de nacimiento?", "no doy ese dato por aquí")]
    [InlineData("¿Cada cuánto?", "me reservo la respuesta")]
    [InlineData("¿Dónde lo tiene?", "en un sitio que prefiero no decir")]
    public void Who_passes_a_question_over_in_many_words_declines_it(string question, string said)
    {
        var context = In(question) with { Question = question };
        Assert.Equal(
            "declined",
            Readings.Read(Readings.Item(ItemKind.Decimal) with { Text = question }, said, context)
        );
        Assert.Equal("declined", Readings.Read(StatementKind.BodyAreas, said, context));
    }

    [Theory]
    [InlineData("en", "7, the rest I'd rather not say", "7")]
    [InlineData("en", "skip it, no wait, 7", "7")]
    [InlineData("en", "it's private insurance I have", "NotANumber")]
    [InlineData("es", "7, lo demás prefiero no decirlo", "7")]
    public void What_answers_first_and_declines_more_is_an_answer(string language, string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Scale, said, Of(language)));

    [Theory]
    [InlineData("Does anyone in your family have psoriasis?", "no... oh wait, yes, my uncle Bob", "yes")]
    [InlineData("Does anyone in your family have psoriasis?", "no... oh dear, no", "no")]
    [InlineData("¿Alguien de su familia tiene psoriasis?", "no... ah espere, sí, mi tío Beto", "yes")]
    [InlineData("¿Alguien de su familia tiene psoriasis?", "sí, ah no, espere, no", "no")]
    [InlineData("Are you pregnant?", "im 14 weeks", "yes")]
    [InlineData("Are you pregnant?", "14 weeks late with my period", "NotYesOrNo")]
    [InlineData("¿Está embarazada?", "de 14 semanas", "yes")]
    [InlineData("¿Está embarazada?", "no, hace 14 semanas que parí", "no")]
    public void A_yes_comes_back_on_a_no(string question, string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Boolean) with
                {
                    Text = question,
                },
                said,
                In(question) with
                {
                    Question = question,
                }
            )
        );

    [Theory]
    [InlineData("en", "daily... well no, now and then", "sometimes")]
    [InlineData("en", "daily, no, now and then, weekends", "sometimes")]
    [InlineData("es", "a diario... bueno no, de vez en cuando, los findes", "sometimes")]
    [InlineData("es", "no, a diario", "daily")]
    [InlineData("es", "a diario, no exagero", "daily")]
    public void A_no_between_two_takes_the_first_back(string language, string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Choice) with
                {
                    Text = "How often?",
                    Options =
                    [
                        new AnswerOption("never", null, "Never", ["Nunca"]),
                        new AnswerOption("sometimes", null, "Now and then", ["De vez en cuando"]),
                        new AnswerOption("daily", null, "Daily", ["A diario"]),
                    ],
                },
                said,
                Of(language)
            )
        );

    [Theory]
    [InlineData("es", "nada de momento", "none")]
    [InlineData("es", "por ahora nada", "none")]
    [InlineData("en", "nothing so far", "none")]
    [InlineData("en", "none yet", "none")]
    [InlineData("es", "nada de crema, pastillas sí", "tablets")]
    public void None_for_now_is_none(string language, string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Choice) with
                {
                    Text = "What have you used?",
                    Repeats = true,
                    Options =
                    [
                        new AnswerOption("cream", null, "Cream", ["Crema"]),
                        new AnswerOption("tablets", null, "Tablets", ["Pastillas"]),
                        new AnswerOption("none", null, "None", ["Nada"]) { Exclusive = true },
                    ],
                },
                said,
                Of(language)
            )
        );

    [Theory]
    [InlineData("salbutamol cuando me falta el aire", "salbutamol prn")]
    [InlineData("loratadina cuando tengo alergia", "loratadine prn")]
    [InlineData("salbutamol desde cuando me diagnosticaron", "salbutamol")]
    [InlineData("fólico 5 mg los martes", "folic acid 5 mg 1/1wk tue")]
    public void A_medicine_for_when_something_comes_is_as_needed(string said, string read) =>
        Assert.StartsWith(read, Readings.Read(StatementKind.Medications, said, Spanish), StringComparison.Ordinal);

    [Theory]
    [InlineData("desayuno, comida y cena", "3/1d CM+CD+CV")]
    [InlineData("desayuno y cena", "2/1d CM+CV")]
    [InlineData("después de cada ducha", "prn")]
    [InlineData("de higos a brevas", "rarely")]
    public void Meals_and_turns_of_speech_tell_how_often(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Frequency, said, Spanish));

    [Theory]
    [InlineData("en", "a tablet for blood pressure and another for cholesterol", 2)]
    [InlineData("en", "one for blood pressure and one for cholesterol", 2)]
    [InlineData("en", "ramipril for blood pressure and another one for my heart", 2)]
    [InlineData("en", "paracetamol, one for the pain", 1)]
    [InlineData("en", "metformin, one in the morning and another for the evening", 1)]
    [InlineData("en", "ramipril, one for the morning", 1)]
    [InlineData("es", "una para la presión y otra para el colesterol", 2)]
    [InlineData("es", "losartán para la presión y otra para el azúcar", 2)]
    [InlineData("es", "una pastilla para la presión y una para el colesterol", 2)]
    [InlineData("es", "paracetamol, una para el dolor", 1)]
    public void A_medicine_told_by_what_it_is_for_is_one_more(string language, string said, int many) =>
        Assert.Equal(
            many,
            Assert
                .IsType<AnswerReading.Understood>(
                    StatementReader.Read(StatementKind.Medications, new PatientText(said), Of(language))
                )
                .Values.Length
        );

    [Theory]
    [InlineData("¿Ha sangrado alguna vez?", "sangró una vez", "yes")]
    [InlineData("¿Le han operado alguna vez?", "me operaron en 2015", "yes")]
    [InlineData("¿Ha fumado alguna vez?", "fumé de joven", "yes")]
    [InlineData("¿Ha sangrado alguna vez?", "no sangró", "no")]
    [InlineData("¿Ha fumado alguna vez?", "mi papá fumaba", "NotYesOrNo")]
    [InlineData("¿Le sangra?", "me operaron en 2015", "NotYesOrNo")]
    public void What_was_asked_may_be_told_in_its_past(string question, string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Boolean) with
                {
                    Text = question,
                },
                said,
                In(question) with
                {
                    Question = question,
                }
            )
        );

    private static ReadingContext Of(string language) => language == "es" ? Spanish : Readings.Context;

    private static ReadingContext In(string question) => Of(question[0] == '¿' ? "es" : "en");

    private static string Amount(string question, string unit, string said) =>
        Readings.Read(
            Readings.Item(ItemKind.Quantity) with
            {
                Text = question,
                Units = [new AnswerUnit(unit, null, unit)],
            },
            said,
            In(question) with
            {
                Question = question,
            }
        );

    private static string Count(string question, string said) =>
        Readings.Read(
            Readings.Item(ItemKind.Integer) with
            {
                Text = question,
                Label = "",
            },
            said,
            In(question) with
            {
                Question = question,
            }
        );
}
