using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Changes of the rules' own examples that must, or must not, change what they raise.</summary>
public sealed class RuleExampleTests
{
    private static readonly ScreeningRules Rules = Shipped.Content.Screening;

    public static TheoryData<string> RuleIds => [.. Rules.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Neither_case_nor_apostrophes_nor_the_talk_around_it_matter(string id)
    {
        foreach (var sentence in Examples(id, raised: true))
        {
            Assert.True(Raises(id, sentence.ToUpperInvariant()), sentence);
            Assert.True(Raises(id, sentence.Replace("'", "", StringComparison.Ordinal)), sentence);
            Assert.True(Raises(id, $"{sentence}. We live by the park."), sentence);
            Assert.True(Raises(id, $"We live by the park. {sentence}"), sentence);
            Assert.True(Raises(id, $"hi there, thanks for asking. {sentence} 😟"), sentence);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void What_stays_quiet_stays_quiet_however_it_is_written(string id)
    {
        foreach (var sentence in Examples(id, raised: false))
        {
            Assert.False(Raises(id, sentence.ToUpperInvariant()), sentence);
            Assert.False(Raises(id, $"We live by the park. {sentence}. Thank you!"), sentence);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Somebody_else_years_ago_raises_no_emergency(string id)
    {
        foreach (var sentence in Examples(id, raised: true))
            Assert.DoesNotContain(
                Screened.Flags($"{sentence}. Scratch that, false alarm"),
                flag => flag.RuleId == id && flag.Urgency == Urgency.Emergency
            );
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_same_words_raise_the_same_flags_to_the_letter(string id)
    {
        foreach (var sentence in Examples(id, raised: true))
            Assert.Equal(Told(Screened.Flags(sentence)), Told(Screened.Flags(sentence)));
    }

    // A slip may make another word, which then counts: so not every one can be forgiven.
    [Fact]
    public void Nearly_every_slip_in_a_long_word_of_an_urgent_example_is_forgiven()
    {
        var (all, lost) = (0, new List<string>());
        foreach (var rule in Rules.Rules.Where(rule => rule.Urgency >= Urgency.SameDay))
        {
            foreach (var sentence in Examples(rule.Id, raised: true))
            {
                foreach (var slip in Slips(sentence))
                {
                    all++;
                    if (!Raises(rule.Id, slip))
                        lost.Add(slip);
                }
            }
        }
        Assert.True(all > 200 && lost.Count <= all / 20, $"{lost.Count} of {all}\n{string.Join('\n', lost)}");
    }

    // Numbers are the clinic's: another region has others.
    [Fact]
    public void No_guidance_names_a_number_of_its_own() =>
        Assert.DoesNotContain(
            Rules.Rules.SelectMany(rule =>
                rule.Guidance.Values.Concat(rule.GuidanceInEmergency.Values)
                    .Append(rule.Patient)
                    .Append(rule.PatientInEmergency)
            ),
            told => Regex.IsMatch(told, @"\d{3}|\d[ -]\d{2}", RegexOptions.None, TimeSpan.FromSeconds(1))
        );

    private static IEnumerable<string> Slips(string sentence)
    {
        var words = sentence.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length < 7 || !words[at].All(char.IsLetter))
                continue;
            var middle = words[at].Length / 2;
            var swapped = words[at].Remove(middle, 1).Insert(middle + 1, words[at][middle].ToString());
            foreach (var slip in new[] { swapped, words[at].Remove(middle, 1) })
                yield return string.Join(' ', words.Select((word, place) => place == at ? slip : word));
        }
    }

    private static IEnumerable<string> Examples(string id, bool raised) =>
        Rules
            .Rules.Single(rule => rule.Id == id)
            .Examples.Where(example => example.IsRaised == raised)
            .Select(example => example.Sentence);

    private static string Told(ImmutableArray<RedFlag> flags) =>
        string.Join(
            ';',
            flags.Select(flag =>
                $"{flag.RuleId} {flag.Urgency} {string.Join('|', flag.Evidence.Select(one => one.Quote.Verbatim))}"
            )
        );

    private static bool Raises(string id, string text) => Screened.Flags(text).Any(flag => flag.RuleId == id);
}
