using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>Items of the shipped form between which answers can conflict, or which call for a question at the visit.</summary>
internal static class SkinItems
{
    public static readonly LinkId Conditions = new("skin.conditions");
    public static readonly LinkId Onset = new("skin.onset");
    public static readonly LinkId Course = new("skin.course");
    public static readonly LinkId Areas = new("skin.areas");
    public static readonly LinkId Itch = new("skin.itch");
    public static readonly LinkId Pain = new("skin.pain");
    public static readonly LinkId Triggers = new("skin.triggers");
    public static readonly LinkId Family = new("skin.family");
    public static readonly LinkId Tried = new("skin.tried");
    public static readonly LinkId TriedResult = new("skin.tried-result");
    public static readonly LinkId NewMedicine = new("skin.new-medicine");
    public static readonly LinkId Mole = new("skin.mole");
    public static readonly LinkId Pattern = new("diet.pattern");
    public static readonly LinkId Foods = new("diet.foods");
    public static readonly LinkId Digestion = new("diet.digestion");
    public static readonly LinkId Alcohol = new("diet.alcohol");
    public static readonly LinkId LeftOut = new("diet.elimination");
    public static readonly LinkId LeftOutWhich = new("diet.elimination-which");
    public static readonly LinkId Stress = new("stress.level");
    public static readonly LinkId Coping = new("stress.coping");
    public static readonly LinkId Mood = new("stress.mood");
    public static readonly LinkId DarkThoughts = new("stress.dark-thoughts");
    public static readonly LinkId SleepQuality = new("sleep.quality");
    public static readonly LinkId SleepHours = new("sleep.hours");
    public static readonly LinkId Waking = new("sleep.waking");
    public static readonly LinkId ItchAtNight = new("sleep.itch");
    public static readonly LinkId Snoring = new("sleep.snoring");
}
