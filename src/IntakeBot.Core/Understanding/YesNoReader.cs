using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a yes or a no from the words that open a reply. A clause of its own decides over the word before it: "no, I
/// do" is a yes and "yes, I don't" a no, whichever way the question was put. An unsure yes is a yes, and hedged.
/// </summary>
internal static partial class YesNoReader
{
    private const int MostWordsOfAName = 6;

    /// <summary>Reads a reply.</summary>
    /// <param name="folded">The reply, as <see cref="ReplyText.Fold"/> makes it.</param>
    /// <param name="context">What was asked, and in which words.</param>
    /// <param name="verbatim">The reply as it was written, where that is known: accents tell "si" from a yes.</param>
    public static AnswerReading Read(string folded, ReadingContext context, string? verbatim = null)
    {
        folded = context.Words.ShortForms.Spoken(folded);
        var (reply, words) = (Undrawn(Plain(folded)), context.Words.YesNo);
        if (OwnClause(reply, context) is { } own)
            return Read(own, context);
        if (IsOfAnother(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        if (words.YesAndNo.Contains(reply) || Opens(WithoutFillers(reply, words), words.YesAndNo.Take(1)))
            return new AnswerReading.Ambiguous(ReadingFault.YesAndNo, []);
        if (Agreed(reply, context) is { } agreed)
            return AnswerReading.Of(new AnswerValue.YesNo(agreed));
        // "I gave up last year" is no to "do you smoke", and yes to "have you stopped" and "have you ever left it out".
        if (Opens(WithoutFillers(reply, words), words.Quits))
            return AnswerReading.Of(
                new AnswerValue.YesNo(
                    IsEver(context) || context.Question is { } ended && Says(ReplyText.Fold(ended), words.Quits)
                )
            );
        // "Oh, not only that", and not "no, only paracetamol"
        if (!IsApart(reply) && Opens(WithoutFillers(reply, words), context.Words.Choices.NotDenials))
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        // "No idea, I was adopted" is no no.
        if (
            ReplyText.Opening(reply, context.Words.Declines.Phrases) is { } shrug
            && context.Words.No.Contains(shrug.Split(' ')[0])
            && reply.Length > shrug.Length
            && reply[shrug.Length] is ',' or '.'
            && LastClause(reply[shrug.Length..], context.Words) is null
        )
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        if (DeniesOneOfTwo(reply, context) is { } ofTwo)
            return ofTwo;
        if (DeniesThings(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        if (HasGone(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        if (LeftOut(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(true));
        if (
            TellsAnother(reply, context)
            || IsOpenedBy(words.Ponders, reply, context.Words)
            || IsOpenedBy(context.Words.Questions.MeaningsUnsure, reply, context.Words)
            || DoesNotKnow(reply, context.Words)
        )
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        if (IsRuledOut(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        if (BackThen(reply, context) is { } then)
            return then;
        // "A lot better" to "Is it getting worse?"
        var isPlain = Opens(WithoutFillers(reply, words), context.Words.Yes.Concat(context.Words.No));
        if (!isPlain && Changed(reply, context) is { } changed)
            return AnswerReading.Of(new AnswerValue.YesNo(changed));
        var value =
            TakenBack(reply, context.Words)
            ?? Final(reply, context.Words)
            ?? HadOne(reply, context)
            ?? Reported(reply, context)
            ?? NoAndAnother(reply, context)
            ?? Insisted(reply, context, verbatim)
            ?? Opening(reply, context.Words, depth: 0)
            ?? Restated(reply, context)
            ?? PastOfAsked(reply, context);
        if (value is null && WithoutFillers(reply, words) is { Length: > 0 } bare && bare != reply)
            value = Opening(bare, context.Words, depth: 0) ?? Restated(bare, context);
        value ??=
            Ended(reply, words)
            ?? LastClause(reply, context.Words)
            ?? Closing(reply, words)
            ?? InVain(reply, context)
            ?? Told(WithoutFillers(reply, words), context)
            ?? Relative(reply, context)
            ?? Reaction(reply, context.Words, context.Question)
            ?? Kind(reply, context)
            ?? Amount(folded, context)
            ?? Counted(folded, context)
            ?? Named(folded, context)
            // "Nickel I reckon. The watch strap brings me out"
            ?? (
                folded.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? Named(folded[..end], context) : null
            );
        if (value is null)
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        if (value is true && DoesAfterAll(reply, context))
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        if (value is true && HasEnded(reply, context))
            value = false;
        // "I used to" answers "have you ever" with yes and "do you" with no.
        if (value is false && IsEver(context) && (Says(reply, words.UsedTo) || IsOver(reply, context.Words)))
            value = true;
        return new AnswerReading.Understood([new AnswerValue.YesNo(value.Value)])
        {
            Hedged = Says(reply, words.Hedges),
        };
    }

    /// <summary>Whether there is more of something: only a yes or a no, or the name of a medicine.</summary>
    public static AnswerReading ReadPlain(string folded, ReadingContext context)
    {
        folded = context.Words.ShortForms.Spoken(folded);
        var (reply, words) = (Undrawn(Plain(folded)), context.Words.YesNo);
        var value =
            Opening(reply, context.Words, depth: 0)
            ?? Opening(WithoutFillers(reply, words), context.Words, depth: 0)
            ?? LastClause(reply, context.Words)
            ?? Closing(reply, words)
            ?? (IsMedicine(folded, context) ? true : null);
        return value is { } said
            ? AnswerReading.Of(new AnswerValue.YesNo(said))
            : AnswerReading.Not(ReadingFault.NotYesOrNo);
    }

    // "I'm a man" to "Are you pregnant?"
    private static bool IsRuledOut(string reply, ReadingContext context)
    {
        if (context.Question is not { } question || Opens(reply, context.Words.Yes))
            return false;
        var asked = ReplyText.Fold(question);
        return context.Words.YesNo.RulesOut.Any(rule =>
            ReplyText.ContainsPhrase(asked, rule.Key) && Says(reply, rule.Value)
        );
    }

    // "As a kid", "only when I was pregnant": yes to "have you ever", and to "do you" it tells of another time.
    private static AnswerReading? BackThen(string reply, ReadingContext context)
    {
        const int MostWords = 9;
        var words = context.Words.YesNo;
        if (
            context.Question is null
            || !Opens(WithoutFillers(reply, words), words.BackThen)
            || ReplyText.Words(reply) is { Length: > MostWords }
            || ReplyText.Words(reply).Any(words.Negatives.Contains)
            || LastClause(reply, context.Words) is not null
            || Closing(reply, words) is not null
        )
            return null;
        if (IsEver(context))
            return AnswerReading.Of(new AnswerValue.YesNo(true));
        return Says(reply, context.Words.Choices.Past) ? AnswerReading.Not(ReadingFault.NotYesOrNo) : null;
    }

    // "Not sure what one of those is", "I was thinking of it", and not "don't know what you mean, but no"
    private static bool IsOpenedBy(ImmutableArray<string> unsure, string reply, ReplyWords words) =>
        (Opens(reply, unsure) || Opens(WithoutFillers(reply, words.YesNo), unsure))
        && LastClause(reply, words) is null
        && Closing(reply, words.YesNo) is null;

    // "I couldn't say, I never knew my dad": of who does not know, no more than a plain yes or no behind it is one.
    private static bool DoesNotKnow(string reply, ReplyWords words)
    {
        if (ReplyText.Clauses(reply, words.Contrasts) is not [var first, _, ..] clauses)
            return false;
        // "Haven't a clue, I was adopted": the no is of not knowing, and a few words behind it say why.
        const int MostWordsOfWhy = 4;
        if (
            DeclineReader.Declines(first, words.Declines)
            && OptionMentions.IsNegated(first, words)
            && clauses is [_, var why]
            && ReplyText.AllWords(why) is { Length: <= MostWordsOfWhy } said
            && !said.Any(words.YesNo.Bare.Contains)
            && !Opens(why, words.YesNo.Hedges.Concat(words.YesNo.ThinksSo))
        )
            return true;
        return DeclineReader.Declines(first, words.Declines)
            && clauses[1..].All(clause => OptionMentions.IsNegated(clause, words))
            && !clauses[1..]
                .SelectMany(clause => new[] { clause, WithoutFillers(clause, words.YesNo) })
                .Any(clause =>
                    words.Yes.Contains(clause)
                    || words.No.Contains(clause)
                    || Opens(clause, words.YesNo.Hedges.Concat(words.YesNo.ThinksSo).Concat(words.YesNo.Thinks))
                );
    }

    // "Had one in 2019 but it was removed" to "have you ever had".
    private static bool? HadOne(string reply, ReadingContext context) =>
        IsEver(context)
        && ReplyText.Words(WithoutFillers(reply, context.Words.YesNo)) is [var verb, var it, ..]
        && context.Words.YesNo.Verbs.Contains(verb)
        && context.Question is { } question
        && ReplyText.AllWords(ReplyText.Fold(question)).Contains(verb)
        && (context.Words.YesNo.It.Contains(it) || context.Words.Numbers.ContainsKey(it))
            ? true
            : null;

    private static bool IsApart(string reply) => reply.Split(' ', 2)[0] is [.., ',' or '.' or ';'];

    private static bool IsEver(ReadingContext context) =>
        context.Question is { } asked && Says(ReplyText.Fold(asked), context.Words.YesNo.Ever);

    private static bool Says(string reply, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(reply, phrase));

    private static bool Opens(string reply, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ReplyText.StartsWithPhrase(reply, phrase));

    // "I have dreadful itching on my legs" to "Are you pregnant?" tells something else.
    private static bool TellsAnother(string reply, ReadingContext context) =>
        context.Words.YesNo.Tells.FirstOrDefault(verb => ReplyText.StartsWithPhrase(reply, verb)) is { } tells
        && TellsAnother(reply, tells, context);

    private static bool TellsAnother(string reply, string tells, ReadingContext context)
    {
        var words = context.Words;
        if (context.Question is not { } question)
            return false;
        var asked = ReplyText.AllWords(ReplyText.Fold(question));
        if (asked.Any(words.YesNo.AsksNames.Contains))
            return false;
        var stems = asked.Select(word => WordStem.Of(word, words.Choices.Endings)).ToHashSet();
        var told = FirstClause(Plain(reply[tells.Length..]), words.YesNo).ToList();
        return told.Count > 1
            && !(words.YesNo.StandIns.Contains(told[0]) && !CountsElse(told, words))
            && !told.Exists(word => words.YesNo.Negatives.Contains(word))
            && told.Exists(word => word.Length > 3 || word.Length == 3 && !SmallWords.Has(word, words))
            && !told.Exists(word => word.Length > 3 && stems.Contains(WordStem.Of(word, words.Choices.Endings)));
    }

    // "I have two kids" counts what it names, and "I have two on my back" what was asked.
    private static bool CountsElse(List<string> told, ReplyWords words) =>
        words.Numbers.GetValueOrDefault(told[0]) > 1 && told[1].Length > 3 && !SmallWords.Has(told[1], words);

    // "No. I have a brown dot from childhood" to a changing mole: what it tells is something else, and the no stands.
    private static bool? NoAndAnother(string reply, ReadingContext context)
    {
        var no = Math.Max(Longest(reply, context.Words.No), Longest(reply, context.Words.YesNo.NoToo));
        return
            no > Math.Max(Longest(reply, context.Words.Yes), Longest(reply, context.Words.YesNo.YesToo))
            && context.Words.YesNo.Bare.Contains(reply[..no])
            && Plain(reply[no..]) is var rest
            && (TellsAnother(rest, context) && !ComesBack(rest, context.Words) || GoesOn(rest, context))
            ? false
            : null;
    }

    // "No, si ya me operaron": what is spelt like a yes gives the reason of the no, unless it says what was asked.
    private static bool? Insisted(string reply, ReadingContext context, string? verbatim)
    {
        const int MostWordsOfAVerb = 3;
        var (words, how) = (context.Words, context.Words.YesNo);
        var plain = WithoutFillers(reply, how);
        if (
            ReplyText.Opening(plain, how.Bare) is not { } no
            || !how.Denies.Contains(no)
            || Plain(plain[no.Length..]) is not { Length: > 0 } rest
            || ReplyText.Opening(rest, how.Insists) is not { } insists
            || rest.Length <= insists.Length
            || rest[insists.Length] != ' '
            || Plain(rest[insists.Length..]) is not { Length: > 0 } reason
            || Opens(reason, words.Yes)
            || Opens(reason, how.YesToo)
            || verbatim is not null && ReplyText.Words(verbatim).Any(word => IsAccented(word, insists))
        )
            return null;
        var stems = ReplyText
            .AllWords(ReplyText.Fold(context.Question ?? ""))
            .Select(word => WordStem.Of(word, words.Choices.Endings))
            .ToHashSet(StringComparer.Ordinal);
        bool Answers(string word) =>
            how.Verbs.Contains(word) || word.Length > 3 && stems.Contains(WordStem.Of(word, words.Choices.Endings));
        var said = ReplyText.AllWords(reason).Take(MostWordsOfAVerb).ToList();
        return said.Exists(how.Negatives.Contains) || !said.Exists(Answers) ? false : null;
    }

    private static bool IsAccented(string word, string plain) =>
        ReplyText.Fold(word).Trim(',', '.') == plain && !word.Contains(plain, StringComparison.OrdinalIgnoreCase);

    // "No, I have had that" comes back on the no.
    private static bool ComesBack(string rest, ReplyWords words) =>
        ReplyText.Words(rest) is [_, _, var verb, .. var more]
        && words.YesNo.Verbs.Contains(verb)
        && (more.Length == 0 || words.YesNo.It.Contains(more[0]));

    // "No, I am always careful in the sun", "no, I do be watching them": the verb goes on to what nobody asked.
    private static bool GoesOn(string rest, ReadingContext context)
    {
        const int FewestTelling = 2;
        var words = context.Words;
        return ReplyText.Opening(rest, words.Yes.Concat(words.YesNo.YesToo)) is { } yes
            && words.YesNo.Verbs.Contains(yes.Split(' ')[^1])
            && rest.Length > yes.Length
            && rest[yes.Length] == ' '
            && FirstClause(Plain(rest[yes.Length..]), words.YesNo).ToList() is [var first, ..] told
            && !words.YesNo.It.Contains(first)
            && told.Count(word => word.Length > 3 && !SmallWords.Has(word, words)) >= FewestTelling
            && TellsAnother(rest, yes, context);
    }

    private static bool? Opening(string reply, ReplyWords words, int depth)
    {
        var yes = Math.Max(Longest(reply, words.Yes), Longest(reply, words.YesNo.YesToo));
        var no = Math.Max(Longest(reply, words.No), Longest(reply, words.YesNo.NoToo));
        if (yes == no || depth > 3)
            return null;
        var rest = Plain(reply[Math.Max(yes, no)..]);
        // "I am 47" tells an age.
        if (yes > no && rest is [>= '0' and <= '9', ..] && words.NameStarts.Contains(reply[..yes]))
            return null;
        var opened = yes > no && !TurnsRound(reply[..yes], rest, words.YesNo);
        // "Nothing that I can think of"
        var restricts = no > yes && depth == 0 && Opens(rest, words.YesNo.Restricts);
        var clause = restricts ? null : Clause(rest, words, depth);
        return clause ?? (opened && words.YesNo.Denies.Contains(rest) ? false : opened);
    }

    // Of what follows the opening, only a clause with a verb of its own, or another bare yes or no, decides anew.
    private static bool? Clause(string rest, ReplyWords words, int depth)
    {
        var contrasts = false;
        while (ReplyText.Opening(AtJoin(rest, words.YesNo), words.YesNo.Joins) is { } join)
        {
            rest = AtJoin(rest, words.YesNo);
            contrasts |= words.Contrasts.Contains(join);
            rest = Plain(rest[join.Length..]);
        }
        // "No, but I have asthma" tells of something else; "no, but I do sometimes" does not.
        if (
            contrasts
            && Longest(rest, words.Yes.Concat(words.YesNo.YesToo)) is var yes and > 0
            && NamesAnother(Plain(rest[yes..]), words)
        )
            return null;
        var decides = words.YesNo.Bare.Contains(rest) || Opens(rest, words.YesNo.Clauses);
        var ends = Opens(rest, words.YesNo.Thinks) && !Opens(rest, words.YesNo.ThinksSo);
        if (!decides || ends || Says(rest, words.YesNo.UsedTo))
            return null;
        return Opening(rest, words, depth + 1);
    }

    // "No... oh wait, yes": a sigh before what goes on.
    private static string AtJoin(string rest, YesNoWords words) =>
        rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
        && words.Fillers.Contains(rest[..end].TrimEnd(','))
        && Plain(rest[end..]) is var behind
        && ReplyText.Opening(behind, words.Joins) is not null
            ? behind
            : rest;

    // "Sangró una vez" to "¿ha sangrado alguna vez?": what is asked is told in its past, of nobody else and undenied.
    private static bool? PastOfAsked(string reply, ReadingContext context)
    {
        const int MostWords = 8;
        const int ShortestStem = 3;
        var (words, how) = (context.Words, context.Words.YesNo);
        if (
            how.Pasts.IsEmpty
            || !IsEver(context)
            || ReplyText.AllWords(reply) is not { Length: > 0 and <= MostWords } said
        )
            return null;
        if (
            Array.Exists(
                said,
                word => how.Negatives.Contains(word) || words.Negations.Contains(word) || words.Kin.Contains(word)
            )
        )
            return null;
        foreach (var asked in ReplyText.AllWords(ReplyText.Fold(context.Question!)))
        {
            foreach (var participle in how.Participles)
            {
                if (
                    asked.Length < participle.Length + ShortestStem
                    || !asked.EndsWith(participle, StringComparison.Ordinal)
                )
                    continue;
                var stem = asked[..^participle.Length];
                if (
                    Array.Exists(
                        said,
                        word =>
                            word.StartsWith(stem, StringComparison.Ordinal) && how.Pasts.Contains(word[stem.Length..])
                    )
                )
                    return true;
            }
        }
        return null;
    }

    private static bool NamesAnother(string after, ReplyWords words) =>
        ReplyText.Words(after) is [var first, ..]
        && !words.Choices.Fillers.Contains(first)
        && !words.YesNo.Hedges.Contains(first)
        && !words.YesNo.Negatives.Contains(first)
        && !words.YesNo.ClauseEnds.Contains(first)
        && Longest(after, words.Yes.Concat(words.YesNo.YesToo)) == 0;

    // "I do not", "I have never had any", "I am allergic to nothing": the verb opens a yes and its object denies it.
    private static bool TurnsRound(string opening, string rest, YesNoWords words) =>
        words.Verbs.Contains(opening.Split(' ')[^1])
        && FirstClause(rest, words).Take(4).Any(word => words.Negatives.Contains(word));

    private static IEnumerable<string> FirstClause(string rest, YesNoWords words)
    {
        foreach (var word in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.ClauseEnds.Contains(word) || word[0] is ',' or ';' or '.')
                yield break;
            yield return word.TrimEnd(',', '.', ';');
            if (word[^1] is ',' or '.' or ';')
                yield break;
        }
    }

    // "I smoke" to "Do you smoke?": the reply says the question's own words of the speaker, in whichever form.
    private static bool? Restated(string reply, ReadingContext context)
    {
        var (how, endings) = (context.Words.YesNo, context.Words.Choices.Endings);
        const int MostWords = 12;
        const int MostWordsOfAClause = 16;
        var words = ReplyText.AllWords(reply);
        // "We left out milk for a month, no difference so it's back in"
        if (
            words.Length > MostWords
            && ReplyText.Clauses(reply, context.Words.Contrasts) is [var first, _, ..]
            && ReplyText.AllWords(first) is { Length: <= MostWordsOfAClause } clause
        )
            words = clause;
        if (context.Question is not { } question || words.Length is 0 or > MostWordsOfAClause)
            return null;
        var whole = ReplyText.AllWords(WithoutPurpose(ReplyText.Fold(question), how));
        var asked = whole
            .Where(word => word.Length > 3 && !how.Common.Contains(word))
            .Select(word => WordStem.Of(word, endings))
            .ToHashSet();
        if (!how.Self.Contains(words[0]) && words.Length > 3 && !OpensWithAsked(words, asked, context.Words))
            return null;
        if (whole.Any(how.AsksDoses.Contains) && !SpeaksOfMedicine(words, asked, context))
            return null;
        if (
            words.Length > MostWords
            && !words[1..3].Any(word => word.Length > 3 && asked.Contains(WordStem.Of(word, endings)))
        )
            return null;
        if (
            !words.Any(word =>
                word.Length > 3 && !how.Common.Contains(word) && asked.Contains(WordStem.Of(word, endings))
            )
        )
            return null;
        var plain = context.Words.Choices.NotDenials.Aggregate(
            string.Join(' ', words),
            (said, phrase) => said.Replace(phrase, " ", StringComparison.Ordinal)
        );
        var denied = ReplyText
            .Words(plain)
            .Any(word =>
                how.Negatives.Contains(word) || context.Words.Negations.Contains(word) || how.Stopped.Contains(word)
            );
        // "Asthma is not something I'd know" says neither.
        return denied && !how.Self.Contains(words[0]) && words.Length > 3 ? null : !denied;
    }

    // What it is for is not what is asked: "Have you left foods out <i>to help your skin</i>?"
    private static string WithoutPurpose(string question, YesNoWords how) =>
        how
            .Purposes.Select(purpose => question.IndexOf($" {purpose} ", StringComparison.Ordinal))
            .Where(at => at > 0)
            .DefaultIfEmpty(question.Length)
            .Min()
            is var end
            ? question[..end]
            : question;

    // "It started after my holiday" to "Did you start a new medicine?" names none, and stands for none.
    private static bool SpeaksOfMedicine(string[] said, HashSet<string> asked, ReadingContext context)
    {
        var (words, how) = (context.Words, context.Words.YesNo);
        return said.Any(how.AsksDoses.Contains)
            || said[1..].Any(word => how.It.Contains(word) || how.StandIns.Contains(word))
            || IsMedicine(string.Join(' ', said), context)
            || said.All(word =>
                SmallWords.Has(word, words) || asked.Contains(WordStem.Of(word, words.Choices.Endings))
            );
    }

    // "That's right" to "You don't smoke, do you?" is no.
    private static bool? Agreed(string reply, ReadingContext context)
    {
        if (
            context.Question is not { } question
            || !Opens(ReplyText.Fold(question), context.Words.YesNo.NegativeStatements)
        )
            return null;
        var (right, wrong) = (context.Words.Right, context.Words.Wrong);
        return context.Words.YesNo.Bare.Contains(reply) ? null
            : right.Contains(reply) ? false
            : wrong.Contains(reply) ? true
            : null;
    }

    // "You're wrong, I do": a clause that is nothing but a yes or a no.
    private static bool? LastClause(string reply, ReplyWords words)
    {
        string[] ends = [",", ";", ". ", " so ", .. words.Contrasts.Select(contrast => $" {contrast} ")];
        foreach (
            var clause in reply
                .Split(ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Reverse()
                .Take(2)
        )
        {
            if (words.Yes.Contains(clause) || words.YesNo.YesToo.Contains(clause))
                return true;
            if (words.No.Contains(clause) || words.YesNo.NoToo.Contains(clause))
                return false;
        }
        return null;
    }

    // "My nan did", "my son has it": somebody's verb, and nothing that denies it.
    private static bool? Told(string reply, ReadingContext context)
    {
        var words = context.Words.YesNo;
        return
            ReplyText.Words(reply) is [var whose, _, var verb, .. var rest] said
            && words.Self.Contains(whose)
            && words.Verbs.Contains(verb)
            && !words.MayBe.Contains(verb)
            && said.Length <= MostWordsOfAName
            && !said.Any(word => words.Negatives.Contains(word) || words.Stopped.Contains(word))
            // "My skin is really dry" tells nothing of cold sores.
            && (context.Question is not { } question || IsOfAsked([.. rest], question, context.Words))
            ? true
            : null;
    }

    // "When I was younger yes, not now"
    private static bool? Ended(string reply, YesNoWords words) =>
        words.Over.Any(phrase =>
            reply.EndsWith(phrase, StringComparison.Ordinal) && ReplyText.ContainsPhrase(reply, phrase)
        )
            ? false
            : null;

    // "At the moment yes", "itchy yes": a bare yes or no that closes what says neither before.
    private static bool? Closing(string reply, YesNoWords words)
    {
        var said = ReplyText.AllWords(reply);
        while (said.Length > 2 && words.Addresses.Contains(said[^1]))
            said = said[..^1];
        if (said.Length < 2)
            return null;
        var most = said.Any(words.Negatives.Contains) || words.Denies.Contains(said[^1]) ? 5 : 9;
        return said.Length > most || !words.Bare.Contains(said[^1]) || FrequencyWords.Vocabulary.Has(said[^1]) ? null
            : words.Denies.Contains(said[^1]) ? false
            : true;
    }

    // "10 a day" and "most weekends" to "Do you smoke?": whoever says how often, says yes; never is no.
    private static bool? Amount(string folded, ReadingContext context)
    {
        const int MostWords = 6;
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        if (context.Question is { } question && !Opens(ReplyText.Fold(question), context.Words.YesNo.Habits))
            return null;
        var tokens = ReplyTokens.Read(folded, context.Words);
        // "I'm 14 weeks", "de 14 semanas"
        var first = 0;
        while (first < tokens.Count - 1 && tokens.IsAny(first, "im", "i", "am", "of", "about", "nearly", "already"))
            first++;
        if (DurationReader.At(tokens, first, context) is var (_, end) && end >= tokens.Count)
            return true;
        // "14 weeks late" is no "14 weeks" of what is asked.
        if (
            QuantityReader.At(tokens, 0, context) is var (quantity, behind)
            && context.Question is { } asked
            && !tokens.IsAny(behind, "ago", "late")
        )
            return IsOf(quantity, ReplyText.Fold(asked), context) ? quantity.Value > 0 : null;
        var grammar = new FrequencyGrammar(tokens, context);
        for (var at = 0; at < tokens.Count; )
        {
            var next = grammar.Take(at);
            if (next == at && !context.Words.Choices.Fillers.Contains(tokens.Word(at)) && tokens[at].IsWord)
                return null;
            at = Math.Max(next, at + 1);
        }
        return grammar.Found is { } found ? found.Count is not 0 : null;
    }

    // A dose says yes only where a medicine is asked about: "5 mg" tells nothing of asthma. A measure of the body, as a
    // temperature or a weight, is never a yes by itself.
    private static bool IsOf(Statement.Quantity quantity, string question, ReadingContext context) =>
        !QuantityUnits.OfBody.Contains(quantity.Unit)
        && (
            !QuantityUnits.OfDoses.Contains(quantity.Unit)
            || ReplyText.Words(question).Any(context.Words.YesNo.AsksDoses.Contains)
            || IsMedicine(question, context)
        );

    // "Penicillin" to "Do you have any allergies?", "metformin" to "Do you take any medicines?"
    private static bool? Named(string folded, ReadingContext context) =>
        context.Question is { } question
        && ReplyText.Words(ReplyText.Fold(question)).Any(context.Words.YesNo.AsksNames.Contains)
        && !ReplyText.Words(folded).Any(context.Words.YesNo.Negatives.Contains)
        && (
            ReplyText.Words(folded).Any(context.Words.YesNo.AsksNames.Contains)
            || (
                ReplyText.Words(WithoutFillers(folded, context.Words.YesNo))
                    is { Length: <= MostWordsOfAName and > 0 } said
                // "I miss him dreadfully" names nothing.
                && !(said.Length > 2 && context.Words.YesNo.Self.Contains(ReplyText.Words(folded)[0]))
                && (IsMedicine(folded, context) || NamesThings(said, context.Words))
            )
        )
            ? true
            : null;

    // "Cats and dust", and not "whatever the nurse wrote": nothing but things, and words that say little.
    private static bool NamesThings(string[] said, ReplyWords words) =>
        said.Any(word => IsThing(word, words))
        && said.All(word =>
            word.Length <= 3
            || IsThing(word, words)
            || words.Choices.Around.Contains(word)
            || words.Choices.Fillers.Contains(word)
            || words.YesNo.Hedges.Contains(word)
            || words.YesNo.Common.Contains(word)
        );

    // What patients call by several names, and that is no degree: "she is fine" names nothing.
    private static bool IsThing(string word, ReplyWords words) =>
        !words.Choices.Synonyms.Of(word).IsEmpty
        && !words.Choices.Scales.Any(scale => scale.Steps.Any(step => step.Words.Contains(word)));

    private static bool IsMedicine(string folded, ReadingContext context) =>
        !context.Medications.Find(Tokenizer.Read(folded), context.Words.Measures.IsOrdinary).IsEmpty;

    private static string WithoutFillers(string reply, YesNoWords how)
    {
        var words = reply.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        while (at < words.Length && how.Fillers.Contains(words[at].Trim('.', ';')))
            at++;
        var bare = string.Join(' ', words[at..]);
        // "La verdad, nunca"
        return ReplyText.Opening(bare, how.Fillers) is { } filler && filler.Length < bare.Length
            ? WithoutFillers(bare[filler.Length..], how)
            : bare;
    }

    // "nooooo" and "yesss": a letter drawn out stands once.
    private static string Undrawn(string reply)
    {
        var plain = new System.Text.StringBuilder(reply.Length);
        for (var (at, end) = (0, 0); at < reply.Length; at = end)
        {
            while (end < reply.Length && reply[end] == reply[at])
                end++;
            var isDrawn = end - at > 2 && char.IsLetter(reply[at]);
            plain.Append(reply[at], isDrawn ? 1 : end - at);
        }
        return plain.ToString();
    }

    private static string Plain(string text) => text.Trim(' ', ',', '.', ';', '-', '/', '\n', '+');

    private static int Longest(string folded, IEnumerable<string> phrases) =>
        phrases
            .Where(phrase => ReplyText.StartsWithPhrase(folded, phrase))
            .Select(phrase => phrase.Length)
            .DefaultIfEmpty()
            .Max();
}
