namespace IntakeBot.Core.Tests.Dialog;

/// <summary>The shipped form, answered as shortly as it goes up to one question, in a language of choice.</summary>
internal static class Walk
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["about.name"] = "Ana",
        ["about.birth-date"] = "3 June 1979",
        ["about.sex"] = "female",
        ["about.pregnancy"] = "no",
        ["safety.now"] = "none of these",
        ["reason.main"] = "something on my skin",
        ["medicines.any"] = "yes",
        ["allergies.any"] = "yes",
        ["skin.mole"] = "yes",
        ["medicine.name"] = "lisinopril",
        ["skin.tried"] = "moisturiser",
        ["stress.mood"] = "several days",
        ["diet.elimination"] = "yes",
    };

    private static readonly Dictionary<string, string> Spanish = new()
    {
        ["about.name"] = "Ana",
        ["about.birth-date"] = "3 de junio de 1979",
        ["about.sex"] = "mujer",
        ["about.pregnancy"] = "no",
        ["safety.now"] = "ninguna de estas",
        ["reason.main"] = "algo en la piel",
        ["medicines.any"] = "sí",
        ["allergies.any"] = "sí",
        ["skin.mole"] = "sí",
    };

    /// <summary>The conversation where this item is asked; <paramref name="told"/> is "item=what is said there; …".</summary>
    public static Conversation To(string item, string told = "", string? language = null)
    {
        var replies = told.Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('=', 2))
            .ToDictionary(one => one[0], one => one[1]);
        var conversation = new Conversation(Shipped.Content, language);
        for (var turn = 0; turn < 90 && conversation.Pending?.ToString() != item; turn++)
        {
            var asked = conversation.Pending?.ToString() ?? "";
            conversation.Say(
                replies.GetValueOrDefault(asked)
                    ?? (
                        language == "es"
                            ? Spanish.GetValueOrDefault(asked, "saltar")
                            : English.GetValueOrDefault(asked, "skip")
                    )
            );
        }
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    /// <summary>Says "skip" until this item is asked, and no to what is not let pass.</summary>
    public static void SkipTo(this Conversation conversation, string item, string skip = "skip")
    {
        for (var turn = 0; turn < 90 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(conversation.Pending?.ToString() == "skin.mole" ? "no" : skip);
        Assert.Equal(item, conversation.Pending?.ToString());
    }
}
