using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A phrase in the closed grammar of the screening content, parsed. A closed union.</summary>
internal abstract record PhrasePart
{
    private PhrasePart(bool canBeEmpty) => CanBeEmpty = canBeEmpty;

    /// <summary>Whether no words at all would do.</summary>
    public bool CanBeEmpty { get; }

    /// <summary>A word in any of its forms, by its number among <see cref="PhraseWords"/>.</summary>
    public sealed record Word(int Index) : PhrasePart(false);

    /// <summary>One part after the other.</summary>
    public sealed record Sequence(ImmutableArray<PhrasePart> Parts) : PhrasePart(Parts.All(part => part.CanBeEmpty));

    /// <summary>Any one of the parts.</summary>
    public sealed record Choice(ImmutableArray<PhrasePart> Parts) : PhrasePart(Parts.Any(part => part.CanBeEmpty));

    /// <summary>The part, or nothing.</summary>
    public sealed record Optional(PhrasePart Part) : PhrasePart(true);

    /// <summary>The part any number of times, or nothing.</summary>
    public sealed record Repeat(PhrasePart Part) : PhrasePart(true);

    /// <summary>Up to so many words of any kind within the sentence.</summary>
    public sealed record Gap(int Longest) : PhrasePart(true);

    /// <summary>A number within bounds, in digits.</summary>
    public sealed record Number(decimal Min, decimal Max) : PhrasePart(false);

    /// <summary>A medicine of a class, or any.</summary>
    public sealed record Medicine(string ClassId) : PhrasePart(false)
    {
        /// <summary>Stands for every class.</summary>
        public const string Any = "any";
    }
}
