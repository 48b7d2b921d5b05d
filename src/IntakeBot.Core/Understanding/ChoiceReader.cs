using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads one or several options by label, synonym, code, position, misspelling, or a part of the label that fits only
/// one; of an open choice, anything else as the patient's own words.
/// </summary>
internal static class ChoiceReader
{
    public static AnswerReading Read(FormItem item, string text, string folded, ReplyWords words)
    {
        var options = item.Options;
        if (Exact(options, folded, words) is { } exact)
            return Understood([exact]);
        if (words.None.Contains(folded) && options.FirstOrDefault(option => option.Exclusive) is { } none)
            return Understood([none]);
        if (item.Repeats && words.All.Contains(folded))
            return Understood([.. options.Where(option => !option.Exclusive)]);
        return item.Repeats ? ReadSeveral(item, Parts(text, words), folded, words) : ReadOne(item, text, folded, words);
    }

    private static AnswerReading ReadOne(FormItem item, string text, string folded, ReplyWords words)
    {
        var mentioned = Mentioned(item.Options, folded, words);
        if (mentioned.Count == 1)
            return Understood(mentioned);
        if (mentioned.Count == 0 && Near(item.Options, folded) is { } near)
            return Understood([near]);
        if (item.Kind == ItemKind.OpenChoice && mentioned.Count == 0)
        {
            return AnswerReading.Of(new AnswerValue.Text(new PatientText(text)));
        }

        return AnswerReading.Not(mentioned.Count > 1 ? ReadingFault.SeveralOptions : ReadingFault.NoSuchOption);
    }

    private static AnswerReading ReadSeveral(FormItem item, List<string> parts, string folded, ReplyWords words)
    {
        var values = new List<AnswerValue>();
        foreach (var part in parts)
        {
            var plain = ReplyText.Fold(part);
            var found = Exact(item.Options, plain, words) is { } exact
                ? [exact]
                : Mentioned(item.Options, plain, words);
            if (found.Count == 0 && Near(item.Options, plain) is { } near)
                found = [near];
            if (found.Count > 0)
                values.AddRange(found.Select(Value));
            else if (IsNegated(plain, words))
                continue;
            else if (item.Kind == ItemKind.OpenChoice && plain.Length > 0)
                values.Add(new AnswerValue.Text(new PatientText(part)));
            else
                return AnswerReading.Not(ReadingFault.NoSuchOption);
        }
        var distinct = values.Distinct().ToList();
        if (distinct.Count == 0)
        {
            // "no fever, no blisters": everything named was denied, which is the exclusive option where there is one.
            return IsNegated(folded, words) && item.Options.FirstOrDefault(option => option.Exclusive) is { } none
                ? Understood([none])
                : AnswerReading.Not(ReadingFault.NoSuchOption);
        }
        return new AnswerReading.Understood(WithoutExclusive(item, distinct));
    }

    // "None of these" beside a named option is a slip, and the finding must not be lost with it.
    private static ImmutableArray<AnswerValue> WithoutExclusive(FormItem item, List<AnswerValue> values)
    {
        var exclusive = item.Options.Where(option => option.Exclusive).Select(option => option.Code).ToHashSet();
        var others = values.Where(value => value is not AnswerValue.Choice choice || !exclusive.Contains(choice.Code));
        return values.Count > 1 && others.Any() ? [.. others] : [.. values];
    }

    private static List<string> Parts(string text, ReplyWords words)
    {
        var separators = words
            .Joiners.Concat(words.Contrasts)
            .Select(word => $" {word} ")
            .Concat([",", ";", "\n", "+", "&"])
            .ToArray();
        return
        [
            .. text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => part.Trim('.', '!', '-', '*', ' '))
                .Where(part => part.Length > 0),
        ];
    }

    private static AnswerOption? Exact(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        if (Position(folded, words) is { } position)
            return position >= 1 && position <= options.Length ? options[position - 1] : null;
        return options.FirstOrDefault(option =>
            option.Code == folded || option.Names.Any(name => ReplyText.Fold(name) == folded)
        );
    }

    private static int? Position(string folded, ReplyWords words)
    {
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var named = ReplyText
            .Words(folded)
            .Select(word => words.Ordinals.GetValueOrDefault(word))
            .Where(n => n > 0)
            .ToList();
        return named is [var only] && ReplyText.Words(folded).Length <= 4 ? only : null;
    }

    private static List<AnswerOption> Mentioned(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        if (IsNegated(folded, words))
            return [];
        var named = options
            .Where(option => option.Names.Any(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name))))
            .ToList();
        if (named.Count > 0)
            return named;
        // A part of a label, such as "comes" for "Comes and goes", where no other label has it.
        var partly = options
            .Where(option =>
                folded.Length >= 3 && option.Names.Any(name => ReplyText.ContainsPhrase(ReplyText.Fold(name), folded))
            )
            .ToList();
        return partly.Count == 1 ? partly : [];
    }

    private static bool IsNegated(string folded, ReplyWords words) =>
        words.Negations.Any(negation => ReplyText.ContainsPhrase(folded, negation));

    private static AnswerOption? Near(ImmutableArray<AnswerOption> options, string folded)
    {
        var near = options
            .Where(option => option.Names.Any(name => Spelling.IsNear(folded, ReplyText.Fold(name))))
            .Take(2)
            .ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static AnswerReading.Understood Understood(IEnumerable<AnswerOption> options) =>
        new AnswerReading.Understood([.. options.Select(Value)]);

    private static AnswerValue Value(AnswerOption option) => new AnswerValue.Choice(option.Code, option.Display);
}
