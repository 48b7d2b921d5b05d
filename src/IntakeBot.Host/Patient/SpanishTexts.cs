namespace IntakeBot.Host.Patient;

/// <summary>The pages in Spanish.</summary>
internal static class SpanishTexts
{
    public static PageTexts Page { get; } =
        new()
        {
            Language = "es",
            Name = "Español",
            Landing = new()
            {
                Title = "Antes de su visita",
                Lede =
                    "Una conversación corta sobre su piel, sus medicinas y cómo come, duerme y se siente. "
                    + "La mayoría tarda de cinco a diez minutos. Su médico la lee antes de la visita.",
                OtherLede = "Una conversación corta antes de su visita. Su médico lee sus respuestas antes de verle.",
                UnknownTitle = "Este enlace no lleva a ninguna parte",
                Unknown =
                    "Las preguntas para las que se hizo ya no están aquí. Pida a la clínica un enlace nuevo, o empiece con "
                    + "las preguntas habituales.",
                Usual = "Ir a las preguntas habituales",
                NewTab = "Abrir la conversación en otra pestaña",
                NotHere = "La conversación no puede abrirse en esta página.",
                NotLive = "Nadie sigue esta conversación en vivo",
                Emergency =
                    "Si le cuesta respirar, le duele el pecho, se le hincha la cara o la lengua, o siente que necesita "
                    + "ayuda ahora, no nos espere: llame al",
                Crisis = "Si piensa en hacerse daño, hable con alguien ahora:",
                AnswersTitle = "Qué pasa con sus respuestas",
                Facts =
                [
                    "Su equipo médico en {0} las lee antes de la visita.",
                    "Un programa de computadora hace las preguntas y ordena sus respuestas. No da diagnósticos ni consejos de tratamiento.",
                    "Puede saltar preguntas, cambiar respuestas y parar en cualquier momento.",
                ],
                Model =
                    "Un modelo de lenguaje fuera de {0} también lee sus respuestas y redacta un resumen, que se comprueba con "
                    + "ellas. Antes se quitan los nombres, las fechas de nacimiento y los datos de contacto, y también las "
                    + "listas de sus medicinas y alergias.",
                ComeBack =
                    "Cada respuesta se guarda tal como usted la da. En este dispositivo puede volver durante 12 horas.",
                ComeBackInFrame =
                    "Cada respuesta se guarda tal como usted la da. Puede volver a ella hasta que cierre esta pestaña.",
                Unnamed = "su clínica",
                Agree = "He leído esto y acepto que {0} use mis respuestas para preparar mi visita.",
                Start = "Empezar",
                Talk = "¿Prefiere hablar? Llámenos:",
                TickFirst = "Por favor, marque primero la casilla si está de acuerdo.",
                OutOfDate = "Esta página había caducado. Por favor, marque la casilla y pulse Empezar otra vez.",
            },
            Chat = new()
            {
                Title = "Sus preguntas",
                Leave = "Salir",
                LeaveRest = " de esta conversación",
                ThisChat = "Esta conversación",
                NotLive = "no se sigue en vivo. En una emergencia llame al",
                Opening = "Abriendo su conversación…",
                NeedsScript =
                    "Esta conversación necesita JavaScript. Por favor, actívelo en su navegador y vuelva a cargar la página, o llame a la clínica",
                LeaveTitle = "¿Salir de esta conversación?",
                LeaveWhat =
                    "Lo que nos contó se queda en la clínica. En este dispositivo la conversación se cierra y no podrá volver a ella.",
                Stay = "Quedarme",
                LeaveNow = "Salir de esta conversación",
            },
        };
}
