using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Who answers for the patient, in their own words, where a name was asked for: "I'm Mark, his dad", or only that
/// somebody does: "I'm filling this in for my son".
/// </summary>
/// <param name="Said">The message.</param>
/// <param name="Sentence">The sentence that tells it.</param>
/// <param name="IsNamed">Whether it says what they are to the patient.</param>
internal sealed record Answerer(Utterance Said, string Sentence, bool IsNamed)
{
    /// <summary>The message.</summary>
    public Citation Citation =>
        new Citation.ToAnswer(Said.Item ?? new ItemKey(new LinkId("")), "Answered by", Said.Text, Said.ActivityId);

    /// <summary>Whoever tells it first, those who say what they are before those who do not; null where nobody does.</summary>
    public static Answerer? Of(BriefInput input)
    {
        if (input.Words is not { } words)
            return null;
        var sentences = input
            .Utterances.Where(said => said.Item is { } asked && IsName(input, asked.LinkId))
            .SelectMany(said => Sentences(said.Text.Verbatim).Select(sentence => (said, sentence)))
            .ToList();
        return sentences
                .Where(one => TellsWhat(ReplyText.Fold(one.sentence), words))
                .Select(one => new Answerer(one.said, one.sentence, IsNamed: true))
                .FirstOrDefault()
            ?? sentences
                .Where(one => TellsForWhom(ReplyText.Fold(one.sentence), words))
                .Select(one => new Answerer(one.said, one.sentence, IsNamed: false))
                .FirstOrDefault();
    }

    private static bool IsName(BriefInput input, LinkId item) =>
        item == SpecialItems.Name || input.Form.Find(item)?.Topic == AnswerTopic.Name;

    private static string[] Sentences(string text) =>
        text.Split(['.', '!', '?', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // "I'm Mark, his dad", "soy su mamá", "soy Ana, la mamá de Leo".
    private static bool TellsWhat(string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
        var carer = Array.FindIndex(said, words.Carers.Contains);
        return carer > 0
            && (
                words.ForAnother.Possessives.Contains(said[carer - 1])
                || words.ForAnother.Articles.Contains(said[carer - 1])
                    && carer + 1 < said.Length
                    && words.ForAnother.Links.Contains(said[carer + 1])
            )
            && words.NameStarts.Any(start => ReplyText.ContainsPhrase(folded, start));
    }

    // "For my son", "on behalf of my mum".
    private static bool TellsForWhom(string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
        var own = Array.FindIndex(said, words.Own.Contains);
        return own > 0
            && own + 1 < said.Length
            && (words.ForAnother.About.Contains(said[own - 1]) || words.ForAnother.Links.Contains(said[own - 1]))
            && (words.Carers.Contains(said[own + 1]) || words.Kin.Contains(said[own + 1]));
    }
}
