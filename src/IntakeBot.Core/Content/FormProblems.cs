using Hl7.Fhir.Model;

namespace IntakeBot.Core.Content;

/// <summary>What is wrong with a form, and what is laid aside of it: each with its JSON pointer, linkId and mend.</summary>
internal sealed class FormProblems(string path, ICollection<ContentProblem> problems, ICollection<ContentProblem> notes)
{
    /// <summary>Whether anything is wrong.</summary>
    public bool Any => problems.Count > 0;

    /// <summary>Something is wrong: the form is not run.</summary>
    public void Refuse(FormSpot where, string problem, string mend) =>
        problems.Add(new ContentProblem(path, where.ToString(), problem, mend));

    /// <summary>Something has no effect in a conversation; the form runs without it.</summary>
    public void Note(FormSpot where, string problem, string mend) =>
        notes.Add(new ContentProblem(path, where.ToString(), problem, mend));

    /// <summary>
    /// Refuses extensions that are not known, or known to change what is asked in a way that the engine does not, and
    /// every modifier extension: FHIR forbids to run what carries one that is not understood.
    /// </summary>
    public void CheckExtensions(Element of, FormSpot where, IReadOnlySet<string> understood)
    {
        var modifiers = (of as BackboneElement)?.ModifierExtension.Count ?? 0;
        if (modifiers > 0)
            Refuse(where, "It has a modifier extension.", "Remove it: none is known.");
        CheckExtensions(of.Extension, where, understood);
    }

    /// <summary>As above, of the form itself.</summary>
    public void CheckExtensions(IEnumerable<Extension> extensions, FormSpot where, IReadOnlySet<string> understood)
    {
        foreach (var url in extensions.Select(extension => extension.Url ?? "").Distinct())
        {
            if (understood.Contains(url))
                continue;
            if (FhirExtensions.Beyond.TryGetValue(url, out var instead))
                Refuse(where, $"The extension {url} is beyond a conversation.", instead);
            else if (!FhirExtensions.IsHarmless(url))
                Refuse(where, $"The extension {url} is not known.", "Remove it.");
        }
    }
}
