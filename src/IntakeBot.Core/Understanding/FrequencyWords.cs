using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// What words say about how often. Events of the day are FHIR's (https://hl7.org/fhir/R4/valueset-event-timing.html).
/// </summary>
internal static class FrequencyWords
{
    /// <summary>A whole rate: how many times in how long.</summary>
    public static readonly PhraseTable<(int Count, decimal Period, TimeUnit Unit)> Rates = new(
        (
            "daily|every day|each day|everyday|od|qd|once daily|once a day|per day|a day|day in day out",
            (1, 1, TimeUnit.Day)
        ),
        ("twice daily|bd|bid|twice a day|2x daily|two times a day", (2, 1, TimeUnit.Day)),
        ("tds|tid|thrice daily|thrice a day", (3, 1, TimeUnit.Day)),
        ("qds|qid", (4, 1, TimeUnit.Day)),
        (
            "every other day|every second day|alternate days|on alternate days|alternate day|qod|eod|every 2nd day",
            (1, 2, TimeUnit.Day)
        ),
        ("day on day off|one day on one day off|on alternating days|alternating days", (1, 2, TimeUnit.Day)),
        ("weekly|once weekly|every week|each week|qw|once a week", (1, 1, TimeUnit.Week)),
        ("twice weekly|biw", (2, 1, TimeUnit.Week)),
        (
            "fortnightly|every fortnight|each fortnight|every other week|every second week|q2w|biweekly|bi weekly|alternate weeks",
            (1, 2, TimeUnit.Week)
        ),
        ("monthly|once monthly|every month|each month|qm", (1, 1, TimeUnit.Month)),
        ("every other month|every second month|bimonthly", (1, 2, TimeUnit.Month)),
        ("quarterly|every quarter", (1, 3, TimeUnit.Month)),
        ("yearly|annually|every year|each year|once yearly", (1, 1, TimeUnit.Year)),
        ("hourly|every hour|each hour", (1, 1, TimeUnit.Hour))
    );

    /// <summary>What a count is per: "a day", "/week", "weekly".</summary>
    public static readonly PhraseTable<(decimal Period, TimeUnit Unit)> Per = new(
        (
            "a day|per day|each day|every day|daily|/ day|/ d|in a day|in day|in the day|in one day|during the day|day|every single day|of the day",
            (1, TimeUnit.Day)
        ),
        (
            "a night|per night|each night|every night|nightly|/ night|in the night|during the night|at night|overnight",
            (1, TimeUnit.Day)
        ),
        (
            "a week|per week|each week|every week|weekly|/ week|/ wk|/ w|in a week|in week|in the week|a wk|per wk|week|out of the week",
            (1, TimeUnit.Week)
        ),
        (
            "a fortnight|per fortnight|each fortnight|every fortnight|each two weeks|each 2 weeks|every two weeks|every 2 weeks",
            (2, TimeUnit.Week)
        ),
        ("a month|per month|each month|every month|monthly|/ month|in a month|month", (1, TimeUnit.Month)),
        ("a year|per year|each year|every year|yearly|annually|/ year|in a year|year", (1, TimeUnit.Year)),
        ("an hour|per hour|each hour|every hour|hourly|/ hour|/ h", (1, TimeUnit.Hour))
    );

    /// <summary>Events of the day.</summary>
    public static readonly PhraseTable<ImmutableArray<string>> When = new(
        (
            "in the morning|every morning|each morning|mornings|in the mornings|morning|am|a m|mane|qam|om|first thing|in am|at breakfast time",
            ["MORN"]
        ),
        ("first thing and last thing|first and last thing", ["MORN", "NIGHT"]),
        ("last thing|last thing at night", ["NIGHT"]),
        ("at noon|noon|midday|at midday|lunchtime|at lunchtime", ["NOON"]),
        ("at lunch|with lunch|lunch", ["CD"]),
        ("in the afternoon|every afternoon|afternoon|afternoons", ["AFT"]),
        (
            "in the evening|every evening|each evening|evenings|in the evenings|evening|pm|p m|qpm|teatime|at teatime",
            ["EVE"]
        ),
        (
            "at night|every night|each night|nightly|nights|night|nocte|at night time|at nighttime|in the night|a night|overnight|tonight",
            ["NIGHT"]
        ),
        (
            "at bedtime|bedtime|before bed|before bedtime|hs|qhs|at bed time|before sleep|before sleeping|when i go to bed|going to bed|before i go to bed",
            ["HS"]
        ),
        ("on waking|when i wake|when i wake up|on waking up|after waking|when i get up", ["WAKE"]),
        ("with breakfast|at breakfast|breakfast", ["CM"]),
        ("before breakfast|before my breakfast|before me breakfast", ["ACM"]),
        ("after breakfast", ["PCM"]),
        ("with dinner|with supper|at dinner|with my evening meal|with tea|dinner|supper", ["CV"]),
        ("before dinner|before supper|before my evening meal|before tea", ["ACV"]),
        ("after dinner|after supper|after my evening meal|after tea", ["PCV"]),
        ("before lunch", ["ACD"]),
        ("after lunch", ["PCD"]),
        ("with food|with meals|with each meal|with every meal|at mealtimes|mealtimes|with a meal", ["C"]),
        ("before meals|before food|before eating|ac|before each meal|before every meal", ["AC"]),
        // No event of FHIR's, and not the same as before a meal.
        ("on an empty stomach|fasting|on empty stomach", ["EMPTY"]),
        ("after meals|after food|after eating|pc|after each meal|after every meal", ["PC"]),
        ("morning and evening|mornings and evenings|am and pm|in the morning and evening", ["MORN", "EVE"]),
        (
            "in the morning and at night|morning and at night|morning and night|mornings and nights|am and nocte|night and morning",
            ["MORN", "NIGHT"]
        )
    );

    /// <summary>Whether an "if" there is of a doubt, and no occasion: "not sure if 50 or 100".</summary>
    public static bool IsDoubt(ReplyTokens tokens, int at) =>
        tokens.IsAny(at - 1, "sure", "remember", "know", "forget", "certain", "recall");

    private static readonly string[] Pasts =
        "was were had got found told gave took went came said did began started felt saw broke diagnosed discovered era fue estaba estuvo estuve tuve tuvo nacio".Split(
            ' '
        );

    /// <summary>
    /// Whether what stands behind a "when" or "if" tells what was once: "when they found my heart was fluttering" is no
    /// occasion to take anything.
    /// </summary>
    public static bool IsPast(ReplyTokens tokens, int at)
    {
        // "Stopped it when they switched me"
        for (var before = at - 1; before >= 0 && tokens[before].IsWord; before--)
        {
            if (MedicationWords.Stopped.Find(tokens, before, out _) > 0)
                return true;
        }
        for (var behind = at + 1; behind < tokens.Count && tokens[behind].IsWord; behind++)
        {
            var word = tokens.Word(behind);
            if (
                tokens.IsAny(behind, Pasts)
                || word.EndsWith("aron", StringComparison.Ordinal)
                || word.EndsWith("ieron", StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }

    /// <summary>Only as needed.</summary>
    public static readonly PhraseTable<bool> AsNeeded = new(
        (
            "prn|as needed|when needed|if needed|as required|when required|if required|as and when|as & when|when necessary|if necessary|sos",
            true
        ),
        (
            "when i need it|when i need to|if i need it|when it flares|when it flares up|when i flare|when i flare up|during flares|in flares",
            true
        ),
        (
            "during a flare|for flares|on flare days|when i have a flare|when flaring|when it is bad|when its bad|when it gets bad|if it gets bad",
            true
        ),
        (
            "when it itches|when itchy|if itchy|when im itchy|when it hurts|only when|as i need it|as i need|on demand|whenever|on bad days|on a bad day|on bad nights|on a bad night|just in case|in case|for emergencies|in an emergency|in emergencies|for emergency",
            true
        ),
        (
            "when i get|when i have|if i get|if i have|only if|as necessary|when it gets|when its itchy|when it is itchy|when the",
            true
        )
    );

    /// <summary>How often, without a figure.</summary>
    public static readonly PhraseTable<string> Vague = new(
        (
            "sometimes|at times|not every day|not daily|some days|some nights|some day|some night|some mornings|some evenings",
            "sometimes"
        ),
        (
            "occasionally|now n then|now & then|now and then|now and again|from time to time|every now and then|once in a while|every so often|on occasion",
            "occasionally"
        ),
        (
            "not often|not very often|not that often|rarely|seldom|hardly ever|almost never|very rarely|once in a blue moon",
            "rarely"
        ),
        ("often|frequently|regularly|a lot|lots|many times|loads", "often"),
        ("most days|nearly every day|almost every day|almost daily|nearly daily|most of the days", "most days"),
        ("most nights|most evenings|nearly every night|almost every night", "most nights"),
        ("most weeks|most weekends|most mornings", "often"),
        (
            "all the time|constantly|always|continuously|24 / 7|nonstop|non stop|all day|the whole time|permanently|all day long|day and night|night and day",
            "all the time"
        ),
        ("a few times|several times|multiple times|a number of times", "several times"),
        (
            "seasonally|seasonal|every spring|every summer|every autumn|every winter|each spring|each summer|each winter|in winter|in summer|in spring",
            "seasonally"
        ),
        (
            "irregularly|randomly|on and off|off and on|it varies|varies|it depends|depends|when i remember|whenever i remember|if i remember",
            "irregularly"
        )
    );

    /// <summary>Days of the week.</summary>
    public static readonly PhraseTable<ImmutableArray<string>> Days = new(
        ("monday|mondays|mon", ["mon"]),
        ("tuesday|tuesdays|tue|tues", ["tue"]),
        ("wednesday|wednesdays|wed|weds", ["wed"]),
        ("thursday|thursdays|thu|thur|thurs", ["thu"]),
        ("friday|fridays|fri", ["fri"]),
        ("saturday|saturdays|sat", ["sat"]),
        ("sunday|sundays|sun", ["sun"]),
        ("weekdays|on weekdays|week days|monday to friday|mon to fri|mon - fri", ["mon", "tue", "wed", "thu", "fri"]),
        ("weekends|at weekends|on weekends|at the weekend|every weekend|the weekend|weekend", ["sat", "sun"])
    );

    /// <summary>The days of a week, by FHIR code.</summary>
    public static readonly ImmutableArray<string> AllDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The words of all of these, for finding misspelt ones.</summary>
    public static readonly NearWords Vocabulary = new(
        Rates
            .Words.Concat(Per.Words)
            .Concat(When.Words)
            .Concat(AsNeeded.Words)
            .Concat(Vague.Words)
            .Concat(Days.Words)
            .Concat(TimeWords.Vocabulary)
            .Concat(NumberGrammar.Vocabulary)
            .Concat(["twice", "thrice", "every", "times"])
            .Where(word => word.All(char.IsLetter))
    );

    /// <summary>The words for an event of the day.</summary>
    public static string NameOfEvent(string code) =>
        code switch
        {
            "MORN" => "in the morning",
            "NOON" => "at noon",
            "AFT" => "in the afternoon",
            "EVE" => "in the evening",
            "NIGHT" => "at night",
            "HS" => "at bedtime",
            "WAKE" => "on waking",
            "CM" => "with breakfast",
            "ACM" => "before breakfast",
            "PCM" => "after breakfast",
            "CD" => "with lunch",
            "CV" => "with dinner",
            "ACV" => "before dinner",
            "PCV" => "after dinner",
            "ACD" => "before lunch",
            "PCD" => "after lunch",
            "C" => "with meals",
            "AC" => "before meals",
            "PC" => "after meals",
            "EMPTY" => "on an empty stomach",
            _ => code,
        };

    /// <summary>The name of a day of the week.</summary>
    public static string NameOfDay(string code) =>
        code switch
        {
            "mon" => "Mondays",
            "tue" => "Tuesdays",
            "wed" => "Wednesdays",
            "thu" => "Thursdays",
            "fri" => "Fridays",
            "sat" => "Saturdays",
            _ => "Sundays",
        };
}
