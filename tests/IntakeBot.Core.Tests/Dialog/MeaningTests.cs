using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A question after a word of the question: it is explained and asked again, and the rest is no whole answer.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("safety.now", "what is mean blistering? I have not fever", "Blisters are bubbles")]
    [InlineData("safety.now", "what do you mean by mole", "A mole is a small")]
    [InlineData("safety.now", "peeling, what is that?", "Peeling means")]
    [InlineData("safety.now", "I dont know what blistering means", "Blisters are bubbles")]
    [InlineData("skin.mole", "what do you mean by mole", "A mole is a small")]
    [InlineData("skin.mole", "I have brown dot. what is mean mole?", "A mole is a small")]
    [InlineData("skin.itch", "what is mean itch?", "An itch is the feeling")]
    [InlineData("skin.conditions", "whats hives", "Hives are raised")]
    [InlineData("skin.conditions", "what are hives and lichen planus", "Lichen planus is flat")]
    [InlineData("skin.conditions", "what is rosacea and what is lupus", "Lupus is an illness")]
    [InlineData("medicines.any", "what is a suplement?", "A supplement is a vitamin")]
    [InlineData("diet.digestion", "bloating whats that", "Bloating means")]
    [InlineData("skin.areas", "what is mean hands?", "Choose every place")]
    public void The_word_is_explained_and_the_question_asked_again(string item, string said, string meaning)
    {
        var conversation = Walk.To(item);
        var asked = conversation.Last.Messages[^1].Text.Verbatim.Split("\n\n")[^1];
        conversation.Say(said);
        Assert.Contains(meaning, conversation.Reply, StringComparison.Ordinal);
        Assert.EndsWith(asked, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
    }

    [Theory]
    [InlineData("skin.conditions", "qué es urticaria", "La urticaria son ronchas")]
    [InlineData("skin.conditions", "¿qué quiere decir liquen plano?", "El liquen plano son")]
    [InlineData("safety.now", "no sé qué son las llagas", "Una llaga es")]
    public void In_Spanish_too(string item, string said, string meaning)
    {
        var conversation = Walk.To(item, language: "es").Say(said);
        Assert.StartsWith(meaning, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
    }

    [Theory]
    [InlineData("safety.now", "fever. what is blistering?", "You told me: Fever or shivering.", "Fever or shivering")]
    [InlineData("diet.digestion", "bloated and what is heartburn", "You told me: Bloating.", "Bloating")]
    [InlineData("skin.mole", "no. what is mean mole? I have brown dot from child", "You told me: No.", "no")]
    [InlineData("skin.mole", "yes, what is mole?", "You told me: Yes.", "yes")]
    public void What_is_said_beside_it_is_shown_and_kept_when_confirmed(
        string item,
        string said,
        string shown,
        string kept
    )
    {
        var conversation = Walk.To(item).Say(said);
        Assert.Null(conversation.Answer(item));
        Assert.Contains(shown, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(kept, conversation.Say("yes").Answer(item));
        Assert.Equal(said, conversation.Intake.Answers[ItemKey.Parse(item)]!.Quote.Verbatim);
    }

    [Fact]
    public void A_denied_mole_with_a_question_raises_no_flag() =>
        Assert.Empty(
            Walk.To("skin.mole").Say("no. what is mean mole? I have brown dot from child", "yes").Intake.Flags
        );

    [Theory]
    [InlineData("skin.itch", "7, but what is mean itch?", "7/10")]
    [InlineData(
        "reason.main",
        "what is psoriasis? my doctor said I have it",
        "what is psoriasis? my doctor said I have it"
    )]
    [InlineData("skin.triggers", "I dont know what triggers it", null)]
    [InlineData("reason.goals", "to know what is this rash", "to know what is this rash")]
    [InlineData("skin.conditions", "psoriasis? what is it going to do", "psoriasis")]
    public void Other_answers_stand(string item, string said, string? kept)
    {
        var conversation = Walk.To(item).Say(said);
        if (kept is not null)
            Assert.StartsWith(kept, conversation.Answer(item), StringComparison.OrdinalIgnoreCase);
        else
            Assert.DoesNotContain("makes it start", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_clinics_article_tells_is_quoted_where_it_is_no_word_of_the_question() =>
        Assert.StartsWith(
            "From our article",
            Walk.To("skin.itch").Say("what is leaky gut?").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"words\": [\"psoriasis\"]", "\"words\": []", "/glossary/13/words", "No word")]
    [InlineData("\"words\": [\"psoriasis\"]", "\"words\": [\"hives\"]", "/glossary/13/words", "twice")]
    [InlineData(
        "\"words\": [\"psoriasis\"], \"means\"",
        "\"words\": [\"psoriasis\"], \"is\"",
        "/glossary/13/means",
        "missing"
    )]
    public void A_word_that_is_not_explained_or_twice_is_refused(
        string sound,
        string broken,
        string where,
        string problem
    )
    {
        var file = Shipped.Files.Single(file => file.Path == "prompts/dialog/en.json");
        var problems = new List<Core.Content.ContentProblem>();
        Assert.Null(
            Core.Content.PhrasesReader.Read(
                file with
                {
                    Text = file.Text.Replace(sound, broken, StringComparison.Ordinal),
                },
                problems
            )
        );
        var told = Assert.Single(problems);
        Assert.Equal(where, told.Where);
        Assert.Contains(problem, told.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "blistering mole hives itch flare supplement inhaler emollient moisturiser biologic antihistamine bloating reflux rosacea lupus autoimmune dermatologist",
        "en"
    )]
    [InlineData(
        "ampollas lunar urticaria picor brote suplemento inhalador hidratante corticoide biológico antihistamínico hinchazón reflujo rosácea lupus autoinmune dermatólogo",
        "es"
    )]
    public void Words_that_few_know_are_explained(string words, string language) =>
        Assert.All(
            words.Split(' '),
            word =>
                Assert.NotNull(
                    Shipped.Content.Prompts.Languages[language].Glossary.Find(Core.Understanding.ReplyText.Fold(word))
                )
        );
}
