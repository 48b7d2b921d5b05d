using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>The command with which anyone tries the readers in bulk.</summary>
public sealed class ReadTests
{
    private static readonly IntakeContent Content = (
        (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(ProductFolder.Find()))
    ).Content;

    [Theory]
    [InlineData(
        """{"id":1,"type":"boolean","text":"yep"}""",
        """{"id":1,"status":"understood","value":true,"display":"yes","said":"yep"}"""
    )]
    [InlineData(
        """{"id":"a","type":"boolean","text":"I think so"}""",
        """{"id":"a","status":"understood","value":true,"display":"yes","said":"I think so","hedged":true}"""
    )]
    [InlineData(
        """{"id":2,"type":"scale","text":"7 or 8"}""",
        """{"id":2,"status":"understood","value":8,"low":7,"high":8,"display":"8","said":"7 or 8"}"""
    )]
    [InlineData(
        """{"id":3,"type":"scale","text":"11"}""",
        """{"id":3,"status":"unrecognised","said":"11","reason":"out-of-range","min":0,"max":10}"""
    )]
    [InlineData(
        """{"id":4,"type":"integer","text":"3","min":5}""",
        """{"id":4,"status":"unrecognised","said":"3","reason":"out-of-range","min":5}"""
    )]
    [InlineData(
        """{"id":5,"type":"choice","text":"last one","options":["A","B"]}""",
        """{"id":5,"status":"understood","value":"B","display":"B","said":"last one"}"""
    )]
    [InlineData(
        """{"id":6,"type":"choice","text":"all except milk","multiple":true,"options":["Wheat",{"code":"d","display":"Dairy","synonyms":["milk"]},"Eggs"]}""",
        """{"id":6,"status":"understood","value":["Wheat","Eggs"],"display":"Wheat; Eggs","said":"all except milk"}"""
    )]
    [InlineData(
        """{"id":"e1","type":"boolean","text":"claro que no","locale":"es"}""",
        """{"id":"e1","status":"understood","value":false,"display":"no","said":"claro que no"}"""
    )]
    [InlineData(
        """{"id":"e2","type":"choice","text":"todas menos leche","locale":"es-MX","multiple":true,"options":["Trigo",{"code":"d","display":"Lácteos","synonyms":["leche"]},"Huevos"]}""",
        """{"id":"e2","status":"understood","value":["Trigo","Huevos"],"display":"Trigo; Huevos","said":"todas menos leche"}"""
    )]
    [InlineData(
        """{"id":"e3","type":"date","text":"3/4/1980","locale":"es-MX"}""",
        """{"id":"e3","status":"understood","value":{"date":"1980-04-03","precision":"day","earliest":"1980-04-03","latest":"1980-04-03"},"display":"1980-04-03","said":"3/4/1980"}"""
    )]
    [InlineData(
        """{"id":7,"type":"boolean","text":"rather not say"}""",
        """{"id":7,"status":"declined","said":"rather not say"}"""
    )]
    [InlineData(
        """{"id":8,"type":"date","text":"go back"}""",
        """{"id":8,"status":"command","said":"go back","command":"back"}"""
    )]
    [InlineData(
        """{"id":9,"type":"medications","text":"none"}""",
        """{"id":9,"status":"understood","value":[],"display":"none","said":"none"}"""
    )]
    [InlineData(
        """{"type":"quantity","text":"lots"}""",
        """{"status":"unrecognised","said":"lots","reason":"not-a-quantity"}"""
    )]
    public void A_line_is_answered_with_its_id_status_and_typed_value(string line, string expected)
    {
        var (code, output, errors) = Run(line);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        Assert.Equal(expected, output.Trim());
    }

    [Fact]
    public void Several_medicines_come_out_of_one_line_with_their_parts()
    {
        var (_, output, _) = Run("""{"id":1,"type":"medications","text":"metformin 500mg bd, some green capsule"}""");
        var medicines = JsonDocument.Parse(output).RootElement.GetProperty("value");
        Assert.Equal(2, medicines.GetArrayLength());
        Assert.Equal("metformin", medicines[0].GetProperty("name").GetString());
        Assert.Equal(500, medicines[0].GetProperty("dose").GetProperty("value").GetDecimal());
        Assert.Equal(2, medicines[0].GetProperty("frequency").GetProperty("frequency").GetInt32());
        Assert.False(medicines[1].GetProperty("identified").GetBoolean());
    }

    [Fact]
    public void The_line_gives_the_day_the_birth_date_and_the_order_of_dates()
    {
        var (_, output, _) = Run(
            """{"type":"date","text":"3 yrs ago","today":"2020-01-05"}""",
            """{"type":"date","text":"since I was a kid","born":"1985"}""",
            """{"type":"date","text":"03/04/2021","locale":"en-US"}"""
        );
        var dates = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("value").GetProperty("date").GetString());
        Assert.Equal(["2017", "1985", "2021-03-04"], dates);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"boolean"}""")]
    [InlineData("""{"text":"yes"}""")]
    [InlineData("""{"type":"poem","text":"yes"}""")]
    [InlineData("""{"type":"choice","text":"yes"}""")]
    [InlineData("""{"type":"choice","text":"yes","options":[7]}""")]
    [InlineData("""{"type":"choice","text":"yes","options":"yes"}""")]
    [InlineData("""{"type":"scale","text":7}""")]
    [InlineData("""{"type":"date","text":"2019","born":"long ago"}""")]
    [InlineData("""{"type":"date","text":"2019","today":"tomorrow"}""")]
    public void A_bad_line_is_told_by_its_number_and_the_others_are_still_answered(string bad)
    {
        var (code, output, errors) = Run(
            """{"type":"boolean","text":"yes"}""",
            bad,
            "",
            """{"type":"boolean","text":"no"}"""
        );
        Assert.Equal(2, code);
        var answered = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, answered.Length);
        Assert.Contains("\"status\":\"error\"", answered[1], StringComparison.Ordinal);
        Assert.StartsWith("Line 2 ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Output, string Errors) Run(params string[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = Read.Run(
            lines,
            locale => Read.ContextIn(Content, new DateOnly(2026, 11, 23), locale),
            output,
            errors
        );
        return (code, output.ToString(), errors.ToString());
    }
}
