using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which a yes or a no is read, beside those that plainly open one.</summary>
public sealed record YesNoWords
{
    /// <summary>What says of somebody that it is they: "is the one who".</summary>
    public required ImmutableArray<string> TheOneWho { get; init; }

    /// <summary>What opens a question after a habit, which a frequency answers: "<i>Do you</i> smoke?"</summary>
    public required ImmutableArray<string> Habits { get; init; }

    /// <summary>What opens a clause that tells of something: "I have …".</summary>
    public required ImmutableArray<string> Tells { get; init; }

    /// <summary>What opens a question that states the contrary of what it asks: "<i>You don't</i> smoke, do you?"</summary>
    public required ImmutableArray<string> NegativeStatements { get; init; }

    /// <summary>What opens a reply that something has come to its end: "fell off last week".</summary>
    public required ImmutableArray<string> Ends { get; init; }

    /// <summary>What asks whether something goes on: "still".</summary>
    public required ImmutableArray<string> Still { get; init; }

    /// <summary>What tells, or asks, that something was done without: "cut out dairy", "tried no milk".</summary>
    public required ImmutableArray<string> LeavesOut { get; init; }

    /// <summary>What opens a reply that something was given up: "I quit"; also what asks whether it was.</summary>
    public required ImmutableArray<string> Quits { get; init; }

    /// <summary>What closes a reply and says that it is over: "not now".</summary>
    public required ImmutableArray<string> Over { get; init; }

    /// <summary>Words of a question that the name of a medicine answers with yes: "allergies".</summary>
    public required ImmutableArray<string> AsksNames { get; init; }

    /// <summary>Words of a question that a dose answers with yes: "tablets".</summary>
    public required ImmutableArray<string> AsksDoses { get; init; }

    /// <summary>What opens a reply that weighs the thing, and says neither: "<i>I was thinking</i> about dairy".</summary>
    public required ImmutableArray<string> Ponders { get; init; }

    /// <summary>What in a question opens what it is for, which answers nothing: "<i>to help</i> your skin".</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>More that opens a yes, where yes or no is asked.</summary>
    public required ImmutableArray<string> YesToo { get; init; }

    /// <summary>More that opens a no, where yes or no is asked.</summary>
    public required ImmutableArray<string> NoToo { get; init; }

    /// <summary>Words before the answer that say nothing.</summary>
    public required ImmutableArray<string> Fillers { get; init; }

    /// <summary>Words that deny what a verb says: "never".</summary>
    public required ImmutableArray<string> Negatives { get; init; }

    /// <summary>Words that make an answer unsure: "probably".</summary>
    public required ImmutableArray<string> Hedges { get; init; }

    /// <summary>Replies that are both: "yes and no" first.</summary>
    public required ImmutableArray<string> YesAndNo { get; init; }

    /// <summary>Words that join the opening to a clause: "but".</summary>
    public required ImmutableArray<string> Joins { get; init; }

    /// <summary>What opens a clause that decides anew: "no, <i>I</i> do".</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>What restricts a no, and opens no clause of its own: "nothing <i>that</i> I know of".</summary>
    public required ImmutableArray<string> Restricts { get; init; }

    /// <summary>What behind a no opens its reason, and is spelt like a yes: "no, <i>si</i> ya me operaron".</summary>
    public required ImmutableArray<string> Insists { get; init; }

    /// <summary>Words that decide anew where they are all that follows.</summary>
    public required ImmutableArray<string> Bare { get; init; }

    /// <summary>What opens a clause that only comments: "i think".</summary>
    public required ImmutableArray<string> Thinks { get; init; }

    /// <summary>What opens a clause that decides although it begins so: "i think so".</summary>
    public required ImmutableArray<string> ThinksSo { get; init; }

    /// <summary>Verbs that end an opening and whose object may deny it: "I <i>have</i> nothing".</summary>
    public required ImmutableArray<string> Verbs { get; init; }

    /// <summary>Those of the verbs that tell what may be, and not what is.</summary>
    public required ImmutableArray<string> MayBe { get; init; }

    /// <summary>Words that deny where they are all that follows.</summary>
    public required ImmutableArray<string> Denies { get; init; }

    /// <summary>Words of what is over.</summary>
    public required ImmutableArray<string> UsedTo { get; init; }

    /// <summary>Words by which a question asks for the past too.</summary>
    public required ImmutableArray<string> Ever { get; init; }

    /// <summary>How what was asked of all one's life ends: "sangr<i>ado</i>". None where Restated tells it.</summary>
    public required ImmutableArray<string> Participles { get; init; }

    /// <summary>How its past ends: "sangr<i>ó</i>", "oper<i>aron</i>".</summary>
    public required ImmutableArray<string> Pasts { get; init; }

    /// <summary>Words that end a clause.</summary>
    public required ImmutableArray<string> ClauseEnds { get; init; }

    /// <summary>Words for the speaker, who may repeat the question's own words; none where verbs stand without one.</summary>
    public required ImmutableArray<string> Self { get; init; }

    /// <summary>Words of a question too common to answer it.</summary>
    public required ImmutableArray<string> Common { get; init; }

    /// <summary>Words of a question about relatives, which a relative answers with yes: "family".</summary>
    public required ImmutableArray<string> AsksRelatives { get; init; }

    /// <summary>Words for what was asked about: "she had <i>it</i>".</summary>
    public required ImmutableArray<string> It { get; init; }

    /// <summary>Words behind "I have" that stand for what was asked: "I have <i>one</i>".</summary>
    public required ImmutableArray<string> StandIns { get; init; }

    /// <summary>Words to the reader at the end: "yes <i>dear</i>".</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>What opens a reply that it was so once: yes to "have you ever", and no answer to "do you".</summary>
    public required ImmutableArray<string> BackThen { get; init; }

    /// <summary>What makes it impossible, and so says no, by a word of the question: "a man" by "pregnant".</summary>
    public required FrozenDictionary<string, ImmutableArray<string>> RulesOut { get; init; }

    /// <summary>What somebody's word opens with: "my wife <i>says</i> I do".</summary>
    public required ImmutableArray<string> Tellers { get; init; }

    /// <summary>Words between who tells and what is told: "told <i>me</i> I do".</summary>
    public required ImmutableArray<string> ToldTo { get; init; }

    /// <summary>Somebody of whom it is told: "my wife says <i>we</i> do".</summary>
    public required ImmutableArray<string> Somebody { get; init; }

    /// <summary>What a sore does that heals.</summary>
    public required ImmutableArray<string> Heals { get; init; }

    /// <summary>What is said of a sore that does not stay healed: "but it opens <i>again</i>".</summary>
    public required ImmutableArray<string> Recurs { get; init; }

    /// <summary>Words that deny a question's own words when repeated.</summary>
    public required ImmutableArray<string> Stopped { get; init; }
}
