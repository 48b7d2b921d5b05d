using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads places on the body with their side and part: "backs of both knees, left hand". A side said once before a list
/// holds for the list ("both knees and elbows"); a place that is denied is left out.
/// </summary>
internal static partial class BodyAreaReader
{
    private static readonly ImmutableArray<string> Denials =
    [
        "not",
        "no",
        "nothing",
        "none",
        "never",
        "without",
        "except",
        "isnt",
        "arent",
    ];

    private static readonly string[] Exceptions =
        "except excepting excluding but apart bar barring besides minus save other aside".Split(' ');

    public static AnswerReading Read(string text, ReplyWords words)
    {
        // "My husband's got it on his hands but mine's only on the chest"
        text = TurnsOfSpeech.Without(OthersClauses.Own(text, words, names: NamesArea) ?? text, words);
        var tokens = WithOwners(WithSides(ReplyTokens.Read(text, words)));
        // "Right ear, sorry, left ear"
        if (tokens.Correction() is { } meant)
            tokens = OtherSide(tokens, meant) ?? (Find(tokens.From(meant)).IsEmpty ? tokens : tokens.From(meant));
        // "Mine" is no misspelt place.
        string[] others =
        [
            .. BodyAreaWords.Others,
            .. words.Mine,
            .. words.Allergies.Mine,
            .. words.Theirs,
            .. words.YesNo.Fillers,
        ];
        var areas = Find(tokens.Mended(BodyAreaWords.Vocabulary, others) ?? tokens);
        return areas.IsEmpty
            ? AnswerReading.Not(ReadingFault.NotABodyArea)
            : new AnswerReading.Understood([.. areas.Select(area => new AnswerValue.Stated(area))]);

        bool NamesArea(string clause) => !Find(ReplyTokens.Read(clause, words)).IsEmpty;
    }

    // "My right leg, I mean the left": only the side was wrong.
    private static ReplyTokens? OtherSide(ReplyTokens tokens, int meant)
    {
        while (tokens.IsAny(meant, "the", "on", "my"))
            meant++;
        if (
            !BodyAreaWords.Sides.TryGetValue(tokens.Word(meant), out var side)
            || BodyAreaWords.Areas.Find(tokens, tokens.IsAny(meant + 1, "one") ? meant + 2 : meant + 1, out _) > 0
        )
            return null;
        for (var at = meant - 1; at >= 0; at--)
        {
            if (BodyAreaWords.Sides.TryGetValue(tokens.Word(at), out var wrong) && wrong != side)
                return tokens.With(at, side);
        }
        return null;
    }

    // "R. forearm", "lt knee"
    private static ReplyTokens WithSides(ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count - 1; at++)
        {
            var side =
                tokens.IsAny(at, "r", "rt") ? "right"
                : tokens.IsAny(at, "l", "lt") ? "left"
                : null;
            var next = tokens.IsAny(at + 1, ".") ? at + 2 : at + 1;
            if (side is null || BodyAreaWords.Areas.Find(tokens, next, out _) == 0)
                continue;
            tokens = tokens.With(at, side);
            if (next == at + 2)
                tokens = tokens.With(at + 1, "the");
        }
        return tokens;
    }

    // "Soles of me feet", "crook of his arm": whose it is tells nothing.
    private static ReplyTokens WithOwners(ReplyTokens tokens)
    {
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            if (
                tokens.IsAny(at, "me", "his", "her", "your", "our", "their", "the", "both", "a")
                && tokens.IsAny(at - 1, "of", "under", "between", "inside", "behind", "all")
                && !(tokens.IsAny(at, "both", "a") && !tokens.IsAny(at - 1, "of"))
                && BodyAreaWords.Areas.Find(tokens, at + 1, out _) > 0
                && BodyAreaWords.Areas.Find(tokens.With(at, "my"), at - 2, out _) > 2
            )
                tokens = tokens.With(at, "my");
        }
        return tokens;
    }

    /// <summary>The places named, each once, in the order of the words.</summary>
    public static ImmutableArray<Statement.BodyArea> Find(ReplyTokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<Statement.BodyArea>();
        string? carried = null;
        var (denied, carriedTo, excepted, began, nowFrom) = (false, -1, 0, false, 0);
        var except = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < tokens.Count; )
        {
            // "Left arm, from the elbow down to the wrist" tells which part of it.
            if (found.Count > 0 && Stretch(tokens, at) is var stretch and > 0)
            {
                at = stretch;
                continue;
            }
            if (at >= excepted && tokens.IsAny(at, ".", ";", "but", "though", "just", "only"))
                (denied, carried) = (false, null);
            else if (tokens.IsAny(at, ","))
                carried = null;
            else if (Denials.Contains(tokens.Word(at)) && !IsNotJust(tokens, at) || tokens.Has(at, "used", "to"))
                denied = true;
            else if (tokens.IsAny(at, "now"))
            {
                // "Started on my chest, now it's just my back"
                if (began && IsOnlyNow(tokens, at))
                    found.Clear();
                nowFrom = began ? found.Count : 0;
                denied = false;
            }
            else if (tokens.IsAny(at, "started", "began", "was", "were", "begun", "originally"))
                began = true;
            // "The right one too", but "not the left one" and "the left one cleared up"
            if (
                !denied
                && found.Count > 0
                && tokens.IsAny(at + 1, "one")
                && !IsDeniedAfter(tokens, at + 2)
                && BodyAreaWords.Sides.TryGetValue(tokens.Word(at), out var otherSide)
                && found[^1] is { Side: not null } one
            )
                found[^1] = one with { Side = one.Side == otherSide ? one.Side : "both" };
            var length = BodyAreaWords.Areas.Find(tokens, at, out var area);
            if (length == 0 || IsNoArea(tokens, at, length) || found.Count > 0 && IsBeside(tokens, at))
            {
                at++;
                continue;
            }
            // "My left hand's ring finger" is a finger.
            if (Owner(tokens, at, length) is var (ofOwner, owned))
            {
                (carriedTo, carried, at) = (owned, ofOwner, owned);
                continue;
            }
            var context = Before(tokens, at);
            var side =
                context.Side
                // "Under both arms"
                ?? Enumerable
                    .Range(at, length > 1 ? length : 0)
                    .Select(inside => BodyAreaWords.Sides.GetValueOrDefault(AsWritten(tokens, inside)))
                    .FirstOrDefault(named => named is not null)
                ?? After(tokens, at + length)
                ?? (
                    (tokens.IsAny(at - 1, "and", "or") || carriedTo == at) && !BodyAreaWords.Midline.Contains(area.Code)
                        ? carried
                        : null
                );
            if (Container(tokens, at + length, area.Code) is var (ofSide, end))
            {
                // "Thumb and finger on my right hand": both are.
                if (
                    ofSide is not null
                    && tokens.IsAny(at - 1, "and", "&")
                    && found is [.., { Side: null } joined]
                    && !BodyAreaWords.Midline.Contains(joined.Code)
                )
                    found[^1] = joined with { Side = ofSide };
                (side, length) = (side ?? ofSide, end - at);
            }
            carried = side ?? (tokens.IsAny(at - 1, "and", "or") ? carried : null);
            // The bottom of a foot is its sole.
            var (code, part) =
                area.Code == "foot" && context.Part == "lower"
                    ? ("sole", null)
                    : (area.Code, area.Part ?? context.Part);
            var place = new Statement.BodyArea(code, side, part) { Said = tokens.Said(context.Start, at + length) };
            // "Everywhere except my face": the exception stays with it.
            if (area.Code == "whole-body" && tokens.IsAny(at + length, Exceptions))
                (place, denied, excepted) = (
                    place with
                    {
                        Said = tokens.Said(context.Start, tokens.Count),
                    },
                    false,
                    at + length + 1
                );
            if (
                !denied
                && !IsDeniedAfter(tokens, at + length)
                && !found.Any(other => other.Code == place.Code && other.Side == place.Side && other.Part == place.Part)
            )
            {
                // "Crow's feet, both eyes"
                if (
                    place.Side == "both"
                    && found is [.., { Side: null } last]
                    && (last.Code, last.Part) == (place.Code, place.Part)
                )
                    found.RemoveAt(found.Count - 1);
                found.Add(place);
            }
            else if (excepted > 0 && at >= excepted && denied)
                except.Add(place.Code);
            denied |= excepted > at;
            at += length;
        }
        // "Started on my right hand, now both hands"
        for (var at = nowFrom - 1; at >= 0; at--)
        {
            if (found.Skip(nowFrom).Any(now => now.Code == found[at].Code))
                found.RemoveAt(at);
        }
        if (EndsOnBothSides(tokens))
        {
            for (var at = 0; at < found.Count; at++)
            {
                if (
                    found[at].Side is null
                    && !BodyAreaWords.Midline.Contains(found[at].Code)
                    && found[at].Code != "whole-body"
                )
                    found[at] = found[at] with { Side = "both" };
            }
        }
        return OnOneSide(
            tokens,
            except.Count == 0
                ? found.ToImmutable()
                :
                [
                    .. found.Select(area =>
                        area.Code == "whole-body" ? area with { Except = [.. except.Distinct()] } : area
                    ),
                ]
        );
    }

    // "Tops of both feet" is looked up as "tops of my feet".
    private static string AsWritten(ReplyTokens tokens, int at) =>
        ReplyText.Fold(tokens.Said(at, at + 1).Verbatim) is "both" and var both ? both : tokens.Word(at);

    private static int Place(ReplyTokens tokens, int at)
    {
        while (tokens.IsAny(at, "the", "my", "his", "her", "just", "about", "above", "below"))
            at++;
        return BodyAreaWords.Areas.Find(tokens, at, out _) is var length and > 0 ? at + length : 0;
    }

    // "Was on my arms but that's gone"
    private static bool IsGone(ReplyTokens tokens, int next)
    {
        for (var at = next; at < tokens.Count && !tokens.IsAny(at, ",", ".", ";", "\n"); at++)
        {
            if (
                BodyAreaWords.Areas.Find(tokens, at, out _) > 0
                || tokens.IsAny(at, "and", "not", "isnt", "hasnt", "havent")
            )
                return false;
            // "Gone up to my neck" has spread.
            if (tokens.IsAny(at, "gone", "cleared", "healed"))
                return !tokens.IsAny(at, "gone") || !tokens.IsAny(at + 1, Onwards);
        }
        return false;
    }

    private static readonly string[] Onwards =
        "up down to on onto into all over across round around further everywhere".Split(' ');

    // "The face is clear", "feet fine": nothing more is said of it.
    private static bool IsSpared(ReplyTokens tokens, int next)
    {
        while (
            tokens.IsAny(next, "is", "are", "was", "were", "has", "have", "been", "looks", "stays", "totally", "quite")
        )
            next++;
        return tokens.IsAny(next, "clear", "clean", "fine", "ok", "okay", "good", "spared", "unaffected", "untouched")
            && (
                next + 1 >= tokens.Count
                || tokens.IsAny(next + 1, ",", ".", ";", "but", "and", "though", "now", "today", "again", "\n")
            );
    }

    // "Legs no"
    private static bool IsDeniedAfter(ReplyTokens tokens, int next) =>
        IsGone(tokens, next)
        || IsSpared(tokens, next)
        || tokens.IsAny(next, "no", "not", "stopped", "nothing", "none")
            && (next + 1 == tokens.Count || tokens.IsAny(next + 1, ",", ".", ";", "but", "\n"));

    // The place after "'s" and words such as "ring", with the owner's side.
    private static (string? Side, int At)? Owner(ReplyTokens tokens, int at, int length)
    {
        var last = tokens[at + length - 1];
        if (!tokens.Text[last.Start..last.End].Contains('\'', StringComparison.Ordinal))
            return null;
        var next = at + length;
        while (tokens.IsAny(next, "ring", "index", "middle", "little", "big", "small"))
            next++;
        return BodyAreaWords.Areas.Find(tokens, next, out _) > 0 ? (Before(tokens, at).Side, next) : null;
    }

    // "Arms and legs on the left side": a side that closes a list holds for all of it.
    private static ImmutableArray<Statement.BodyArea> OnOneSide(
        ReplyTokens tokens,
        ImmutableArray<Statement.BodyArea> found
    )
    {
        var last = tokens.IsAny(tokens.Count - 1, "side") ? tokens.Count - 1 : tokens.Count;
        var closes =
            (last < tokens.Count || tokens.IsAny(last - 3, "on"))
            // "Worse on the left" is on the right too.
            && !Enumerable.Range(last - 6, 4).Any(at => tokens.IsAny(at, Mostly))
            && tokens.IsAny(last - 2, "the", "my")
            && BodyAreaWords.Sides.TryGetValue(tokens.Word(last - 1), out var side)
                ? side
                : null;
        return closes is null || found.Any(area => area.Side is not null && area.Side != closes)
            ? found
            :
            [
                .. found.Select(area =>
                    BodyAreaWords.Midline.Contains(area.Code) && area != found[^1] ? area : area with { Side = closes }
                ),
            ];
    }

    private static readonly string[] Mostly = "worse worst mainly mostly more especially bad badly particularly".Split(
        ' '
    );

    private static bool IsNotJust(ReplyTokens tokens, int at) =>
        tokens.IsAny(at + 1, "just", "only", "sure", "really")
        || tokens.IsAny(at, "no") && tokens.IsAny(at + 1, ",", "sorry", "wait", "actually");

    // "back" in "come back", "go back to", "back in 2019"; "face" and "hand" as verbs; "on the other hand".
    private static bool IsNoArea(ReplyTokens tokens, int at, int length)
    {
        // "All over my face" is the face.
        if (tokens.Has(at, "all", "over") && length == 2 && tokens.IsAny(at + 2, "my", "the", "his", "her"))
            return true;
        // "Below the knee" is no knee.
        if (tokens.IsAny(at - 1, "the", "my") && tokens.IsAny(at - 2, "below", "above"))
            return true;
        if (length > 1)
            return false;
        return tokens.Word(at) switch
        {
            // "The bottom of my foot"
            "bottom" => tokens.IsAny(at + 1, "of"),
            "back" or "backs" => tokens.IsAny(at + 1, "of", "in", "to", "then", "when", "and", "again", "from", "home")
                && !IsListed(tokens, at)
                || tokens.IsAny(
                    at - 1,
                    "come",
                    "comes",
                    "came",
                    "coming",
                    "go",
                    "goes",
                    "went",
                    "going",
                    "get",
                    "gets",
                    "got",
                    "way",
                    "years",
                    "months",
                    "weeks"
                ),
            "hand" => tokens.Has(at - 2, "the", "other") || tokens.IsAny(at - 1, "second", "first", "other"),
            "face" => tokens.IsAny(at - 1, "cant", "to", "cannot"),
            "nail" or "chest" or "shin" => false,
            "temple" or "palm" or "arch" or "crown" or "sole" or "calf" => tokens.IsAny(at + 1, "oil", "tree"),
            _ => false,
        };
    }

    // "Left cheek, just by my nose" tells where on the cheek.
    private static bool IsBeside(ReplyTokens tokens, int at)
    {
        var start = Before(tokens, at).Start;
        // "Left cheek just under the eye"
        if (tokens.IsAny(start, "under", "beneath") && tokens.IsAny(start - 1, "just"))
            return !tokens.IsAny(start - 2, Apart);
        var before = start - 1;
        while (tokens.IsAny(before, "my", "the", "his", "her"))
            before--;
        if (
            // "Inside the shin above the ankle" is no ankle.
            !tokens.IsAny(before, "by", "near", "beside", "alongside", "above", "below")
            && !tokens.Has(before - 1, "next", "to")
            && !tokens.Has(before - 1, "close", "to")
        )
            return false;
        before -= tokens.IsAny(before, "to") ? 2 : 1;
        return !tokens.IsAny(before, Apart);
    }

    private static readonly string[] Apart = ["and", "&", "also", "or", "plus", ".", ";", "\n"];

    private static bool IsListed(ReplyTokens tokens, int at) =>
        tokens.IsAny(at + 1, "and") && (tokens.IsAny(at - 1, "my", "lower", "upper", "the", ",", "and") || at == 0);

    private static (string? Side, string? Part, int Start) Before(ReplyTokens tokens, int at)
    {
        string? side = null;
        string? part = null;
        var start = at;
        for (var i = at - 1; i >= Math.Max(0, at - 7); i--)
        {
            if (BodyAreaWords.Sides.TryGetValue(tokens.Word(i), out var named))
                (side, start) = (side is null || side == named ? named : "both", i);
            else if (
                side is not null
                && tokens.IsAny(i, "and", "&")
                && BodyAreaWords.Sides.ContainsKey(tokens.Word(i - 1))
            )
                continue;
            else if (
                BodyAreaWords.Parts.TryGetValue(tokens.Word(i), out var inPart)
                && (!tokens.IsAny(i, "back", "backs") || IsBackOf(tokens, i))
            )
                (part, start) = (part ?? inPart, i);
            else if (
                !tokens.IsAny(
                    i,
                    "of",
                    "my",
                    "the",
                    "his",
                    "her",
                    "on",
                    "both",
                    "side",
                    "sides",
                    "a",
                    "to",
                    "big",
                    "little",
                    "small",
                    "whole",
                    "entire",
                    "index",
                    "middle",
                    "ring",
                    "pinky"
                )
            )
                break;
        }
        return (side, part, start);
    }

    private static bool IsBackOf(ReplyTokens tokens, int at) => tokens.IsAny(at + 1, "of");

    // "fingers on my right hand" are fingers, on the right.
    private static (string? Side, int Next)? Container(ReplyTokens tokens, int at, string code)
    {
        if (
            !(
                code is "finger" or "thumb" or "nail" or "palm" or "knuckle" or "toe" or "toenail" or "heel" or "sole"
                || IsOnFace(code)
            ) || !tokens.IsAny(at, "on", "of", "in")
        )
            return null;
        var next = at + 1;
        string? side = null;
        while (
            tokens.IsAny(next, "my", "the", "his", "her", "me", "our", "your", "a")
            || BodyAreaWords.Sides.ContainsKey(tokens.Word(next))
        )
            side = BodyAreaWords.Sides.GetValueOrDefault(tokens.Word(next++)) ?? side;
        return tokens.IsAny(next, IsOnFace(code) ? Faces : Ends) ? (side, next + 1) : null;
    }

    private static readonly string[] Faces = ["face"];

    private static readonly string[] Ends = ["hand", "hands", "foot", "feet", "finger", "fingers", "toe", "toes"];

    private static bool IsOnFace(string code) =>
        code is "cheek" or "chin" or "forehead" or "nose" or "jaw" or "temple" or "eyelid" or "lip";

    // "hands (left)", "knee on the right", "both sides".
    private static string? After(ReplyTokens tokens, int at)
    {
        // "Ankles both", "hands, both", "groin, left side"
        var alone =
            tokens.IsAny(at, ".") && tokens.Has(at + 1, "both", "of")
            || tokens.IsAny(at, ",")
                && (
                    // "Eyelids, both of them"
                    tokens.IsAny(at + 1, "both")
                    || BodyAreaWords.Sides.ContainsKey(tokens.Word(at + 1)) && tokens.IsAny(at + 2, "side", "sides")
                )
                ? at + 1
                : at;
        // "Big toe, the right one", "behind the knees, on both"
        if (alone == at && tokens.IsAny(at, ",", ".") && tokens.IsAny(at + 1, "the", "on", "in", "its", "only", "just"))
        {
            var which = at + 2;
            while (tokens.IsAny(which, "the", "on", "in"))
                which++;
            if (BodyAreaWords.Sides.TryGetValue(tokens.Word(which), out var told))
            {
                var behind = tokens.IsAny(which + 1, "one", "ones", "side") ? which + 2 : which + 1;
                if (behind >= tokens.Count || tokens.IsAny(behind, ",", ".", ";", "\n"))
                    return told;
            }
        }
        // "Left side more than right" is on both.
        if (
            alone > at
            && tokens.IsAny(alone + 1, "side")
            && tokens.IsAny(alone + 2, "more", "worse")
            && tokens.IsAny(alone + 3, "than", "then")
        )
            return "both";
        if (
            BodyAreaWords.Sides.TryGetValue(tokens.Word(alone), out var bare)
            && (
                tokens.IsAny(alone + 1, "side", "sides")
                || alone + 1 >= tokens.Count
                || tokens.IsAny(alone + 1, ",", ".", ";", "\n", "and", "&", "but", ")")
                || tokens.IsAny(alone + 1, "of") && tokens.IsAny(alone + 2, "them", "em", "these", "those")
            )
            && BodyAreaWords.Areas.Find(tokens, alone + 2, out _) == 0
        )
            return bare;
        var i = at;
        while (tokens.IsAny(i, "(", "on", "of", "the", "to", "-", ":") && i < at + 3)
            i++;
        if (i == at || !BodyAreaWords.Sides.TryGetValue(tokens.Word(i), out var side))
            return null;
        return BodyAreaWords.Areas.Find(tokens, i + 1, out _) > 0 ? null : side;
    }
}
