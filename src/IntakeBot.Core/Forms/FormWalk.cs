using System.Collections.Immutable;
using System.Globalization;

namespace IntakeBot.Core.Forms;

/// <summary>Where an item stands in repeating groups: how many are around it, and which occurrence of each.</summary>
internal readonly record struct GroupPlace(int Depth, string? Around, int Occurrence)
{
    /// <summary>Outside any.</summary>
    public static GroupPlace Outside => default;

    /// <summary>In that occurrence of a repeating group that stands here.</summary>
    public GroupPlace Within(int occurrence) =>
        Depth == 0
            ? new GroupPlace(1, null, occurrence)
            : new GroupPlace(
                Depth + 1,
                string.Create(CultureInfo.InvariantCulture, $"{Around}{(Around is null ? "" : ".")}{Occurrence}"),
                occurrence
            );

    /// <summary>Where an answer to the item belongs here.</summary>
    public ItemKey KeyOf(LinkId item) => new(item, Occurrence) { Around = Around };
}

/// <summary>
/// A form as answers open and close it: which items are enabled, in order, and what is displayed between them. A
/// disabled question has no answer (https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen),
/// so that a chain of conditions closes when its first link does.
/// </summary>
internal sealed class FormWalk
{
    /// <summary>
    /// A condition may look at what comes after it, or reckon with anything; the form is walked until nothing changes.
    /// Conditions that contradict themselves never settle, and end here.
    /// </summary>
    private const int MostPasses = 32;

    private static readonly List<ItemKey> Nothing = [];

    private readonly AnswerSet _answers;
    private readonly Dictionary<ItemKey, ImmutableArray<FormItem>> _displayed = [];
    private readonly Dictionary<LinkId, List<ItemKey>> _counting = [];
    private readonly List<FormQuestion> _items = [];
    private readonly List<Answer> _found = [];
    private FormWalk? _before;
    private AnswerSet? _visible;
    private Dictionary<ItemKey, FormQuestion>? _byKey;
    private ImmutableArray<FormItem> _waiting = [];
    private int _asked;
    private int _held;

    private FormWalk(IntakeForm form, AnswerSet answers, FormWalk? before) =>
        (Form, _answers, _before) = (form, answers, before);

    /// <summary>The form.</summary>
    public IntakeForm Form { get; }

    /// <summary>Every enabled item that holds an answer, asked or not, in order, with each "is there another?".</summary>
    public ImmutableArray<FormQuestion> Items { get; private set; }

    /// <summary>Those that the patient is asked.</summary>
    public ImmutableArray<FormQuestion> Questions { get; private set; }

    /// <summary>The question of that key, where the patient is asked it.</summary>
    public FormQuestion? Find(ItemKey key)
    {
        _byKey ??= Questions.ToDictionary(question => question.Key);
        return _byKey.GetValueOrDefault(key);
    }

    /// <summary>What is displayed after the last question.</summary>
    public ImmutableArray<FormItem> DisplayedLast => _waiting;

    /// <summary>What is displayed between a question and the one before it.</summary>
    public ImmutableArray<FormItem> DisplayedBefore(ItemKey question) => _displayed.GetValueOrDefault(question, []);

    /// <summary>The form under these answers.</summary>
    public static FormWalk Of(IntakeForm form, AnswerSet answers)
    {
        var walk = new FormWalk(form, answers, null).Run();
        // The first pass takes every answer to be of an enabled item. Where each is, another would see the same.
        for (var pass = 1; form.LooksAhead && walk._held < answers.Count && pass < MostPasses; pass++)
        {
            var again = new FormWalk(form, answers, walk).Run();
            var settled = again.Items.Select(one => one.Key).SequenceEqual(walk.Items.Select(one => one.Key));
            walk = again;
            if (settled)
                break;
        }
        return walk.Done();
    }

    private FormWalk Run()
    {
        foreach (var item in Form.Items)
            Walk(item, item, GroupPlace.Outside);
        Items = [.. _items];
        return this;
    }

    private FormWalk Done()
    {
        Questions = Form.AsksAll ? Items : Items.RemoveAll(question => !question.Item.IsAsked);
        // What was needed on the way is not kept as long as the answers are.
        _items.Clear();
        _items.TrimExcess();
        _counting.Clear();
        _counting.TrimExcess();
        _found.Clear();
        _found.TrimExcess();
        (_before, _visible) = (null, null);
        return this;
    }

    private void Walk(FormItem section, FormItem item, GroupPlace place)
    {
        var key = place.KeyOf(item.LinkId);
        if (!Holds(item.EnabledWhen, key))
            return;
        if (item.Kind == ItemKind.Display)
        {
            if (!item.Hidden)
                _waiting = _waiting.Add(item);
            return;
        }
        if (item.Kind != ItemKind.Group)
        {
            Enabled(new FormQuestion(key, item, section));
            if (_answers[key] is { } answer && FormLogic.IsTyped(item, answer))
            {
                Count(key);
                Under(section, item, place);
            }
        }
        else if (item.Repeats)
            Occurrences(section, item, place);
        else if (item != section && item is { Hidden: false, Text.Length: > 0 })
            Titled(section, item, place);
        else
            Under(section, item, place);
    }

    // The title of a section is said when it opens; that of a group in it, like words to display, where any follow.
    private void Titled(FormItem section, FormItem group, GroupPlace place)
    {
        var (waiting, asked) = (_waiting, _asked);
        _waiting = waiting.Add(group);
        Under(section, group, place);
        if (_asked == asked && _waiting.Length == waiting.Length + 1)
            _waiting = waiting;
    }

    private void Under(FormItem section, FormItem item, GroupPlace place)
    {
        foreach (var child in item.Items)
            Walk(section, child, place);
    }

    private void Occurrences(FormItem section, FormItem group, GroupPlace place)
    {
        for (var occurrence = 0; ; occurrence++)
        {
            var within = place.Within(occurrence);
            if (occurrence == 0 && IsToBeTitled(section, group))
                Titled(section, group, within);
            else
                Under(section, group, within);
            if (occurrence + 1 >= group.MaxOccurs)
                return;
            if (occurrence + 1 < group.MinOccurs)
                continue;
            var another = within.KeyOf(group.LinkId);
            if (Form.Asks(group))
                Enabled(new FormQuestion(another, group, section));
            if (_answers[another] is not { Values: [AnswerValue.YesNo { Value: true }, ..] })
                return;
        }
    }

    // "Name" is asked of somebody: the group says whom. A whole question says so itself.
    private static bool IsToBeTitled(FormItem section, FormItem group) =>
        group != section
        && group is { Hidden: false, Text.Length: > 0 }
        && !(IntakeForm.FirstAsked(group.Items)?.Text.Contains('?', StringComparison.Ordinal) ?? true);

    private void Enabled(FormQuestion question)
    {
        _items.Add(question);
        _asked += question.Item.IsAsked ? 1 : 0;
        _held +=
            _answers[question.Key] is null || (question.AsksForAnother && Form.IsAskedAbout(question.Key.LinkId))
                ? 0
                : 1;
        if (_waiting.IsEmpty || !question.Item.IsAsked || question.AsksForAnother)
            return;
        _displayed[question.Key] = _waiting;
        _waiting = [];
    }

    private void Count(ItemKey key)
    {
        if (!Form.IsAskedAbout(key.LinkId))
            return;
        if (!_counting.TryGetValue(key.LinkId, out var keys))
            _counting[key.LinkId] = keys = [];
        keys.Add(key);
    }

    private bool Holds(Condition condition, ItemKey at) =>
        condition switch
        {
            Condition.All all => Every(all.Parts, at),
            Condition.Any any => Some(any.Parts, at),
            Condition.Computed computed => computed.Test(Visible(), at),
            Condition.Exists exists => Counting(exists.Question, at).Count > 0 == exists.Expected,
            Condition.Compare compare => Holds(compare, Counting(compare.Question, at)),
            _ => throw new InvalidOperationException("Condition is a closed union."),
        };

    private bool Every(ImmutableArray<Condition> parts, ItemKey at)
    {
        foreach (var part in parts)
        {
            if (!Holds(part, at))
                return false;
        }
        return true;
    }

    private bool Some(ImmutableArray<Condition> parts, ItemKey at)
    {
        foreach (var part in parts)
        {
            if (Holds(part, at))
                return true;
        }
        return false;
    }

    // An answer in the same occurrence of every repeating group that both stand in, and in any of the others. The list
    // is the same one each time: nobody keeps it.
    private List<Answer> Counting(LinkId asked, ItemKey at)
    {
        var levels = Form.SharedDepth(asked, at.LinkId);
        var known = Form.Position(asked) < Form.Position(at.LinkId) ? this : _before;
        _found.Clear();
        foreach (var key in known is null ? Given(asked) : known._counting.GetValueOrDefault(asked, Nothing))
        {
            if (key.SharesPlace(at, levels))
                _found.Add(_answers[key]!);
        }
        return _found;
    }

    // Before the first pass is through, all that was ever answered.
    private List<ItemKey> Given(LinkId asked) =>
        Form.Find(asked) is { } item
            ?
            [
                .. _answers
                    .All.Where(pair => pair.Key.LinkId == asked && FormLogic.IsTyped(item, pair.Value))
                    .Select(pair => pair.Key),
            ]
            : Nothing;

    private AnswerSet Visible() =>
        _visible ??= _before is null
            ? _answers
            : AnswerSet.Of(
                _before
                    .Items.Where(question => _answers[question.Key] is not null)
                    .Select(question => KeyValuePair.Create(question.Key, _answers[question.Key]!))
            );

    private static bool Holds(Condition.Compare compare, List<Answer> answers)
    {
        var differs = compare.Operator == Comparison.NotEqual;
        foreach (var answer in answers)
        {
            foreach (var value in answer.Values)
            {
                var order = Order(value, compare.Value);
                if (differs ? order is 0 : Holds(compare.Operator, order))
                    return !differs;
            }
        }
        return differs && answers.Count > 0;
    }

    private static bool Holds(Comparison comparison, int? order) =>
        comparison switch
        {
            _ when order is null => false,
            Comparison.Equal => order == 0,
            Comparison.Greater => order > 0,
            Comparison.Less => order < 0,
            Comparison.GreaterOrEqual => order >= 0,
            Comparison.LessOrEqual => order <= 0,
            _ => false,
        };

    private static int? Order(AnswerValue value, AnswerValue other) =>
        (value, other) switch
        {
            (AnswerValue.YesNo a, AnswerValue.YesNo b) => a.Value.CompareTo(b.Value),
            (AnswerValue.Number a, AnswerValue.Number b) => a.Value.CompareTo(b.Value),
            (AnswerValue.Date a, AnswerValue.Date b) => a.Value.Earliest.CompareTo(b.Value.Earliest),
            (AnswerValue.Time a, AnswerValue.Time b) => a.Value.CompareTo(b.Value),
            (AnswerValue.Stated { Value: Statement.Quantity a }, AnswerValue.Stated { Value: Statement.Quantity b }) =>
                a.Unit == b.Unit || b.Unit.Length == 0 ? a.Value.CompareTo(b.Value) : null,
            (AnswerValue.Choice a, AnswerValue.Choice b) => Order(a, b),
            (AnswerValue.Choice a, AnswerValue.Text b) => a.Display == b.Value.Verbatim ? 0 : null,
            (AnswerValue.Text a, AnswerValue.Text b) => string.CompareOrdinal(a.Value.Verbatim, b.Value.Verbatim),
            (AnswerValue.Unread a, AnswerValue.Text b) => string.CompareOrdinal(a.Value.Verbatim, b.Value.Verbatim),
            _ => null,
        };

    // Options that are numbers, dates or times have an order; any other are the same or not.
    private static int? Order(AnswerValue.Choice a, AnswerValue.Choice b) =>
        a.Code == b.Code ? 0
        : !a.Code.Any(char.IsAsciiDigit) ? null
        : decimal.TryParse(a.Code, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(b.Code, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
        : PartialDate.TryParseIso(a.Code, out var from) && PartialDate.TryParseIso(b.Code, out var to)
            ? from.Earliest.CompareTo(to.Earliest)
        : TimeOnly.TryParse(a.Code, CultureInfo.InvariantCulture, out var early)
        && TimeOnly.TryParse(b.Code, CultureInfo.InvariantCulture, out var late)
            ? early.CompareTo(late)
        : null;
}
