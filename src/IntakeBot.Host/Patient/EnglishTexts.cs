namespace IntakeBot.Host.Patient;

/// <summary>The pages in English.</summary>
internal static class EnglishTexts
{
    public static PageTexts Page { get; } =
        new()
        {
            Language = "en",
            Name = "English",
            Landing = new()
            {
                Title = "Before your visit",
                Lede =
                    "A short chat about your skin, your medicines, and how you eat, sleep and feel. "
                    + "Most people need five to ten minutes. Your clinician reads it before your visit.",
                OtherLede = "A short chat before your visit. Your clinician reads your answers before you meet.",
                UnknownTitle = "This link leads nowhere",
                Unknown =
                    "The questions it was made for are not here any more. Please ask the clinic for a new link, or begin "
                    + "with the usual questions.",
                Usual = "Go to the usual questions",
                NewTab = "Open the chat in a new tab",
                NotHere = "The chat cannot open on this page.",
                NotLive = "This chat is not watched live",
                Emergency =
                    "If you have trouble breathing, chest pain, a swollen face or tongue, or feel that you need help now, "
                    + "do not wait for us: call",
                Crisis = "If you think of harming yourself, talk to someone now:",
                AnswersTitle = "What happens with your answers",
                Facts =
                [
                    "Your care team at {0} reads them before your visit.",
                    "A computer program asks the questions and puts your answers in order. It gives no diagnosis and no treatment advice.",
                    "You may skip questions, change answers, and stop at any time.",
                ],
                Model =
                    "A language model outside {0} also reads your answers and drafts a summary, which is checked against "
                    + "them. Names, dates of birth and ways to reach you are taken out first, and so are the lists of your "
                    + "medicines and allergies.",
                ComeBack = "Every answer is kept as you give it. On this device you can come back within 12 hours.",
                ComeBackInFrame =
                    "Every answer is kept as you give it. You can come back to it until you close this tab.",
                Unnamed = "your clinic",
                Agree = "I have read this, and I agree that {0} uses my answers to prepare my visit.",
                Start = "Start",
                Talk = "Would you rather talk? Call us:",
                TickFirst = "Please tick the box first, if you agree.",
                OutOfDate = "This page was out of date. Please tick the box and press Start once more.",
            },
            Chat = new()
            {
                Title = "Your intake",
                Leave = "Leave",
                LeaveRest = " this chat",
                ThisChat = "This chat is",
                NotLive = "not watched live. In an emergency call",
                Opening = "Opening your chat…",
                NeedsScript =
                    "This chat needs JavaScript. Please switch it on in your browser and load this page again, or call the clinic",
                LeaveTitle = "Leave this chat?",
                LeaveWhat =
                    "What you told us stays with the clinic. On this device the chat closes, and you cannot come back to it.",
                Stay = "Stay",
                LeaveNow = "Leave this chat",
            },
        };
}
