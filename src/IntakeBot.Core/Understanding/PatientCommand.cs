namespace IntakeBot.Core.Understanding;

/// <summary>What a patient may ask the bot to do instead of answering: a closed list.</summary>
public enum PatientCommand
{
    /// <summary>Return to the question before.</summary>
    Back,

    /// <summary>Pass this question over.</summary>
    Skip,

    /// <summary>Say what kind of answer would do.</summary>
    Help,

    /// <summary>Say why the clinic asks.</summary>
    Why,

    /// <summary>Stop for now; everything said is kept.</summary>
    Stop,

    /// <summary>Go on after stopping or after an emergency message.</summary>
    GoOn,

    /// <summary>Look over the answers so far.</summary>
    Review,

    /// <summary>Be told how to reach a person.</summary>
    Person,

    /// <summary>Begin again from the first question.</summary>
    StartOver,

    /// <summary>Send the answers to the clinic.</summary>
    Finish,

    /// <summary>There is nothing more to say to what is asked; at the review, nothing to change.</summary>
    Enough,

    /// <summary>Have the clinic told of an emergency.</summary>
    TellClinic,
}
