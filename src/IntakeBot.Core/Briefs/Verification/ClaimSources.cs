using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Everything that a sentence about an intake may cite, by the ids that people and programs use for it: an item's
/// linkId with or without its instance (<c>medicine.name#1</c>, <c>medicine.name[1]</c>), a group's for all in it, the
/// id of a message, a passage's with or without its article, each with or without a prefix.
/// </summary>
public sealed partial class ClaimSources
{
    private readonly ImmutableArray<NarrationSource> _answers;
    private readonly ImmutableArray<NarrationSource> _passages;
    private readonly IntakeForm _form;

    private ClaimSources(BriefInput input)
    {
        _form = input.Form;
        _answers = [.. Answers(new BriefContext(input))];
        _passages = [.. Passages(input.Articles)];
    }

    /// <summary>The sources of an intake.</summary>
    public static ClaimSources Of(BriefInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ClaimSources(input);
    }

    /// <summary>Every answer that counts.</summary>
    public IEnumerable<NarrationSource> Answered => _answers;

    /// <summary>What the id stands for; none where it stands for nothing that was answered or written.</summary>
    public ImmutableArray<NarrationSource> Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var plain = id.Trim().Trim('[', ']', '(', ')', '"', '\'', ' ');
        foreach (var candidate in Candidates(plain))
        {
            if (Exactly(candidate) is { IsEmpty: false } found)
                return found;
        }
        return [];
    }

    internal static IEnumerable<NarrationSource> Answers(BriefContext context)
    {
        var isMinor = IsMinor(context);
        var isWrittenForThem = IsWrittenForThem(context);
        var ofChild = isMinor || isWrittenForThem;
        var isTold = isWrittenForThem || (isMinor && IsToldOf(context));
        var isOfElder = context.Input.Reader.Cues.CalledBy(context.Find(SpecialItems.Name)?.Quote.Verbatim ?? "").Any();
        var allergies = context
            .Questions.Where(question => question.Item.Topic == AnswerTopic.Allergies)
            .Select(question => SectionOf(question.Item.LinkId))
            .ToHashSet(StringComparer.Ordinal);
        return context
            .Questions.Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => new NarrationSource(
                pair.Question.Key.ToString(),
                pair.Question.Item.Label,
                BriefContext.ClaimOf(pair.Question, pair.Answer!).Text,
                Claims.Cite(pair.Question, pair.Answer!)
            )
            {
                Evidence = [.. AnswerEvidence.Of(context, pair.Question, pair.Answer!, isMinor && isTold)],
                Bundle = context.Input.Form.RepeatingGroupOf(pair.Question.Key.LinkId) is { } group
                    ? new ItemKey(group, pair.Question.Key.Occurrence).ToString()
                    : null,
                OfChild = ofChild,
                IsTold = isTold,
                MayBeYoung = isMinor || !isOfElder,
                IsFrequency = pair.Question.Item.Topic == AnswerTopic.MedicationFrequency,
                IsAllergies = allergies.Contains(SectionOf(pair.Question.Item.LinkId)),
            });
    }

    // "allergies.what" tells of what "allergies.any" asks after.
    private static string SectionOf(LinkId item) => item.Value.Split('.')[0];

    // Where day and month could be either, the year tells.
    internal static bool IsMinor(BriefContext context) =>
        context.Find(SpecialItems.BirthDate) is { } answer
        && (
            answer.Values is [AnswerValue.Date born]
                ? born.Value.Earliest > context.Today.AddYears(-AgeOfMajority)
                : Year().Match(answer.Quote.Verbatim) is { Success: true } year
                    && int.Parse(year.Value, CultureInfo.InvariantCulture) > context.Today.Year - AgeOfMajority
        );

    private const int AgeOfMajority = 18;

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // "His wife types this": of a patient who is told of, "he" is the patient and "I" is not.
    internal static bool IsWrittenForThem(BriefContext context) =>
        (context.Find(SpecialItems.Name) is { } name && CueWords.TellsWriter(name.Quote.Verbatim))
        || context.Questions.Any(question =>
            context.AnswerTo(question) is { } answer
            && context.Input.Reader.Cues is var cues
            && cues.Places(Cue.Writing, answer.Quote.Verbatim)
                .Any(place => !IsOfNamed(cues, Clauses.SentenceBefore(answer.Quote.Verbatim, place.At)))
        );

    // "My husband's Parkinson's, I'm his carer": whose is somebody who was named, and not the patient.
    private static bool IsOfNamed(CueWords cues, string before) =>
        Mine().IsMatch(before) && (cues.Find(Cue.Male, before).Any() || cues.Find(Cue.Female, before).Any());

    [GeneratedRegex(@"\bmy\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    // A child that writes says "my skin" more often than "she" and "his".
    private static bool IsToldOf(BriefContext context)
    {
        var words = context
            .Questions.Select(question => context.AnswerTo(question)?.Quote.Verbatim)
            .OfType<string>()
            .SelectMany(quote => Tokenizer.Read(quote))
            .Select(token => token.Word)
            .ToList();
        return words.Count(word => word is "she" or "he" or "her" or "his" or "him" or "shes" or "hes")
            >= words.Count(word => word is "i" or "my" or "me" or "im" or "ive");
    }

    internal static IEnumerable<NarrationSource> Passages(ImmutableArray<Article> articles) =>
        from article in articles
        from passage in article.Passages
        select new NarrationSource(
            passage.Id,
            "Clinic's article",
            new PatientText(passage.Text),
            new Citation.ToPassage(article.Id, passage.Id, passage.Text)
        )
        {
            Evidence =
            [
                new Evidence(new PatientText(WithLead(article, passage)), EvidenceStance.AsSaid),
                new Evidence(new PatientText($"{passage.Heading}. {article.Author}"), EvidenceStance.Open),
                new Evidence(new PatientText(article.Title), EvidenceStance.Open) { OfQuestion = true },
            ],
        };

    // What stands in a list goes on with the line that opens it: "it plays a vital role in:".
    private static string WithLead(Article article, Passage passage) =>
        IsListed(passage)
        && article.Passages.TakeWhile(one => one != passage).LastOrDefault(one => !IsListed(one)) is { } lead
        && lead.Heading == passage.Heading
        && lead.Text.TrimEnd().EndsWith(':')
            ? $"{lead.Text.TrimEnd().TrimEnd(':')} {passage.Text}"
            : passage.Text;

    private static bool IsListed(Passage passage) => passage.Text.TrimEnd() is [.., not ('.' or ':' or '!' or '?')];

    // What is written before or after a colon, slash or hash may be a prefix, an article or an instance.
    private static IEnumerable<string> Candidates(string id)
    {
        yield return id;
        for (var at = 0; at < id.Length; at++)
        {
            if (id[at] is ':' or '/' or '#' or '|' or '=' && at + 1 < id.Length)
                yield return id[(at + 1)..];
        }
    }

    private ImmutableArray<NarrationSource> Exactly(string id)
    {
        var passages = _passages.Where(source => Same(source.Id, id) || Same(Whole(source), id)).ToImmutableArray();
        if (!passages.IsEmpty)
            return passages;
        var (link, occurrence) = (id, (int?)null);
        if (Instance().Match(id) is { Success: true } match)
        {
            link = match.Groups["before"].Value + match.Groups["after"].Value;
            occurrence = int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture);
        }
        var links = LinksOf(link);
        var answers = _answers
            .Where(source =>
                source.Citation is Citation.ToAnswer to
                && (
                    to.ActivityId == id
                    || (links.Contains(to.Item.LinkId) && (occurrence ?? to.Item.Occurrence) == to.Item.Occurrence)
                )
            )
            .ToImmutableArray();
        return answers;
    }

    // The item itself; of a group, everything in it.
    private HashSet<LinkId> LinksOf(string link)
    {
        var found = new HashSet<LinkId>();
        Collect(_form.Items, inside: false);
        return found;

        void Collect(ImmutableArray<FormItem> items, bool inside)
        {
            foreach (var item in items)
            {
                var named = inside || Same(item.LinkId.Value, link);
                if (named)
                    found.Add(item.LinkId);
                Collect(item.Items, named && item.Kind == ItemKind.Group);
            }
        }
    }

    private static string Whole(NarrationSource source) =>
        source.Citation is Citation.ToPassage passage ? $"{passage.ArticleId}#{passage.PassageId}" : source.Id;

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // "medicine.name#1", "medicine.name[1]", "medicine[1].name", "medicine#1.name", "medicine.name/1".
    [GeneratedRegex(
        @"^(?<before>[^#\[/:]+)[#\[/:](?<at>\d{1,4})\]?(?<after>(?:\.[\w.-]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Instance();
}
