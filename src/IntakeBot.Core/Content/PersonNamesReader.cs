using System.Collections.Frozen;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads the names of <c>seeds/privacy/people.*.yaml</c> for readers, of every language together. What is wrong in the
/// files is told by <see cref="IdentifierCuesReader"/>.
/// </summary>
internal static class PersonNamesReader
{
    /// <summary>The names; none where there are no such files.</summary>
    public static PersonNames Read(IReadOnlyList<ContentFile> files)
    {
        var roots = IdentifierCuesReader.Roots(files, []);
        FrozenSet<string> All(string key) =>
            roots.SelectMany(root => IdentifierCuesReader.Words(root, key)).ToFrozenSet(StringComparer.Ordinal);
        return new PersonNames
        {
            Names = All("names"),
            AlsoWords = All("also-words"),
            NotSpokenOf = All("not-spoken-of"),
            Signs = All("signs"),
            CalledAfter = All("called-after"),
            Does = All("does"),
            Acts = All("acts"),
        };
    }
}
