using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// A medicine that the patient's words say is used, or was stopped, outside the questions for medicines: "I take biotin
/// gummies too", "they took me off atenolol in August". What was tried, caused an allergy, is denied, somebody else's or
/// only wished for is none, nor is what was taken back later: "scrap the omeprazole", "I never took digoxin".
/// </summary>
/// <param name="Message">The message.</param>
/// <param name="Known">What the lexicon knows it as.</param>
/// <param name="At">Where its name stands in the message.</param>
/// <param name="Use">What the message says of it.</param>
internal sealed partial record NamedMedicine(ToldMessage Message, Medication Known, TextSpan At, MedicineUse Use)
{
    private static readonly ImmutableArray<string> AgainstAllergy = ["adrenaline", "antihistamine"];

    /// <summary>Whether a medicine is carried or taken against an allergy, and so caused none.</summary>
    public static bool IsAgainstAllergy(Medication known) =>
        known.Classes.Intersect(AgainstAllergy, StringComparer.Ordinal).Any();

    public ReportedMedicine Medicine { get; } = new(Known.Name, Message.Citation, [Known]);

    /// <summary>The sentence that says so, in the patient's words.</summary>
    public string Quote =>
        BriefContext.SentenceAround(
            Message.Said.Text.Verbatim,
            At,
            Use == MedicineUse.Ended ? LongestReason : BriefContext.LongestBeside
        );

    // Why it was stopped stands at the end.
    private const int LongestReason = 300;

    /// <summary>Every one that is not among those asked for and is used or was stopped, once each, as it was last told.</summary>
    public static ImmutableArray<NamedMedicine> All(BriefContext context)
    {
        var listed = context
            .Medicines.SelectMany(medicine => medicine.Known)
            .Select(known => known.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. context
                .Story.Messages.SelectMany(message => Told(context, message))
                .GroupBy(told => told.Known.Name, StringComparer.Ordinal)
                .Where(told => !listed.Contains(told.Key) && !IsKindOfListed(context, told.Key))
                .Where(told => !told.All(one => one.Use != MedicineUse.Ended && IsOfListed(context, one)))
                .Select(told => Last(context, told))
                .OfType<NamedMedicine>(),
        ];
    }

    // "Ferrous fumarate", asked how much iron.
    private static bool IsOfListed(BriefContext context, NamedMedicine told) =>
        told.Message.Said.Item is { } asked
        && context.Medicines.Any(medicine =>
            medicine.Name.Key.Around == asked.Around
            && medicine.Name.Key.Occurrence == asked.Occurrence
            && context.Input.Form.RepeatingGroupOf(asked.LinkId) is { } group
            && group == context.Input.Form.RepeatingGroupOf(medicine.Name.Key.LinkId)
            && medicine.IsAnyOf(told.Known.Classes)
        );

    // "The pill is Yasmin", where Yasmin is listed.
    private static bool IsKindOfListed(BriefContext context, string name)
    {
        var classes = context.Input.Medications.Vocabulary.ClassesOf(name);
        return context.Medicines.Any(medicine => medicine.IsAnyOf(classes));
    }

    // As it was told last; what had ended is used again only where the words say that it is taken: "it was for my pulse"
    // begins nothing. Of several that say the same the first.
    private static NamedMedicine? Last(BriefContext context, IEnumerable<NamedMedicine> told)
    {
        var last = told.Aggregate((one, next) => Follows(context, one, next) ? next : one);
        return last.Use is MedicineUse.No ? null : last;
    }

    private static bool Follows(BriefContext context, NamedMedicine one, NamedMedicine next) =>
        next.Use != one.Use
        && (one.Use != MedicineUse.Ended || next.Use != MedicineUse.Yes || SaysTaken(context, next));

    private static bool SaysTaken(BriefContext context, NamedMedicine told) =>
        SaysTaken(context, told.Message.Said.Text.Verbatim, told.At);

    private static bool SaysTaken(BriefContext context, string text, TextSpan at)
    {
        var before = Clauses.SentenceBefore(text, at.Start);
        return Using().IsMatch(before)
            || context.Input.Words is { } words
                && words.Using.Any(use => ReplyText.ContainsPhrase(ReplyText.Fold(before), use));
    }

    private static bool IsElsewhere(BriefContext context, ToldMessage message) =>
        message.IsOfOthersOrOnce(context)
        || message.Said.Item is { } key && (key.LinkId == SkinItems.Tried || key.LinkId == SkinItems.TriedResult);

    // Of which medicines it says that they are used, that they are over, or that they are not.
    private static IEnumerable<NamedMedicine> Told(BriefContext context, ToldMessage message)
    {
        if (IsElsewhere(context, message))
            return [];
        var mentions = message.Medicines.Value.RemoveAll(mention =>
            message.IsOfAllergy && !IsAgainstAllergy(mention.Medication)
        );
        if (mentions.IsEmpty)
            return [];
        var spans = mentions.Select(mention => new TextSpan(mention.Start, mention.End - mention.Start)).ToList();
        var assertions = context.Input.Screening.Reader.Assert(message.Said.Text, [.. spans], context.Input.Language);
        return mentions
            .Select((mention, at) => (mention.Medication, At: spans[at], Use: UseOf(mention, at)))
            .Where(told => told.Use is not null)
            .Select(told => new NamedMedicine(message, told.Medication, told.At, told.Use!.Value));

        // Null where it says neither.
        MedicineUse? UseOf(MedicationMention mention, int at)
        {
            var next = mentions.Where(other => other.Start > mention.Start).Select(other => other.Start);
            return assertions[at].Status is AssertionStatus.SomeoneElse or AssertionStatus.Child
                || IsWriters(context, message, spans[at])
                || IsOfNoUse(context, message, mention)
                    ? null
                : HasEnded(context, message, spans[at], next.FirstOrDefault(message.Said.Text.Length))
                    ? MedicineUse.Ended
                : assertions[at].Status is AssertionStatus.Negated
                || assertions[at].Status is AssertionStatus.Historical && !IsCarried(mention.Medication)
                || IsTakenOut(context, message, mention.Start)
                    ? MedicineUse.No
                : assertions[at].Status is not AssertionStatus.Hypothetical
                && !IsOnlyWished(context, message, mention.Start)
                    ? MedicineUse.Yes
                : null;
        }
    }

    // An adrenaline pen is kept, whenever it was told of, until it is said to be gone.
    private static bool IsCarried(Medication known) =>
        known.Classes.Contains(AgainstAllergy[0], StringComparer.Ordinal);

    // What stands there as an allergy, taken back or borne ("allergic to penicillin", "the penicillin one is my sister, not
    // me", "had amoxicillin and was fine") and what is a medicine by a slip of spelling alone tell of no use.
    private static bool IsOfNoUse(BriefContext context, ToldMessage message, MedicationMention mention)
    {
        if (context.Input.Words is not { } words)
            return false;
        var (text, at) = (message.Said.Text.Verbatim, new TextSpan(mention.Start, mention.End - mention.Start));
        // "How can I change the name of Ketonal back?"
        var asked = Clauses.SentenceStart(text, at.Start) + Clauses.Sentence(text, at).Length;
        if (asked < text.Length && text[asked] == '?' && Page.IsOfTheBot($"{Clauses.Sentence(text, at)}?", words))
            return true;
        var before = ReplyText.AllWords(ReplyText.Fold(Clauses.SentenceBefore(text, at.Start)));
        var behind = ReplyText.AllWords(ReplyText.Fold(Clauses.SentenceBehind(text, at.End)));
        bool SpeaksOfAllergy(string word) => words.Allergies.Allergic.Contains(word);
        // "He doesn't take amoxicillin, he's allergic to it" tells of no use.
        var saysTaken =
            SaysTaken(context, text, at) && !(before.Any(words.Negations.Contains) && behind.Any(SpeaksOfAllergy));
        if (
            mention.IsNear
            && !saysTaken
            && !AsksForMedicines(message)
            && !MedicineTold.FiguresIn(Clauses.SentenceBehind(text, at.End)).Any()
        )
            return true;
        if (IsAgainstAllergy(mention.Medication))
            return false;
        if (!context.AnsweredByAnother && SaysTheirs(behind, words))
            return true;
        var sentence = ReplyText.Fold(Clauses.Sentence(text, at));
        // "I take prednisolone for an allergic rash" tells of one.
        // "How can I change the name of Ketonal back?" asks the bot.
        return !saysTaken && ReplyText.ContainsAny(sentence, words.Questions.OfTheBot)
            || before.Any(SpeaksOfAllergy)
            || behind is [var next, ..] && SpeaksOfAllergy(next)
            || !saysTaken && behind.Any(SpeaksOfAllergy)
            || ReplyText.ContainsAny(sentence, words.Allergies.Tolerated)
            // "Penicillin, my lips swelled up"
            || !saysTaken
                && ReplyText.ContainsAny(sentence, words.Allergies.Swelled)
                && ReplyText.ContainsAny(sentence, words.Allergies.Swells)
            || !saysTaken && (context.Allergens.Contains(mention.Medication) || IsOfKin(context, sentence));
    }

    // "Metformin and clopidogrel, but this is his", "eso es de ella"
    private static bool SaysTheirs(string[] behind, ReplyWords words) =>
        behind is [.., var last]
        && words.Theirs.Contains(last)
        && behind[Math.Max(0, behind.Length - FewWords)..^1].Any(words.Corrections.Is.Contains);

    private const int FewWords = 3;

    private static bool AsksForMedicines(ToldMessage message) =>
        message.Said.Item is { } asked
        && (asked.LinkId == SpecialItems.TakesMedicines || asked.LinkId == SkinItems.NewMedicine);

    private static bool IsOfKin(BriefContext context, string sentence) =>
        ReplyText.AllWords(sentence).Any(context.IsKin);

    // "I take ramipril myself", "the thyroxine is mine", by who answers for a child.
    private static bool IsWriters(BriefContext context, ToldMessage message, TextSpan at)
    {
        if (!context.AnsweredByAnother || context.Input.Words is not { } words)
            return false;
        var clause = ReplyText.Fold(Clauses.At(message.Said.Text.Verbatim, at).Trim());
        return Writer.Tells(clause, words) || ReplyText.Words(clause).Any(words.Mine.Contains);
    }

    // "I stopped the methotrexate"; "I took atenolol, they took it off me": up to the next medicine.
    private static bool HasEnded(BriefContext context, ToldMessage message, TextSpan at, int next)
    {
        var text = message.Said.Text.Verbatim;
        var behind = Clauses.SentenceBehind(text, at.End);
        if (context.Input.Reader.Cues.Says(Cue.Ended, behind))
            return true;
        if (context.Input.Words is not { } words)
            return false;
        var upToNext = ReplyText.Fold(behind[..Math.Min(behind.Length, Math.Max(0, next - at.End))]);
        var before = ReplyText.AllWords(ReplyText.Fold(Clauses.SentenceBefore(text, at.Start)));
        var verb = Array.FindLastIndex(
            before,
            word => !words.Mends.Definite.Contains(word) && !words.Using.Contains(word)
        );
        return words.Mends.Ended.Concat(words.Mends.EndedBehind).Any(ended => ReplyText.ContainsPhrase(upToNext, ended))
            || words.Choices.Past.Any(past => ReplyText.ContainsPhrase(upToNext, past))
                && words.Choices.NoEffect.Any(none => ReplyText.ContainsPhrase(upToNext, none))
            || words.Mends.EndedBefore.Any(ended => EndsWith(before, ended, words))
            || IsNameOfEnded(context, text, at, words)
            || verb >= 0 && words.Mends.Ended.Contains(before[verb]);
    }

    // "Came off the pill in January, Microgynon": the name of what was spoken of.
    private static bool IsNameOfEnded(BriefContext context, string text, TextSpan at, ReplyWords words)
    {
        var before = Clauses.SentenceBefore(text, at.Start).TrimEnd();
        if (!before.EndsWith(','))
            return false;
        var clause = before[..^1];
        clause = clause[(clause.LastIndexOfAny([',', ';']) + 1)..];
        return context.Input.Medications.Vocabulary.NamesKind(clause)
            && words.Mends.EndedBefore.Any(ended => ReplyText.ContainsPhrase(ReplyText.Fold(clause), ended));
    }

    // "They took me off the", "I used to take"
    private static bool EndsWith(string[] before, string phrase, ReplyWords words)
    {
        var last = Array.FindLastIndex(before, word => !words.Mends.Definite.Contains(word));
        var folded = string.Join(' ', before[..(last + 1)]);
        return ReplyText.EndsWithPhrase(folded, phrase);
    }

    // "Scrap the omeprazole and the ibuprofen".
    private static bool IsTakenOut(BriefContext context, ToldMessage message, int at)
    {
        if (context.Input.Words is not { } words)
            return false;
        var before = ReplyText.Fold(Clauses.SentenceBefore(message.Said.Text.Verbatim, at));
        return words.Mends.TakesOff.Any(phrase => ReplyText.ContainsPhrase(before, phrase))
            && !words.Mends.Puts.Any(phrase => ReplyText.ContainsPhrase(before, phrase));
    }

    // "To try isotretinoin" and "I was offered it" are no use; "to come off isotretinoin" tells of one.
    private static bool IsOnlyWished(BriefContext context, ToldMessage message, int at)
    {
        var before = Clauses.SentenceBefore(message.Said.Text.Verbatim, at);
        var cues = context.Input.Reader.Cues;
        // "Would isotretinoin be an option, or back on the pill"
        if (
            context.Input.Words is { } words
            && ReplyText.Opening(ReplyText.Fold(before), words.YesNo.MayBe) is not null
        )
            return true;
        return !Using().IsMatch(before)
            && (
                message.Said.Item?.LinkId == SpecialItems.Goals
                || cues.Asks(before)
                || cues.Wishes(before)
                || Offered().IsMatch(before)
            );
    }

    [GeneratedRegex(
        @"\b(?:stop\w*|(?:come|came|coming|get|getting)\s+off|carry\s+on|continu\w+|keep\w*|stay\w*\s+on|going\s+on\s+with|cut\w*\s+down|reduc\w+|wean\w*|(?:I|we|he|she)\s+(?:\w+\s+)?(?:take|takes|use|uses|need|have|has)|taking|using|(?:am|I['’]?m|is|still)\s+on|my)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Using();

    [GeneratedRegex(
        @"\b(?:offered|suggested|recommended|mentioned|advised)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Offered();
}

/// <summary>What words say of a medicine's use.</summary>
internal enum MedicineUse
{
    /// <summary>It is not used, or it was never, or long ago.</summary>
    No,

    /// <summary>It is used.</summary>
    Yes,

    /// <summary>It was used and has been stopped.</summary>
    Ended,
}
