using System.Collections.Immutable;

namespace IntakeBot.Host.Patient;

/// <summary>
/// What the bot says on a channel such as Teams around the intake, where there is no page to say it. What is agreed to
/// here has a version: <see cref="ConnectorConsent.VersionIn"/>.
/// </summary>
internal sealed record ConnectorTexts
{
    /// <summary>In the place of the page's last fact, which is about a browser.</summary>
    public required string Kept { get; init; }

    /// <summary>Asks for consent; {0} is the label that gives it.</summary>
    public required string Ask { get; init; }

    /// <summary>The label that gives consent.</summary>
    public required string Agree { get; init; }

    /// <summary>The label that does not.</summary>
    public required string Decline { get; init; }

    /// <summary>What else gives consent when it is all that is written, folded to lower case without punctuation.</summary>
    public required ImmutableArray<string> AgreeWords { get; init; }

    /// <summary>What else declines.</summary>
    public required ImmutableArray<string> DeclineWords { get; init; }

    /// <summary>Said to who declines; {0} is the label that gives consent.</summary>
    public required string Declined { get; init; }

    /// <summary>Said where something was written before consent was given; {0} is the label that gives it.</summary>
    public required string NotYet { get; init; }

    /// <summary>Begins another intake after one is over, when it is all that is written.</summary>
    public required ImmutableArray<string> Again { get; init; }

    /// <summary>Said once an intake is over and something is written; {0} begins another.</summary>
    public required string HowAgain { get; init; }

    /// <summary>Said where a photo or a file could not be taken.</summary>
    public required string NoFiles { get; init; }

    /// <summary>Said where a message is longer than can be read at once.</summary>
    public required string TooLong { get; init; }

    /// <summary>Said where a message was deleted.</summary>
    public required string Deleted { get; init; }

    /// <summary>Said in a group or a channel.</summary>
    public required string Group { get; init; }

    public static ConnectorTexts In(string language) => language == "es" ? Spanish : English;

    private static ConnectorTexts English { get; } =
        new()
        {
            Kept =
                "Every answer is kept as you give it, and this chat also stays in your Teams. Do not use a work account "
                + "whose owner should not know of your health.",
            Ask = "If you agree that {1} uses your answers to prepare your visit, tap or write \"{0}\".",
            Agree = "I agree",
            Decline = "No, thank you",
            AgreeWords = ["i agree", "agree", "agreed", "yes", "yes i agree", "ok i agree", "yes i do", "i do agree"],
            DeclineWords = ["no thank you", "no thanks", "no", "i do not agree", "i dont agree", "i don't agree"],
            Declined = "All right. Nothing that you wrote here was kept by us. If you change your mind, write \"{0}\".",
            NotYet = "I have not kept what you wrote, because you have not agreed yet. To begin, write \"{0}\".",
            Again = ["new intake", "new visit"],
            HowAgain = "For another visit, write \"{0}\".",
            NoFiles =
                "I could not take a file that you sent, and did not keep it. I take photos and PDF files of up to 10 MB. "
                + "Please send it once more, or describe it in words and show it at your visit.",
            TooLong =
                "That message is longer than I can read at once, and I have kept nothing of it. Please send it in parts "
                + "of up to a page.",
            Deleted =
                "You deleted a message here. What you had told me stays in the clinic's record. To correct an answer, "
                + "write for example \"change sleep to 6 hours\".",
            Group =
                "I ask people about their health before a visit, and only in a chat with one person. Please open a chat "
                + "with me by my name: nothing that is written here is read or kept.",
        };

    private static ConnectorTexts Spanish { get; } =
        new()
        {
            Kept =
                "Cada respuesta se guarda tal como usted la da, y esta conversación queda también en su Teams. No use una "
                + "cuenta de trabajo si su dueño no debe saber de su salud.",
            Ask = "Si acepta que {1} use sus respuestas para preparar su visita, toque o escriba \"{0}\".",
            Agree = "Acepto",
            Decline = "No, gracias",
            AgreeWords = ["acepto", "sí", "si", "sí acepto", "si acepto", "de acuerdo", "estoy de acuerdo"],
            DeclineWords = ["no gracias", "no", "no acepto"],
            Declined =
                "De acuerdo. No hemos guardado nada de lo que escribió aquí. Si cambia de idea, escriba \"{0}\".",
            NotYet = "No he guardado lo que escribió, porque todavía no ha aceptado. Para empezar, escriba \"{0}\".",
            Again = ["otra visita", "nueva visita"],
            HowAgain = "Para otra visita, escriba \"{0}\".",
            NoFiles =
                "No pude recibir un archivo que envió y no lo guardé. Recibo fotos y archivos PDF de hasta 10 MB. Por "
                + "favor, envíelo otra vez, o descríbalo con palabras y muéstrelo en su visita.",
            TooLong =
                "Ese mensaje es más largo de lo que puedo leer de una vez, y no guardé nada de él. Por favor, envíelo en "
                + "partes de hasta una página.",
            Deleted =
                "Usted borró un mensaje aquí. Lo que me había contado queda en el registro de la clínica. Para corregir "
                + "una respuesta, escriba por ejemplo \"cambiar sueño a 6 horas\".",
            Group =
                "Pregunto a las personas por su salud antes de una visita, y solo en una conversación con una persona. "
                + "Abra una conversación conmigo por mi nombre: no leo ni guardo nada de lo que se escribe aquí.",
        };
}
