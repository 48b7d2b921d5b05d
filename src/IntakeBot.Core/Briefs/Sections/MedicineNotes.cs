using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>The clinic's notes that apply to the medicines of this patient, each with the answers that call for it.</summary>
internal static class MedicineNotes
{
    public static IEnumerable<BriefBlock> Build(BriefContext context) =>
        context
            .Input.MedicationNotes.SelectMany(note => Applying(context, note))
            .OrderBy(found => Rank(found.Note.Kind))
            .Select(found => new BriefBlock.Reference(
                found.Label,
                found.Note.Source,
                new Claim(new PatientText(found.Note.Text), [.. found.Citations])
            ));

    private static int Rank(MedicationNoteKind kind) =>
        kind switch
        {
            MedicationNoteKind.Allergy => 0,
            MedicationNoteKind.Pregnancy => 1,
            MedicationNoteKind.Interaction => 2,
            MedicationNoteKind.ProvokesCondition => 3,
            MedicationNoteKind.Check => 4,
            MedicationNoteKind.Photosensitising => 5,
            _ => 6,
        };

    private static IEnumerable<Applied> Applying(BriefContext context, MedicationNote note)
    {
        if (Conditions(context, note) is not { } others)
            yield break;
        ImmutableArray<ReportedMedicine> all =
        [
            .. context.Medicines.Where(one => note.IsOfStopped || !one.IsStopped(context)).Select(one => one.Medicine),
            .. context.AlsoNamed.Select(one => one.Medicine),
        ];
        var of = all.Where(medicine => medicine.IsAnyOf(note.Of)).ToList();
        if (of.Count == 0)
            yield break;
        if (note.With.IsEmpty)
        {
            yield return new Applied(
                note,
                Phrase.List(of.Select(medicine => medicine.Called).Distinct(StringComparer.OrdinalIgnoreCase)),
                [.. of.Select(medicine => medicine.Citation), .. others]
            );
            yield break;
        }
        foreach (var one in of)
        {
            foreach (var other in all.Where(other => Pairs(note, one, other, all.IndexOf(other) < all.IndexOf(one))))
                yield return new Applied(
                    note,
                    $"{one.Called} with {other.Called}",
                    [one.Citation, other.Citation, .. others]
                );
        }
    }

    // Two entries of one class are a pair once, whichever way round, and one entry is none.
    private static bool Pairs(MedicationNote note, ReportedMedicine one, ReportedMedicine other, bool isBefore) =>
        other.IsAnyOf(note.With)
        && one != other
        && !one.Known.SequenceEqual(other.Known)
        && !(isBefore && other.IsAnyOf(note.Of) && one.IsAnyOf(note.With));

    // The answers beside the medicine that the note needs; null where one is missing.
    private static ImmutableArray<Citation>? Conditions(BriefContext context, MedicationNote note)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        if (!note.Conditions.IsEmpty)
        {
            if (Naming(context, note.Conditions) is not { } condition)
                return null;
            citations.Add(condition);
        }
        if (!note.Pregnancy.IsEmpty)
        {
            if (
                context.QuestionOf(SpecialItems.Pregnancy) is not { } question
                || context.AnswerTo(question) is not { } answer
                || !answer.Codes.Intersect(note.Pregnancy, StringComparer.Ordinal).Any()
            )
                return null;
            citations.Add(Claims.Cite(question, answer));
        }
        if (!note.AllergyWords.IsEmpty)
        {
            if (
                context.QuestionOf(SpecialItems.AllergyDetails) is not { } question
                || context.AnswerTo(question) is not { } answer
                || !note.AllergyWords.Any(word => IsAllergicTo(context, answer, word))
            )
                return null;
            citations.Add(Claims.Cite(question, answer));
        }
        return note.FromAge is { } age && !IsAtLeast(context, age) ? null : citations.ToImmutable();
    }

    // "Nickel, no penicillin allergy" is none to penicillin.
    private static bool IsAllergicTo(BriefContext context, Answer answer, string word) =>
        ReplyText.ContainsPhrase(ReplyText.Fold(answer.Quote.Verbatim), word)
        && (
            context.Input.Screening.Concepts.Count == 0
            || context
                .Input.Screening.Reader.AssertPhrase(answer.Quote, word)
                .Any(found => found.Assertion.Status is not (AssertionStatus.Negated or AssertionStatus.SomeoneElse))
        );

    private static bool IsAtLeast(BriefContext context, int age) =>
        context.Birth is { Value: var born }
        && born.Latest <= context.Today
        && TimeWords.Between(born.Latest, context.Today, TimeUnit.Year) >= age;

    // What the patient reports to have, by its label or in words, in the section on the skin.
    private static Citation? Naming(BriefContext context, ImmutableArray<string> words) =>
        context
            .Questions.Where(question => question.Key.LinkId == SkinItems.Conditions)
            .Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair =>
                pair.Answer is { } answer
                && words.Any(word =>
                    ReplyText.ContainsPhrase(ReplyText.Fold(BriefContext.Display(pair.Question.Item, answer)), word)
                )
            )
            .Select(pair => Claims.Cite(pair.Question, pair.Answer!))
            .FirstOrDefault();

    private sealed record Applied(MedicationNote Note, string Label, ImmutableArray<Citation> Citations);
}
