using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words by which a question of the patient's own is known for what it asks.</summary>
public sealed record QuestionWords
{
    /// <summary>What only announces a question: "one question".</summary>
    public required ImmutableArray<string> Leads { get; init; }

    /// <summary>What opens what a patient wants to know or fears, and does not tell: "find out if it's lupus", "I wonder if".</summary>
    public required ImmutableArray<string> Wonders { get; init; }

    /// <summary>What opens a fear that is for the clinician to hear: "scared of", "I worry".</summary>
    public required ImmutableArray<string> Worries { get; init; }

    /// <summary>What opens a question that was met by no answer, however it ends: "you didn't answer".</summary>
    public required ImmutableArray<string> Unanswered { get; init; }

    /// <summary>What opens a question for the clinic without its sign, and no answer: "will it", "can they".</summary>
    public required ImmutableArray<string> Unsigned { get; init; }

    /// <summary>What asks whether a treatment goes on, with or without its sign, and tells nothing of it: "should I stop".</summary>
    public required ImmutableArray<string> OfTreatment { get; init; }

    /// <summary>Words that point to what stands before a question: "does <i>that</i> matter?"</summary>
    public required ImmutableArray<string> Points { get; init; }

    /// <summary>What opens an answer that is put as a question: "can he answer 9?".</summary>
    public required ImmutableArray<string> Offers { get; init; }

    /// <summary>What opens an answer that is only guessed at: "could it be coffee?".</summary>
    public required ImmutableArray<string> Guesses { get; init; }

    /// <summary>What asks for what was noted: "what have you got down for".</summary>
    public required ImmutableArray<string> OfTheList { get; init; }

    /// <summary>What shows that a question is about the bot or what it asks, and none for a clinician: "do you mean".</summary>
    public required ImmutableArray<string> OfTheBot { get; init; }

    /// <summary>What asks who is behind the chat, and who reads it.</summary>
    public required ImmutableArray<string> WhoReads { get; init; }

    /// <summary>What asks how long it takes, or how many questions are left.</summary>
    public required ImmutableArray<string> HowManyLeft { get; init; }

    /// <summary>What asks what to bring to the visit.</summary>
    public required ImmutableArray<string> WhatToBring { get; init; }

    /// <summary>What asks whether something that was written arrived: "did you get".</summary>
    public required ImmutableArray<string> WhetherKept { get; init; }

    /// <summary>What shows that it is asked what will happen at the visit: "the doctor going to".</summary>
    public required ImmutableArray<string> OfTheVisit { get; init; }

    /// <summary>What asks how urgent it is.</summary>
    public required ImmutableArray<string> HowUrgent { get; init; }

    /// <summary>What asks what becomes of the answers, and whether somebody rings.</summary>
    public required ImmutableArray<string> WhatNext { get; init; }

    /// <summary>What asks back right after an alarm of the same day: "the next dose of what", "do I go to A&amp;E".</summary>
    public required ImmutableArray<string> OfGuidance { get; init; }

    /// <summary>What is said of the chat or of the moment, and answers nothing: "on her way", "tired of this".</summary>
    public required ImmutableArray<string> Asides { get; init; }

    /// <summary>What asks, at an alarm, for the step once more: "what do I do".</summary>
    public required ImmutableArray<string> WhatToDo { get; init; }

    /// <summary>What opens a question after the meaning of a word: "what do you mean by".</summary>
    public required ImmutableArray<string> Meanings { get; init; }

    /// <summary>What opens it where a verb closes it: "I don't know what … means".</summary>
    public required ImmutableArray<string> MeaningsUnsure { get; init; }

    /// <summary>The verbs that close it: "is", "means".</summary>
    public required ImmutableArray<string> MeaningsClose { get; init; }

    /// <summary>What asks so behind the word: "what is that".</summary>
    public required ImmutableArray<string> MeaningsAfter { get; init; }

    /// <summary>Words that may stand around the word asked after: "a", "mean".</summary>
    public required ImmutableArray<string> MeaningsAround { get; init; }
}
