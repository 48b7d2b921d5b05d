namespace IntakeBot.Host.Patient;

/// <summary>
/// The words of the two pages in one language. They are no content of the clinic: what is agreed to here has a version,
/// and the words and the version change together (<see cref="StartIntake.ConsentVersion"/>).
/// </summary>
public sealed record PageTexts
{
    /// <summary>The language (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>What the language calls itself, on the link to it and as the words that ask the bot for it.</summary>
    public required string Name { get; init; }

    /// <summary>The words of the landing.</summary>
    public required LandingTexts Landing { get; init; }

    /// <summary>The words of the chat page; its scripts have theirs in <c>words.js</c>.</summary>
    public required ChatTexts Chat { get; init; }

    /// <summary>Every language that the pages are written in.</summary>
    public static IReadOnlyList<PageTexts> All { get; } = [EnglishTexts.Page, SpanishTexts.Page];

    /// <summary>The texts in that language or null.</summary>
    public static PageTexts? In(string? language) => All.FirstOrDefault(texts => texts.Language == language);
}

/// <summary>The words of the landing; {0} is the clinic.</summary>
public sealed record LandingTexts
{
    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>What this is, in two sentences.</summary>
    public required string Lede { get; init; }

    /// <summary>The same for a form that a link names, under its own title.</summary>
    public required string OtherLede { get; init; }

    /// <summary>The heading where a link names a form that is not there.</summary>
    public required string UnknownTitle { get; init; }

    /// <summary>What to do then.</summary>
    public required string Unknown { get; init; }

    /// <summary>On the link to the usual form.</summary>
    public required string Usual { get; init; }

    /// <summary>On the link out of a frame, where it cannot work there.</summary>
    public required string NewTab { get; init; }

    /// <summary>Said where the chat cannot begin in the frame.</summary>
    public required string NotHere { get; init; }

    /// <summary>That nobody watches.</summary>
    public required string NotLive { get; init; }

    /// <summary>Ends where the emergency number follows.</summary>
    public required string Emergency { get; init; }

    /// <summary>Ends where the crisis line follows.</summary>
    public required string Crisis { get; init; }

    /// <summary>The heading over <see cref="Facts"/>.</summary>
    public required string AnswersTitle { get; init; }

    /// <summary>What happens with the answers.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Added to <see cref="Facts"/> where a model that is not on the clinic's machine drafts a summary.</summary>
    public required string Model { get; init; }

    /// <summary>How long one may come back: the last of the facts.</summary>
    public required string ComeBack { get; init; }

    /// <summary>The same in a frame on another site's page.</summary>
    public required string ComeBackInFrame { get; init; }

    /// <summary>The clinic where it has no name of its own.</summary>
    public required string Unnamed { get; init; }

    /// <summary>What is agreed to.</summary>
    public required string Agree { get; init; }

    /// <summary>On the button.</summary>
    public required string Start { get; init; }

    /// <summary>Ends where the clinic's number follows.</summary>
    public required string Talk { get; init; }

    /// <summary>Said where the box was not ticked.</summary>
    public required string TickFirst { get; init; }

    /// <summary>Said where the form had grown old.</summary>
    public required string OutOfDate { get; init; }
}

/// <summary>The words of the chat page.</summary>
public sealed record ChatTexts
{
    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>On the button, in short; a wide screen has room for the rest.</summary>
    public required string Leave { get; init; }

    /// <summary>The rest of it.</summary>
    public required string LeaveRest { get; init; }

    /// <summary>What a wide screen has room for before <see cref="NotLive"/>.</summary>
    public required string ThisChat { get; init; }

    /// <summary>Ends where the emergency number follows.</summary>
    public required string NotLive { get; init; }

    /// <summary>Shown until the chat is there.</summary>
    public required string Opening { get; init; }

    /// <summary>Ends where the clinic's number may follow.</summary>
    public required string NeedsScript { get; init; }

    /// <summary>Asked before leaving.</summary>
    public required string LeaveTitle { get; init; }

    /// <summary>What leaving means.</summary>
    public required string LeaveWhat { get; init; }

    /// <summary>On the button that does not leave.</summary>
    public required string Stay { get; init; }

    /// <summary>On the button that does.</summary>
    public required string LeaveNow { get; init; }
}
