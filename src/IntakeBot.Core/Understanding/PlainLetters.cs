namespace IntakeBot.Core.Understanding;

/// <summary>
/// Letters without their accents. The product runs without the system's tables of languages (invariant globalization),
/// where the runtime leaves accents as they are: "sí" would not be "si".
/// </summary>
internal static class PlainLetters
{
    private const char First = '\u00C0';
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    // U+00C0 to U+017F; a dot stands for what has no plain letter.
    private const string Plain =
        "AAAAAA.CEEEEIIII" // 00C0
        + ".NOOOOO.OUUUUY.." // 00D0
        + "aaaaaa.ceeeeiiii" // 00E0
        + ".nooooo.ouuuuy.y" // 00F0
        + "AaAaAaCcCcCcCcDd" // 0100
        + "DdEeEeEeEeEeGgGg" // 0110
        + "GgGgHhHhIiIiIiIi" // 0120
        + "Ii..JjKk.LlLlLlL" // 0130
        + "lLlNnNnNn...OoOo" // 0140
        + "Oo..RrRrRrSsSsSs" // 0150
        + "SsTtTtTtUuUuUuUu" // 0160
        + "UuUuWwYyYZzZzZz."; // 0170

    /// <summary>The letter without its accent, a full-width sign as the plain one; anything else as it is.</summary>
    public static char Of(char letter) =>
        letter >= First && letter - First < Plain.Length && Plain[letter - First] is not '.' and var plain
            ? plain
            : Narrow(letter);

    /// <summary>
    /// The same, where ñ is a letter of its own: in a reply "uñas" are nails and "unas" are some. Whoever writes it
    /// without its sign is understood where the words list both.
    /// </summary>
    public static char InReply(char letter) => letter is 'ñ' or 'Ñ' ? letter : Of(letter);

    /// <summary>A full-width sign as the plain one; anything else as it is.</summary>
    public static char Narrow(char sign) =>
        sign is >= FirstWide and <= LastWide ? (char)(sign - FirstWide + '!') : sign;
}
