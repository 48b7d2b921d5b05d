using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>What a patient might say to what many forms ask: by the question's own words, or its unit.</summary>
internal static class AutoWords
{
    private static readonly (string Asked, string Said)[] Words =
    [
        ("e-mail", "alex@example.org"),
        ("email", "alex@example.org"),
        ("phone", "0491 570 006"),
        ("mobile", "0491 570 006"),
        ("medication name", "paracetamol"),
        ("dose", "500 mg"),
        ("how often", "twice a day"),
        ("frequency", "twice a day"),
        ("last name", "Morgan"),
        ("family name", "Morgan"),
        ("first name", "Alex"),
        ("given name", "Alex"),
        ("address", "12 High Street"),
        ("city", "Springfield"),
        ("occupation", "teacher"),
        ("name", "Alex Morgan"),
    ];

    private static readonly (string Unit, string Said)[] Numbers =
    [
        ("kg", "70"),
        ("lb", "150"),
        ("cm", "170"),
        ("m", "1.7"),
        ("in", "67"),
        ("mmHg", "120"),
        ("°C", "37"),
        ("%", "97"),
    ];

    /// <summary>The words; null where the question asks for none of these.</summary>
    public static string? Of(FormItem item) =>
        Array.Find(Words, row => item.Text.Contains(row.Asked, StringComparison.OrdinalIgnoreCase)).Said;

    /// <summary>A number in the question's unit, or of years; null where it asks for none of these.</summary>
    public static string? Number(FormItem item) =>
        (item.Unit ?? item.Units.FirstOrDefault()?.Display) is { } unit
            ? Array.Find(Numbers, row => row.Unit == unit).Said
        : item.Text.Contains("age", StringComparison.OrdinalIgnoreCase) && item.Text.Length < 12 ? "40"
        : null;
}
