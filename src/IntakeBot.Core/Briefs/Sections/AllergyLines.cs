using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Contradictions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// The allergies told, a line for each, with the names and the class that the clinic's list has for a medicine, and a
/// remark where a reaction was severe: "face and lips blew up" is told of then, and no alarm of today.
/// </summary>
internal static class AllergyLines
{
    /// <summary>The lines.</summary>
    /// <param name="context">What is known of the patient.</param>
    /// <param name="question">The question for allergies, and its answer.</param>
    /// <param name="details">The question to what, and its answer.</param>
    public static IEnumerable<BriefBlock> Of(BriefContext context, Given question, Given details)
    {
        var told = details.Answer.Values is [AnswerValue.Text { Value.Verbatim: var said }]
            ? said
            : details.Answer.Quote.Verbatim;
        var entries = Entries(context, told.Trim());
        var aside = IsTold(context, question.Answer, told) ? "" : context.Aside(question.Question, question.Answer);
        ImmutableArray<Citation> cited = [details.Citation, question.Citation];
        foreach (var (at, entry) in entries.Index())
            yield return new BriefBlock.Fact(
                LabelOf(context, question, entry),
                new Claim(
                    new PatientText($"“{entry}”{Named(context, entry)}{(at == entries.Length - 1 ? aside : "")}"),
                    cited
                )
            );
        // What it did may have been told with the yes alone: "penicillin, my lips swelled up".
        IEnumerable<string> accounts = aside.Length > 0 ? [.. entries, question.Answer.Quote.Verbatim.Trim()] : entries;
        if (accounts.Where(entry => IsSevere(context, entry)).ToList() is { Count: > 0 } severe)
            yield return Severe(context, severe, cited);
    }

    // What is said to be no allergy, and nothing else, is told as that.
    private static string LabelOf(BriefContext context, Given question, string entry) =>
        context.Input.Words is { } words && IsNone(entry, words)
            ? $"{question.Label} (no allergy in the patient's words)"
            : question.Label;

    // "Dairy bloats me but it's no allergy", "alergia no es"; "peanut, no penicillin allergy" is one.
    private static bool IsNone(string entry, ReplyWords words)
    {
        var said = ReplyText.AllWords(ReplyText.Fold(entry));
        return entry.IndexOfAny([',', '.', ';', '(']) < 0
            && said.Index()
                .Any(one =>
                    words.Allergies.Nouns.Contains(one.Item)
                    && (
                        one.Index > 0 && words.Negations.Contains(said[one.Index - 1])
                        || one.Index > 1
                            && words.Negations.Contains(said[one.Index - 2])
                            && SmallWords.Has(said[one.Index - 1], words)
                        || one.Index + 1 < said.Length && words.Negations.Contains(said[one.Index + 1])
                    )
                );
    }

    /// <summary>Whether all that the answer's words tell stands among the allergies.</summary>
    public static bool IsTold(BriefContext context, Answer answer, string told) =>
        context.Input.Words is { } words
        && SmallWords.Telling(told, words).ToHashSet(StringComparer.Ordinal) is var known
        && SmallWords.Telling(answer.Quote.Verbatim, words).All(known.Contains);

    // A stop or a semicolon behind which something is added: "… hives. And amoxicillin, a rash; egg too, as a baby".
    private static ImmutableArray<string> Entries(BriefContext context, string told)
    {
        if (context.Input.Words is not { } words)
            return [told];
        var entries = new List<string>();
        var start = 0;
        foreach (var token in Tokenizer.Read(told).Skip(1))
        {
            var gap = told[..token.Start].TrimEnd(' ', '¿', '¡', '"', '“');
            var begins =
                gap.EndsWith(';') && !GoesOn(told[token.Start..], words)
                || token.BeginsSentence && Adds(told[token.Start..], words)
                || IsPlain(told[start..token.Start], words);
            if (!begins)
                continue;
            entries.Add(told[start..token.Start]);
            start = token.Start;
        }
        entries.Add(told[start..]);
        return
        [
            .. entries
                .Select(entry => entry.Trim().TrimEnd(';', ',').Trim())
                .Where(entry => entry.Length > 0 && !IsPlain(entry, words))
                .DefaultIfEmpty(told),
        ];
    }

    // "That's it." before what it answers to tells nothing.
    private static bool IsPlain(string entry, ReplyWords words) =>
        entry.AsSpan().TrimEnd() is [.., '.']
        && ReplyText.AllWords(ReplyText.Fold(entry)) is { Length: > 0 } said
        && Array.TrueForAll(
            said,
            word => words.Yes.Contains(word) || words.Right.Contains(word) || words.YesNo.It.Contains(word)
        );

    // "And my lips swelled" goes on; "oh and earrings make my ears itch" is one more.
    private static bool Adds(string rest, ReplyWords words) =>
        ReplyText.Opening(ReplyText.Fold(rest), words.Adds) is not null && !GoesOn(rest, words);

    // What it did: "hives all over", "my lips swelled", "me salió un sarpullido".
    private static bool GoesOn(string rest, ReplyWords words)
    {
        var folded = ReplyText.Fold(rest);
        var opening = ReplyText.Opening(folded, words.Adds) ?? "";
        var said = ReplyText.AllWords(folded[opening.Length..]);
        return said is not [var first, ..]
            // "That was at 22"
            || words.YesNo.It.Contains(first) && said.Length > 1 && words.Corrections.Is.Contains(said[1])
            || words.Own.Contains(first)
            || words.Corrections.Writer.Contains(first)
            || words.Clitics.Contains(first)
            || words.Allergies.Reactions.Contains(first)
            || words.Allergies.Swells.Contains(first)
            || words.Allergies.Swelled.Contains(first);
    }

    // The name on the clinic's list, where the words have another, and the narrowest class.
    private static string Named(BriefContext context, string entry)
    {
        var lexicon = context.Input.Medications;
        var folded = ReplyText.Fold(entry);
        var names = lexicon
            .Find(entry)
            .Select(mention => mention.Medication)
            .Distinct()
            .Where(known => !NamedMedicine.IsAgainstAllergy(known))
            .Select(known =>
                string.Join(": ", new[] { known.Name, ClassOf(lexicon, known) }.Where(part => part is { Length: > 0 }))
            )
            .Where(shown => !ReplyText.ContainsPhrase(folded, ReplyText.Fold(shown)))
            .ToList();
        return names.Count == 0 ? "" : $" [{string.Join("; ", names)}]";
    }

    // Of the classes that others share too, the one that fewest are of.
    private static string? ClassOf(MedicationLexicon lexicon, Medication known) =>
        known
            .Classes.Where(id => id != known.Name)
            .Select(id =>
                (id, Count: lexicon.Medications.Count(one => one.Classes.Contains(id, StringComparer.Ordinal)))
            )
            // "Antibiotics" tells nothing of a penicillin.
            .Where(one => one.Count is > 1 and <= MostOfAClass)
            .OrderBy(one => one.Count)
            .Select(one => Phrase.Inside(lexicon.Classes[one.id]))
            .FirstOrDefault();

    private const int MostOfAClass = 12;

    private static bool IsSevere(BriefContext context, string entry)
    {
        if (context.Input.Words is not { Allergies: var allergies })
            return false;
        var folded = ReplyText.Fold(entry);
        bool Says(ImmutableArray<string> phrases) =>
            phrases.Any(phrase => ReplyText.ContainsPhrase(folded, ReplyText.Fold(phrase)));
        return !Says(allergies.Tolerated)
            && (Says(allergies.Grave) || Says(allergies.Swelled) && Says(allergies.Swells));
    }

    private static BriefBlock.Reference Severe(
        BriefContext context,
        List<string> entries,
        ImmutableArray<Citation> cited
    )
    {
        ImmutableArray<ReportedMedicine> medicines =
        [
            .. context.Medicines.Select(one => one.Medicine),
            .. context.AlsoNamed.Select(one => one.Medicine),
        ];
        var pen = medicines.FirstOrDefault(one => one.IsAnyOf(["adrenaline"]));
        var isOfMore = entries.Exists(entry => Medicine(context, entry) is null);
        var names = entries
            .Select(entry => Medicine(context, entry) ?? $"“{Opening(entry)}”")
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return new BriefBlock.Reference(
            "Earlier severe reaction",
            "NICE CG134",
            new Claim(
                new PatientText(
                    $"Told of {Phrase.List(names)}"
                        + (
                            pen is not null ? $"; carries {pen.Called}."
                            : isOfMore ? "; is adrenaline carried?"
                            : "."
                        )
                ),
                pen is null ? cited : [.. cited, pen.Citation]
            )
        );
    }

    private static string? Medicine(BriefContext context, string entry) =>
        context
            .Input.Medications.Find(entry)
            .Select(mention => mention.Medication)
            .FirstOrDefault(known => !NamedMedicine.IsAgainstAllergy(known))
            ?.Name;

    // "Peanut and cashew", up to the first sign.
    private static string Opening(string entry) =>
        entry.IndexOfAny([',', '.', ':', ';', '?', '!', '(']) is > 0 and var end ? entry[..end].Trim() : entry;
}
