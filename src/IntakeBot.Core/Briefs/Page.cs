using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What stands on the page already, so that nothing is told twice: of the patient's words only the part is shown that no
/// line has, and nothing of what only speaks of the chat ("put it back please").
/// </summary>
internal sealed class Page
{
    private static readonly char[] Stops = ['.', '!', '?', ';', '\n'];

    private readonly BriefContext _context;
    private readonly List<HashSet<string>> _lines = [];
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    public Page(BriefContext context, IEnumerable<BriefSection> sections)
    {
        _context = context;
        foreach (var section in sections)
        {
            // What an article says is no word of the patient.
            var claims = section
                .Blocks.Where(block => block is not (BriefBlock.Passage or BriefBlock.Reference))
                .ToList();
            foreach (var block in claims)
            {
                _cited.UnionWith(
                    block
                        .Claims.SelectMany(claim => claim.Citations)
                        .OfType<Citation.ToAnswer>()
                        .Select(cited => cited.ActivityId)
                );
                _lines.AddRange(Quoted(block).Select(Telling));
                _lines.AddRange(block.Claims.Select(claim => Telling(Shown(block, claim))));
            }
            // One message names many medicines, which stand in many rows.
            if (claims.Exists(block => block is BriefBlock.Table))
                _lines.Add(Telling(string.Join("; ", claims.SelectMany(b => b.Claims.Select(c => Shown(b, c))))));
        }
    }

    /// <summary>
    /// The part of a message that no line tells, from the first such words of a sentence to its last; null where there is
    /// none.
    /// </summary>
    public string? Rest(string said)
    {
        // Signs alone are no words that could stand elsewhere.
        if (_context.Input.Words is null || !said.Any(char.IsLetterOrDigit))
            return said.Trim();
        var kept = new List<string>();
        var cut = false;
        foreach (var sentence in Split(said, Stops))
        {
            // "Remove the creams" is told to the bot.
            if (TakesOut(sentence))
            {
                cut = true;
                continue;
            }
            var parts = Split(sentence, [',', .. Stops]).ToList();
            var (first, last) = (parts.FindIndex(IsNews), parts.FindLastIndex(IsNews));
            if (first < 0)
            {
                cut = true;
                continue;
            }
            var rest = string.Concat(parts[first..(last + 1)]).Trim();
            kept.Add((cut || first > 0 ? "… " : "") + rest);
            cut = last < parts.Count - 1;
        }
        if (kept.Count == 0)
            return null;
        var shown = string.Join(' ', kept);
        return cut ? shown.TrimEnd(',', ';', ' ') + " …" : shown;
    }

    /// <summary>A page that begins with the same lines.</summary>
    public Page Copy()
    {
        var copy = new Page(_context, []);
        copy._lines.AddRange(_lines);
        return copy;
    }

    /// <summary>Whether a line rests on the message.</summary>
    public bool Cites(string activityId) => _cited.Contains(activityId);

    /// <summary>Puts a line on the page.</summary>
    public void Add(string line) => _lines.Add(Telling(line));

    private bool IsNews(string part) =>
        Telling(part) is { Count: > 0 } telling
        && !IsCourtesy(part)
        && !(_context.Input.Words is { } words && IsOfTheBot(part, words))
        && !_lines.Exists(telling.IsSubsetOf);

    // "Put it back" is of the chat, and a back hurts.
    private string WithoutChat(string folded) =>
        (_context.Input.Words?.Chat ?? [])
            .Where(phrase => phrase.Contains(' ', StringComparison.Ordinal))
            .Where(phrase => ReplyText.ContainsPhrase(folded, phrase))
            .OrderByDescending(phrase => phrase.Length)
            .Aggregate(folded, (rest, phrase) => rest.Replace(phrase, " ", StringComparison.Ordinal));

    // What is to be left out of the list, where all that it names stands somewhere on the page: "I left out milk" tells more.
    private bool TakesOut(string sentence) =>
        _context.Input.Words is { } words
        && ReplyText.Fold(sentence) is var folded
        && ReplyText.Opening(folded, words.Mends.TakesOff) is { } opening
        && Telling(folded[opening.Length..]).All(word => _lines.Exists(line => line.Contains(word)));

    /// <summary>The words without the questions about the bot and its questions.</summary>
    public static string WithoutTheBot(string said, ReplyWords? words) =>
        words is null ? said : string.Concat(Split(said, [',', .. Stops]).Where(part => !IsOfTheBot(part, words)));

    // Of "my sister had breast cancer, does that count?" the end alone; without its sign what opens as a question.
    internal static bool IsOfTheBot(string part, ReplyWords words) =>
        ReplyText.Fold(part) is var folded
        && (part.TrimEnd().EndsWith('?') || ReplyText.Opening(folded, words.Asks, words.AskWhy) is not null)
        && words
            .Questions.OfTheBot.Concat(words.Questions.HowManyLeft)
            .Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    // "Yes fine", "nearly, thank you"
    private bool IsCourtesy(string part) =>
        _context.Input.Words is { } words
        && Array.TrueForAll(
            ReplyText.AllWords(WithoutChat(ReplyText.Fold(part))),
            word =>
                words.Yes.Contains(word)
                || words.Right.Contains(word)
                || words.Mends.AsIs.Contains(word)
                || Told(word, words) is null && !words.Negations.Contains(word)
        );

    // Each piece with the sign that ends it; a point inside a number ends nothing.
    private static IEnumerable<string> Split(string text, char[] signs)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!signs.Contains(text[at]) || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
                continue;
            yield return text[from..(at + 1)];
            from = at + 1;
        }
        if (from < text.Length)
            yield return text[from..];
    }

    private static IEnumerable<string> Quoted(BriefBlock block) =>
        block is BriefBlock.Alert alert ? alert.Flag.Flag.Evidence.Select(one => one.Quote.Verbatim) : [];

    // A line says what its label and the options' other names say too: the words may be of another language.
    private string Shown(BriefBlock block, Claim claim) =>
        string.Join(
            "; ",
            claim
                .Citations.OfType<Citation.ToAnswer>()
                .SelectMany(cited => Names(cited.Item))
                .Append(claim.Text.Verbatim)
                .Append(LabelOf(block, claim))
        );

    private IEnumerable<string> Names(ItemKey key)
    {
        if (_context.QuestionOf(key.LinkId) is not { } question || _context.AnswerTo(question) is not { } answer)
            return [];
        return question
            .Item.Options.Where(option => answer.Codes.Contains(option.Code, StringComparer.Ordinal))
            .SelectMany(option => option.Names)
            .Append(question.Item.Label);
    }

    private static string LabelOf(BriefBlock block, Claim claim) =>
        block switch
        {
            BriefBlock.Fact fact => fact.Label,
            BriefBlock.Quote quote => quote.Label,
            BriefBlock.Scale scale => scale.Label,
            BriefBlock.Timeline line => line.Events.FirstOrDefault(one => one.Claim == claim)?.Label ?? "",
            _ => "",
        };

    private HashSet<string> Telling(string text) =>
        [
            // What stands in brackets is another's sentence.
            .. Split(text.Replace("(“", "; ", StringComparison.Ordinal), [',', .. Stops]).SelectMany(TellingOf),
        ];

    // A denial of what stands there is news: "no fever" beside a fever.
    private IEnumerable<string> TellingOf(string part)
    {
        var words = _context.Input.Words;
        var said = ReplyText.AllWords(WithoutChat(ReplyText.Fold(part)));
        var denied = words is not null && said.Any(words.Negations.Contains) ? "no " : "";
        return said.Select(word =>
                Figure(word) is { Length: > 0 } figure ? figure
                : words is null ? word
                : Told(word, words)
            )
            .OfType<string>()
            .Select(word => denied + word);
    }

    private static string? Told(string word, ReplyWords words) =>
        word.Length < ShortestTelling || SmallWords.Has(word, words) || words.Chat.Contains(word)
            ? null
            : WordStem.Of(word, words.Choices.Endings);

    // "500mg" and "500" are one figure.
    private static string Figure(string word) => new([.. word.TakeWhile(char.IsAsciiDigit)]);

    private const int ShortestTelling = 3;
}
