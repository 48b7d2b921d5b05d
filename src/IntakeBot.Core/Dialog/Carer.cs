using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Who answers for somebody else, and for whom: "I'm Anna, Leo's mum", "Soy Martín, el papá de Sofía".</summary>
internal static class Carer
{
    private const int MostWords = 16;
    private const int MostWordsOfAName = 2;

    /// <summary>The patient's name, and who answers, empty where they do not say; null where nobody answers for another.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="text">What was said.</param>
    /// <param name="mostWords">Of how many words that tells at most.</param>
    /// <param name="isAsked">Whether a name is asked: then "my sister is called Carol" is the patient's.</param>
    public static (string Patient, string By)? Of(
        TurnInProgress turn,
        PatientText text,
        int mostWords = MostWords,
        bool isAsked = true
    )
    {
        var said = Opening(
            text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            mostWords
        );
        if (said.Length < 2)
            return null;
        if (For(turn, said) is { } other)
            return other;
        if (Writing(turn, said) is { } writing)
            return writing;
        if (Called(turn, said, isAsked) is { } called)
            return called;
        for (var at = 0; at < said.Length; at++)
        {
            if (
                !turn.Content.Prompts.Languages.Values.Any(phrases =>
                    phrases.Words.Carers.Contains(ReplyText.Fold(said[at]))
                )
            )
                continue;
            if (At(turn, said, at) is not { } patient)
                continue;
            // The patient's name before who answers is none of theirs.
            var named = patient.Split(' ').Length;
            var own =
                string.Join(' ', said[..Math.Min(named, said.Length)]).TrimEnd(',', '.', ';') == patient
                    ? said[named..]
                    : said;
            return (patient, By(turn, own));
        }
        return null;
    }

    // Who they are stands before the story: "writing for my son Leo, he's 4. He has had eczema since …".
    private static string[] Opening(string[] said, int mostWords)
    {
        if (said.Length <= mostWords)
            return said;
        var end = Array.FindLastIndex(said, mostWords - 1, word => word[^1] is ',' or ';' or '.' or '!' or '\n') + 1;
        return said[..end];
    }

    /// <summary>Whether the words tell for whom it is and no name: "for my wife", "it's my daughter".</summary>
    public static bool IsNameless(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(text.Verbatim));
        var own = Array.FindIndex(said, word => words.Own.Contains(word));
        return own >= 0
            && own == said.Length - 2
            && (words.Carers.Contains(said[^1]) || words.Kin.Contains(said[^1]))
            && said[..own]
                .All(word =>
                    Has(turn, words => words.About, word)
                    || words.Writing.Contains(word)
                    || SmallWords.Has(word, words)
                    || words.NameStarts.Contains(word)
                );
    }

    // "It's for my daughter Ellie, I'm her dad", "I'm writing for my son, his name is Leo".
    private static (string Patient, string By)? For(TurnInProgress turn, string[] said)
    {
        const int MostWordsOfKin = 3;
        var folded = said.Select(ReplyText.Fold).ToArray();
        var own = Array.FindIndex(folded, word => turn.Phrases.Words.Own.Contains(word));
        var isAbout = own > 0 && Has(turn, words => words.About, folded[own - 1]);
        // "Priya, on behalf of my son Arjun"
        if (
            !isAbout
            && !(
                own > 1
                && Has(turn, words => words.About, folded[own - 2])
                && Has(turn, words => words.Links, folded[own - 1])
            )
        )
            return null;
        var named = Array.FindIndex(folded, own, word => Has(turn, words => words.Names, word));
        var first = named >= 0 ? named + 1 : own + 1;
        while (named >= 0 && first < said.Length && Has(turn, words => words.Is, folded[first]))
            first++;
        while (named < 0 && first < said.Length && first - own <= MostWordsOfKin && !char.IsUpper(said[first][0]))
            first++;
        var inCapitals = NameAt(said, Math.Min(first, said.Length));
        // "Es para mi hijo emiliano": whoever writes all in small letters writes names so too.
        var kin = Array.FindIndex(
            folded,
            own + 1,
            Math.Min(MostWordsOfKin, said.Length - own - 1),
            word => IsKin(word, turn.Phrases.Words)
        );
        if (inCapitals is null && named < 0 && kin > 0)
            first = kin + 1;
        if (
            first - own < 2
            || (inCapitals ?? (named < 0 && kin > 0 ? NameInSmallLetters(turn, said, first) : null)) is not { } patient
        )
            return null;
        // Who they are is told behind the name, or before: "I'm Mark, this is about my girl Ellie".
        var rest = said[Math.Min(first + patient.Split(' ').Length, said.Length)..];
        bool Opens(string word) => turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(word));
        if (Array.FindIndex(rest, Opens) is >= 0 and var after)
            return (patient, By(turn, rest[after..]));
        if (Array.FindIndex(said, Opens) is >= 0 and var at && at < own)
            return (patient, NameAt(said, at + 1) ?? SmallName(turn, said, at + 1) ?? "");
        return (patient, said[0][^1] == ',' && char.IsUpper(said[0][0]) ? By(turn, [said[0].TrimEnd(',')]) : "");
    }

    // "Dan, writing for Elsie", "filling this in for one of our residents, Bert Hollings. I'm Sandra".
    private static (string Patient, string By)? Writing(TurnInProgress turn, string[] said)
    {
        const int MostWordsBetween = 4;
        var folded = said.Select(ReplyText.Fold).ToArray();
        var writes = Array.FindIndex(folded, word => turn.Phrases.Words.Writing.Contains(word));
        var about = writes < 0 ? -1 : Array.FindIndex(folded, writes, word => Has(turn, words => words.About, word));
        if (about < 0 || about - writes > MostWordsBetween)
            return null;
        var first = Array.FindIndex(said, about + 1, word => char.IsUpper(word[0]));
        if (first < 0 || first - about > MostWordsBetween + 1 || NameAt(said, first) is not { } patient)
            return null;
        var rest = said[Math.Min(first + patient.Split(' ').Length, said.Length)..];
        bool Opens(string word) => turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(word));
        var by =
            Array.FindIndex(rest, Opens) is >= 0 and var after ? By(turn, rest[after..])
            : writes > 0 ? By(turn, said[..writes])
            : "";
        return (patient, char.IsUpper(by.FirstOrDefault()) ? by : "");
    }

    // "His name is Oliver, Ollie T. I'm Mark, his dad", "I'm Kate and my little boy is called Noah".
    private static (string Patient, string By)? Called(TurnInProgress turn, string[] said, bool isAsked)
    {
        var folded = said.Select(ReplyText.Fold).ToArray();
        var named = Array.FindIndex(folded, word => Has(turn, words => words.Names, word));
        if (named < 1 || WhoIsCalled(turn, folded, named, isAsked) is not { } who)
            return null;
        var first = named + 1;
        while (first < said.Length && Has(turn, words => words.Is, folded[first]))
            first++;
        // "My mum called Friday" calls nobody so.
        if (first == named + 1 && said[who..named].Length < 2 || first >= said.Length)
            return null;
        if ((NameAt(said, first) ?? SmallName(turn, said, first)) is not { } patient)
            return null;
        var rest = said[Math.Min(first + patient.Split(' ').Length, said.Length)..];
        bool Opens(string word) => turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(word));
        if (Array.FindIndex(rest, Opens) is >= 0 and var by)
            return (patient, By(turn, rest[by..]));
        // Who writes was told before: "I'm Kate and".
        var before = said[..who];
        while (before is [.., var last] && turn.Phrases.Words.Joiners.Contains(ReplyText.Fold(last)))
            before = before[..^1];
        return (patient, before.Length == 0 ? "" : By(turn, before));
    }

    // Where whoever is called so begins: "his" of "his name is", "my" of "my little boy is called".
    private static int? WhoIsCalled(TurnInProgress turn, string[] folded, int named, bool isAsked)
    {
        const int MostWordsBefore = 4;
        var words = turn.Phrases.Words;
        var (start, nearest) = (Math.Max(0, named - MostWordsBefore), Math.Max(0, named - MostWordsBefore + 1));
        var theirs = Array.FindIndex(
            folded,
            nearest,
            named - nearest,
            word => Has(turn, words => words.Possessives, word) || words.Allergies.Theirs.Contains(word)
        );
        var kin = Array.FindLastIndex(folded, named - 1, named - start, word => IsKin(word, words));
        var owns =
            kin <= start
                ? -1
                : Array.FindLastIndex(
                    folded,
                    kin - 1,
                    kin - start,
                    word => words.Own.Contains(word) || Has(turn, words => words.Articles, word)
                );
        return owns >= 0 && isAsked ? owns
            : theirs >= 0 ? theirs
            : null;
    }

    private static bool IsKin(string word, ReplyWords words) =>
        words.Kin.Contains(word) || words.Carers.Contains(word) || words.ForAnother.Children.Contains(word);

    private static string? At(TurnInProgress turn, string[] said, int kin)
    {
        // "Leo's mum", not "it's mum".
        if (
            kin > 0
            && Owner(said[kin - 1]) is { Length: > 0 } owner
            && char.IsUpper(owner[0])
            && !turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(said[kin - 1]))
        )
            return owner;
        if (kin + 2 < said.Length && Has(turn, words => words.Links, ReplyText.Fold(said[kin + 1])))
            return NameAt(said, kin + 2) ?? InSmallLetters(turn, said, kin);
        // "Leo, I'm his mum."
        if (kin <= 1)
            return null;
        // "Mrs E.G. - I am the nurse at her care home"
        var isRole =
            kin > 2
            && Has(turn, words => words.Articles, ReplyText.Fold(said[kin - 1]))
            && ReplyText.Opening(
                string.Join(' ', said[..(kin - 1)].TakeLast(2).Select(ReplyText.Fold)),
                turn.Phrases.Words.NameStarts
            )
                is not null;
        return isRole || Has(turn, words => words.Possessives, ReplyText.Fold(said[kin - 1]))
            ? Leading(turn, said, kin - 1)
            : null;
    }

    // "Soy rosa la mama de dieguito": whoever writes all in small letters writes names so too.
    private static string? InSmallLetters(TurnInProgress turn, string[] said, int kin) =>
        said[..kin].Any(word => turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(word)))
            ? SmallName(turn, said, kin + 2)
            : null;

    // "For my son's eczema" names an illness.
    private static string? NameInSmallLetters(TurnInProgress turn, string[] said, int first) =>
        SmallName(turn, said, first) is { } name
        && turn.Content.Screening.Reader.Read(
            new PatientText(name),
            AnswerContext.PatientNow,
            turn.Form.Language
        ).IsEmpty
            ? name
            : null;

    private static string? SmallName(TurnInProgress turn, string[] said, int first)
    {
        var words = turn.Phrases.Words;
        bool IsName(string word) =>
            ReplyText.Fold(word) is var folded
            && folded.All(char.IsLetter)
            && !turn.Content.Medications.Vocabulary.IsEveryday(folded)
            && !SmallWords.Has(folded, words)
            // Of the language, and not of whom the message itself has named.
            && !turn.Content.Prompts.Languages.Values.Any(phrases => phrases.Words.Kin.Contains(folded))
            && !words.Carers.Contains(folded)
            && !words.Profanity.Contains(folded);
        if (said.Any(word => word.Any(char.IsUpper)))
            return null;
        var end = first;
        while (end < said.Length && end - first < MostWordsOfAName && IsName(said[end].TrimEnd(',', '.', ';', '!')))
        {
            if (!char.IsLetter(said[end++][^1]))
                break;
        }
        var name = string.Join(' ', said[first..end]).TrimEnd(',', '.', ';', '!');
        return name.Length == 0 ? null : name;
    }

    // "Lily Brooks, I'm her dad", "Noah (I'm his mum)": the name before a sign, or before "I'm".
    private static string? Leading(TurnInProgress turn, string[] said, int before)
    {
        for (var at = 0; at < before && at <= MostWordsOfAName; at++)
        {
            if (said[at][0] == '(' || turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(said[at])))
                return at == 0 ? null : string.Join(' ', said[..at]);
            if (!char.IsUpper(said[at][0]))
                return null;
            if (said[at][^1] is ',' or '.' or ';')
                return string.Join(' ', said[..(at + 1)]).TrimEnd(',', '.', ';');
        }
        return null;
    }

    private static string? Owner(string word) =>
        word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase)
            ? word[..^2]
            : null;

    private static string? NameAt(string[] said, int first)
    {
        var end = first;
        while (end < said.Length && end - first < MostWordsOfAName && char.IsUpper(said[end][0]))
        {
            if (!char.IsLetterOrDigit(said[end++][^1]))
                break;
        }
        var name = string.Join(' ', said[first..end]).Trim(',', '.', ';', '!', '?', ')');
        return name.Length == 0 ? null : name;
    }

    // Without the greeting and "I'm".
    private static string By(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        var openings = turn
            .Content.Prompts.Languages.Values.SelectMany(phrases =>
                phrases.Words.NameOpenings.Concat(phrases.Words.NameStarts)
            )
            .ToList();
        var folded = said.Select(ReplyText.Fold).ToArray();
        var first = 0;
        // Who only greets has told no name.
        if (said.All(word => words.Greetings.Contains(ReplyText.Fold(word.Trim(',', '.', '!')))))
            return "";
        while (first < said.Length - 1)
        {
            var rest = string.Join(' ', folded[first..]);
            if (ReplyText.Opening(rest, openings) is { } opening)
                first += ReplyText.Words(opening).Length;
            else if (
                folded[first].Length == 0
                || words.Greetings.Contains(folded[first])
                || words.YesNo.Fillers.Contains(folded[first])
            )
                first++;
            else
                break;
        }
        var writes = Array.FindIndex(folded, first, word => words.Writing.Contains(word));
        return WhoTheyAre(turn, writes > first ? said[first..writes] : said[first..]);
    }

    // Behind "I'm", and no further than what they are to the patient: "my son, I'm his dad Mike", "Laura, la mamá de
    // Tomás, la consulta es para él".
    private static string WhoTheyAre(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        var opens = Array.FindIndex(said, word => words.NameStarts.Contains(ReplyText.Fold(word)));
        var told = opens >= 0 && opens < said.Length - 1 ? said[(opens + 1)..] : said;
        var kin = Array.FindIndex(told, word => words.Carers.Contains(ReplyText.Fold(word)));
        var end = kin < 0 ? told.Length : Array.FindIndex(told, kin, word => word[^1] is ',' or ';' or '.') + 1;
        return string.Join(' ', end > 0 ? told[..end] : told).Trim(',', '.', ';', '!', ' ', '(', ')', '-');
    }

    // Who answers may write in another language than the form is asked in.
    private static bool Has(TurnInProgress turn, Func<CarerWords, ImmutableArray<string>> list, string word) =>
        turn.Content.Prompts.Languages.Values.Any(phrases => list(phrases.Words.ForAnother).Contains(word));
}
