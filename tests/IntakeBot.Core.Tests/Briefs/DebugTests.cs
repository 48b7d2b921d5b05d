using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;
namespace IntakeBot.Core.Tests.Briefs;
public sealed class DebugTests
{
    [Fact]
    public void Show()
    {
        var reader = Shipped.Content.Reader;
        foreach (var line in File.ReadAllLines("/tmp/dbg.txt"))
        {
            var sentence = reader.GetType().GetMethod("ReadSentence", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(reader, [line])!;
            dynamic Get(string n) => sentence.GetType().GetProperty(n)!.GetValue(sentence)!;
            string text = Get("Text");
            var o = TestContext.Current.TestOutputHelper!;
            o.WriteLine(text);
            var assertions = (System.Collections.Immutable.ImmutableArray<Assertion>)reader.GetType().GetMethod("Assert", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(reader, [sentence])!;
            var at = 0;
            foreach (object term in (System.Collections.IEnumerable)Get("Terms"))
            {
                var t = term.GetType();
                o.WriteLine($"   {t.GetProperty("Name")!.GetValue(term)} {t.GetProperty("Kind")!.GetValue(term)} seg{t.GetProperty("Segment")!.GetValue(term)} {assertions[at].Status} {assertions[at].Deciding?.Trigger}");
                at++;
            }
            foreach (object a in (System.Collections.IEnumerable)Get("Amounts"))
            {
                var am = a.GetType().GetProperty("Amount")!.GetValue(a)!;
                o.WriteLine($"   amount {am.GetType().GetProperty("Value")!.GetValue(am)} {am.GetType().GetProperty("Unit")!.GetValue(am)}");
            }
        }
    }
}
