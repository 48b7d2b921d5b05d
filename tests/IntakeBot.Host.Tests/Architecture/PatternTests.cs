using System.Reflection;
using System.Text.RegularExpressions;
using IntakeBot.Core.Content;

namespace IntakeBot.Host.Tests.Architecture;

/// <summary>
/// The fixed patterns of the core are compiled into it and may backtrack: a pattern that cannot costs 0.7 MB and
/// 8 ms each when it is first used. So none of them may be of a kind that a hostile text can make run for ever.
/// </summary>
public sealed partial class PatternTests
{
    /// <summary>Far above what any sound pattern needs, far below what a runaway one takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_text_made_of_a_patterns_own_words_makes_none_run_for_ever()
    {
        var declared = Declared().ToList();
        Assert.NotEmpty(declared);
        Assert.All(
            declared,
            method =>
            {
                var made = (Regex)method.Invoke(null, null)!;
                var watched = new Regex(made.ToString(), made.Options, Patience);
                string[] words =
                [
                    .. Words().Matches(made.ToString()).Select(word => word.Value).Distinct().Take(15),
                    "a",
                    "1",
                ];
                foreach (var word in words)
                {
                    _ = watched.Count(Repeated(word));
                    _ = watched.Count(Repeated(word + " "));
                }
                _ = watched.Count(Repeated(string.Join(' ', words) + " "));
            }
        );
    }

    [Fact]
    public void A_pattern_that_runs_for_ever_is_caught() =>
        Assert.Throws<RegexMatchTimeoutException>(() =>
            new Regex(@"^(?:\w+\s*)+$", RegexOptions.None, TimeSpan.FromMilliseconds(50)).Count(Repeated("a") + "!")
        );

    private static string Repeated(string word) => string.Concat(Enumerable.Repeat(word, 300 / word.Length + 1)) + "!";

    private static IEnumerable<MethodInfo> Declared() =>
        typeof(IntakeContent)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method =>
                method.GetCustomAttribute<GeneratedRegexAttribute>() is not null && method.GetParameters().Length == 0
            );

    [GeneratedRegex(@"[a-z]{2,}|\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
