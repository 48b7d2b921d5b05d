namespace IntakeBot.Core.Understanding;

// Whose a medicine is that a reply names: "salbutamol is mine" of a father, "the metanium is my toddler's".
internal sealed partial class MedicationMendReader
{
    private static readonly string[] Taken = "take takes taking took on get gets use uses have has".Split(' ');

    // What somebody else does with a medicine, and no medicine does.
    private static readonly string[] ThirdPerson = "takes gets uses toma usa".Split(' ');

    private bool IsOthers(TokenizedText message, Clause clause, Mark named)
    {
        var tokens = message.Tokens;
        // "Y mi mamá se pone insulina", whose "pone" may put something on the list.
        var opens = clause.First;
        while (opens > 0 && tokens[opens].Before == TextBreak.None)
            opens--;
        if (
            !context.ForAnother
            && (named.First == 0 || !IsOwner(message, named.First - 1))
            && new[] { clause.First, opens }.Any(first =>
                OthersClauses.Is(Verbatim(message, first, clause.Until), context.Words)
            )
        )
            return true;
        // "Brenda takes the 40. And she has metformin"
        if (!context.ForAnother && named.First > opens && IsOfAnother(message, opens))
            return true;
        for (var at = named.End; at < clause.Until; at++)
        {
            if (!IsOwner(message, at))
                continue;
            var before = at - 1;
            while (
                before > named.End
                && (
                    context.Words.Mends.Definite.Contains(tokens[before].Word)
                    || context.Words.ForAnother.Links.Contains(tokens[before].Word)
                )
            )
                before--;
            if (
                before >= named.End
                && (context.Words.Mends.SameAs.Contains(tokens[before].Word) || IsThat(tokens[before].Word))
            )
                return true;
        }
        // "I'm on salbutamol" of who writes for a child, "Milo gets metanium cream"
        for (var verb = clause.First + 1; verb < named.First; verb++)
        {
            var takes = Taken.Contains(tokens[verb].Word) || context.Words.Using.Contains(tokens[verb].Word);
            if (takes && (IsOwner(message, verb - 1) || IsWriterOn(tokens[verb - 1].Word)))
                return !tokens[verb..clause.Until].Any(token => IsPatient(token.Word));
        }
        return false;

        bool IsWriterOn(string word) => context.ForAnother && word is "am" or "estoy";
    }

    // Whether the sentence that begins there is of somebody else: it opens with them, or goes on about whom the one before
    // spoke of.
    private bool IsOfAnother(TokenizedText message, int first)
    {
        var tokens = message.Tokens;
        while (first > 0 && !tokens[first].BeginsSentence)
            first--;
        var who = first;
        while (who < tokens.Length - 1 && (context.Words.Adds.Contains(tokens[who].Word) || IsJoiner(message, who)))
            who++;
        if (who + 1 >= tokens.Length || context.ForAnother)
            return false;
        if (IsOwner(message, who) && !IsThat(tokens[who].Word) || IsSmallName(message, who))
            return true;
        var goesOn = context.Words.Theirs.Contains(tokens[who].Word) || ThirdPerson.Contains(tokens[who].Word);
        return goesOn && first > 0 && IsOfAnother(message, first - 1);
    }

    // "brenda takes the 40", in small letters: no word of ordinary talk, before what only a person does.
    private bool IsSmallName(TokenizedText message, int at) =>
        message.Tokens[at].Word is { Length: >= ShortestOwnWord } word
        && ThirdPerson.Contains(message.Tokens[at + 1].Word)
        && message.Tokens[at + 1].Before == TextBreak.None
        && !context.Medications.Vocabulary.IsNearlyEveryday(word)
        && context.Medications.Lookup(word) is null
        && !_listed.Any(listed => listed.Words.Contains(word));

    private bool IsThat(string word) =>
        context.Words.Allergies.That.Contains(word) && !context.Words.Negations.Contains(word);

    private bool IsPatient(string word) =>
        (context.ForAnother ? context.Words.Allergies.Theirs : context.Words.Allergies.Mine).Contains(word);

    private bool IsOwner(TokenizedText message, int at)
    {
        var (allergies, word) = (context.Words.Allergies, message.Tokens[at].Word);
        var one = word.TrimEnd('s');
        if (
            People.IsCapital(message.Verbatim, message.Tokens[at])
            && (context.Words.CalledAsWords.Contains(word) || context.Words.CalledAsWords.Contains(one))
        )
            return true;
        return context.ForAnother && allergies.Mine.Contains(word)
            || context.ForAnother && one is "mine"
            || (context.Words.Kin.Contains(word) || context.Words.Kin.Contains(one))
                && !(context.ForAnother && (allergies.Patients.Contains(word) || allergies.Patients.Contains(one)))
            || !context.ForAnother && (allergies.Patients.Contains(word) || allergies.Patients.Contains(one))
            || IsAnotherName(message, at);
    }

    // "Toms not hers", "Milo gets": a name that is no word and no medicine, told apart from the patient.
    private bool IsAnotherName(TokenizedText message, int at)
    {
        var token = message.Tokens[at];
        return char.IsUpper(message.Verbatim[token.Start])
            && token.Word.Length >= ShortestOwnWord - 1
            && !context.Medications.Vocabulary.IsEveryday(token.Word)
            && context.Medications.Lookup(token.Word) is null
            && at + 1 < message.Tokens.Length
            && (
                context.Words.Negations.Contains(message.Tokens[at + 1].Word)
                    && at + 2 < message.Tokens.Length
                    && IsPatient(message.Tokens[at + 2].Word)
                || !context.ForAnother && Taken.Contains(message.Tokens[at + 1].Word)
            );
    }
}
