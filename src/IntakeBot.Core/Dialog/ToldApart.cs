using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// One thing asked of two problems: "hands come and go, face getting worse", "6 in the cracks, face like 4". Where the
/// clauses name places of the body and give each another value both are meant: one stands for the answer, and the words
/// tell them apart wherever it is shown.
/// </summary>
internal static class ToldApart
{
    private const string Between = "; ";

    /// <summary>What stands for the answer, and the words of each place; null where the words tell one thing.</summary>
    public static (AnswerValue Value, PatientText Words)? Read(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text
    )
    {
        if (
            question.Item is not ({ Repeats: false, Kind: ItemKind.Choice } or { IsScale: true })
            || turn.Turn is not PatientTurn.Said
            || !IsOfSkin(question)
            || question.Item.IsScale && TellsAnother(turn, question.Item, text)
        )
            return null;
        var (words, said) = (turn.Phrases.Words, text.Verbatim ?? "");
        if (Places(turn, said).Count == 0)
            return null;
        if (Parts(turn, question, ReplyText.Clauses(said, words.Contrasts)) is { } told)
            return told;
        // "Come and go" is cut in two here, and so stays as it was said.
        return Parts(turn, question, ReplyText.Clauses(said, words.Contrasts.Union(words.Joiners))) is var (value, _)
            ? (value, text)
            : null;
    }

    /// <summary>Whether the words put right, by its place, what an earlier answer tells of one of several.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion pending, PatientText text)
    {
        if (Correcting.Cued(turn, text) is not { Length: > 0 } rest || Places(turn, rest.Verbatim).Count == 0)
            return false;
        foreach (var question in Correcting.Settled(turn, pending))
        {
            var old = turn.Intake.Answers[question.Key]!;
            var value =
                old.Apart is not null ? Alone(turn, question.Item, rest.Verbatim)
                : question.Item.Topic == AnswerTopic.Onset && turn.Stories.Onset(rest) is { } onset
                    ? new AnswerValue.Text(onset)
                : null;
            if (value is not null && Mended(turn, question, old, rest) is not null)
                return Correcting.Change(turn, question, [value], rest);
        }
        return false;
    }

    /// <summary>Puts the values in the place of an earlier answer; what it told of other places stays.</summary>
    public static Answer Mend(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText text
    )
    {
        if (turn.Intake.Answers[question.Key] is not { } old || Mended(turn, question, old, text) is not { } words)
            return Asking.Keep(turn, question, values, text);
        if (old.Apart is null)
            return Asking.Keep(turn, question, [new AnswerValue.Text(words)], text);
        var value = Read(turn, question, words)?.Value ?? values[0];
        return Asking.Keep(
            turn,
            question,
            new Answer([value], text, turn.Turn.ActivityId, turn.Turn.At) { Apart = words }
        );
    }

    // "Wait, hands started in October" leaves what was said of the face as it is; null where the words tell of the whole.
    private static PatientText? Mended(TurnInProgress turn, FormQuestion question, Answer old, PatientText now)
    {
        if (
            (old.Apart ?? (old.Values is [AnswerValue.Text { Value: var own }] ? own : null)) is not { } before
            || Places(turn, now.Verbatim) is not { Count: > 0 } meant
        )
            return null;
        var parts = ReplyText.Clauses(before.Verbatim, turn.Phrases.Words.Contrasts);
        var places = parts.Select(part => Places(turn, part)).ToList();
        if (
            !places.Exists(place => place.Overlaps(meant))
            || places.TrueForAll(place => place.Count == 0 || place.Overlaps(meant))
        )
            return null;
        var told = ReplyText
            .Clauses(now.Verbatim, turn.Phrases.Words.Contrasts)
            .FirstOrDefault(clause => Places(turn, clause).Overlaps(meant))!;
        var bare = Correcting.Cued(turn, new PatientText(told)) is { Length: > 0 } rest ? rest.Verbatim : told;
        var (mended, isPut) = (new List<string>(), false);
        for (var at = 0; at < parts.Length; at++)
        {
            var isOld = places[at].Overlaps(meant) || places[at].Count == 0 && at > 0 && places[at - 1].Overlaps(meant);
            if (isOld && !isPut)
                mended.Add(question.Item.Topic == AnswerTopic.Onset ? InOnset(turn, parts[at], bare) : bare);
            else if (!isOld)
                mended.Add(parts[at]);
            isPut |= isOld;
        }
        return new PatientText(string.Join(Between, mended));
    }

    // "Hands January" with "in October" told anew.
    private static string InOnset(TurnInProgress turn, string old, string now)
    {
        return
            turn.Stories.Onset(new PatientText(old)) is { Length: > 0 } before
            && turn.Stories.Onset(new PatientText(now)) is { Length: > 0 } after
            && old.Contains(before.Verbatim, StringComparison.Ordinal)
            ? old.Replace(before.Verbatim, after.Verbatim, StringComparison.Ordinal)
            : now;
    }

    // A place is told of in its clause and in those that follow without one.
    private static (AnswerValue Value, PatientText Words)? Parts(
        TurnInProgress turn,
        FormQuestion question,
        string[] clauses
    )
    {
        var parts = new List<(List<string> Said, HashSet<string> Places, AnswerValue? Value)>();
        foreach (var clause in clauses)
        {
            if (Correcting.Cued(turn, new PatientText(clause)) is not null || Rather(turn, clause))
                return null;
            var (places, value) = (Places(turn, clause), Alone(turn, question.Item, clause));
            var isNext = parts.Count == 0 || places.Count > 0 && (parts[^1].Places.Count > 0 || value is not null);
            if (isNext)
            {
                parts.Add(([clause], places, value));
                continue;
            }
            var last = parts[^1];
            // "Helped a lot, hands": whose it is may stand behind.
            last.Said.Add(clause);
            last.Places.UnionWith(places);
            parts[^1] = last with { Value = last.Value ?? value };
        }
        var told = parts.FindAll(part => part.Value is not null);
        if (
            told.Count < 2
            || told.Select(part => part.Value).Distinct().Count() < told.Count
            || told[1..].Exists(part => part.Places.Count == 0)
            || told.Exists(part => told.Exists(other => other != part && other.Places.Overlaps(part.Places)))
        )
            return null;
        var first =
            told[0].Places.Count > 0 && question.Item.IsScale
                ? told.Select(part => part.Value).OfType<AnswerValue.Number>().MaxBy(number => number.Value)!
                : told[0].Value!;
        // "No the pain is 6"
        told[0].Said[0] = Correcting.WithoutNo(turn, new PatientText(told[0].Said[0])).Verbatim;
        return (first, new PatientText(string.Join(Between, told.Select(part => string.Join(", ", part.Said)))));
    }

    private static bool Rather(TurnInProgress turn, string clause) =>
        Ahead.Opening(
            new PatientText(clause),
            turn.Phrases.Words.Corrections.Rather,
            turn.Phrases.Words.Corrections.Had
        )
            is not null;

    private static AnswerValue? Alone(TurnInProgress turn, FormItem item, string clause) =>
        AnswerReader.ReadWords(item, new PatientText(clause), turn.Context)
            is AnswerReading.Understood { Values: [var value and (AnswerValue.Choice or AnswerValue.Number)] }
            ? value
            : null;

    private static HashSet<string> Places(TurnInProgress turn, string clause) =>
        BodyAreaReader
            .Find(ReplyTokens.Read(clause, turn.Phrases.Words))
            .Select(area => area.Code)
            .ToHashSet(StringComparer.Ordinal);

    // "It doesn't itch, it hurts. The deep ones on my jaw are like a 6" tells of two complaints.
    private static bool TellsAnother(TurnInProgress turn, FormItem item, PatientText text)
    {
        var (asked, said) = (ReplyText.Fold(item.Text), ReplyText.Fold(text.Verbatim ?? ""));
        return turn.Phrases.Words.ScaleFindings.Any(finding =>
            finding.Any(word => ReplyText.ContainsPhrase(said, word))
            && !finding.Any(word => ReplyText.ContainsPhrase(asked, word))
        );
    }

    // Where it asks for the places themselves, it asks about the skin there.
    private static bool IsOfSkin(FormQuestion question) =>
        question.Section.WithDescendants().Any(item => item.Topic == AnswerTopic.BodyAreas);
}
