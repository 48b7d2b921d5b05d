// Every element of a FHIR model may be null; a test that meets one fails by it.
#nullable disable warnings

using System.Text.Json;
using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using Patient = IntakeBot.Core.Tests.Briefs.Patient;
using Status = Hl7.Fhir.Model.MedicationStatement.MedicationStatusCodes;

namespace IntakeBot.Core.Tests.Exports;

public sealed class BundleExportTests
{
    private static Told Typical() =>
        new Told()
            .Says("about.name", "Željka Ñ. Иванова")
            .Answers("about.birth-date", "12 March 1985", new AnswerValue.Date(new PartialDate(1985, 3, 12)))
            .Answers("about.sex", "female", new AnswerValue.Choice("female", "Female"))
            .Says("reason.main", "an itchy rash")
            .Answers("skin.itch", "7", new AnswerValue.Number(7))
            .Takes("cetirizine", "10 mg", "once a day", "last winter")
            .Answers("allergies.any", "yes", new AnswerValue.YesNo(true))
            .Says("allergies.what", "penicillin, hives all over")
            .Answers("sleep.hours", "six and a half", new AnswerValue.Number(6.5m));

    [Fact]
    public void A_document_begins_with_its_composition_and_every_reference_leads_to_an_entry()
    {
        var bundle = BundleExport.Document(Typical().Source());

        Assert.Equal(Bundle.BundleType.Document, bundle.Type);
        Assert.NotNull(bundle.Timestamp);
        Assert.NotNull(bundle.Identifier);
        Assert.IsType<Composition>(bundle.Entry[0].Resource);
        var urls = bundle.Entry.Select(entry => entry.FullUrl).ToList();
        Assert.Equal(urls.Count, urls.Distinct().Count());
        Assert.All(References(bundle), reference => Assert.Contains(reference, urls));
    }

    [Fact]
    public void Every_resource_stands_in_a_section_or_says_where_the_document_comes_from()
    {
        var bundle = BundleExport.Document(Typical().Source());
        var listed = Sections(bundle).SelectMany(section => section.Entry).Select(entry => entry.Reference).ToList();

        Assert.All(
            bundle.Entry.Where(entry =>
                entry.Resource is MedicationStatement or AllergyIntolerance or Flag or Observation
            ),
            entry => Assert.Single(listed, reference => reference == entry.FullUrl)
        );
    }

    [Theory]
    [InlineData(false, false, CompositionStatus.Preliminary, ObservationStatus.Preliminary)]
    [InlineData(true, false, CompositionStatus.Final, ObservationStatus.Final)]
    [InlineData(true, true, CompositionStatus.Amended, ObservationStatus.Final)]
    public void Signing_off_makes_a_document_final(
        bool signed,
        bool amends,
        CompositionStatus composition,
        ObservationStatus observation
    )
    {
        var source = Typical().Source() with
        {
            SignedOff = signed ? new SignOff("Dr. Ada Example", Told.At, amends) : null,
        };
        var bundle = BundleExport.Document(source);

        Assert.Equal(composition, Only<Composition>(bundle).Status);
        Assert.All(All<Observation>(bundle), each => Assert.Equal(observation, each.Status));
        Assert.Equal(
            signed ? ["Dr. Ada Example"] : [],
            Only<Composition>(bundle).Attester.Select(attester => attester.Party.Display)
        );
    }

    [Fact]
    public void The_same_part_has_the_same_id_in_every_version_and_another_in_every_intake()
    {
        var first = BundleExport.Document(Typical().Source());
        var next = BundleExport.Document(Typical().Takes("zinc").Source() with { Version = 2 });
        var other = BundleExport.Document(Typical().Source() with { Id = "c2" });

        Assert.Subset(Ids(next), Ids(first));
        Assert.Empty(Ids(other).Intersect(Ids(first)));
        Assert.NotEqual(first.Identifier.Value, next.Identifier.Value);
        Assert.All(Ids(first), id => Assert.Equal('8', id[14]));
    }

    [Theory]
    [InlineData("cetirizine", "10 mg", "once a day", "last winter", Status.Active)]
    [InlineData("methotrexate", "15 mg", "weekly", "2019, stopped in March", Status.Completed)]
    [InlineData("betamethasone, no longer take it", null, null, null, Status.Completed)]
    [InlineData("the little white pill", null, "sometimes", null, Status.Active)]
    public void A_medicine_leaves_in_the_patients_words(
        string name,
        string? dose,
        string? often,
        string? since,
        Status status
    )
    {
        var statement = Only<MedicationStatement>(
            BundleExport.Document(new Told().Takes(name, dose, often, since).Source())
        );

        Assert.Equal(name, ((CodeableConcept)statement.Medication).Text);
        Assert.Equal(status, statement.Status);
        Assert.Equal(
            string.Join(", ", new[] { dose, often }.OfType<string>()),
            statement.Dosage.SingleOrDefault()?.Text ?? ""
        );
        Assert.Equal(since is null ? [] : [$"Since: {since}"], statement.Note.Select(note => note.Text));
        Assert.Equal(statement.Subject.Reference, statement.InformationSource.Reference);
    }

    [Fact]
    public void A_medicine_of_which_something_could_not_be_read_is_not_said_to_be_taken()
    {
        var told = new Told()
            .Takes("zinc")
            .Answers("medicine.frequency#0", "hm", new AnswerValue.Unread(new PatientText("hm")));

        Assert.Equal(Status.Unknown, Only<MedicationStatement>(BundleExport.Document(told.Source())).Status);
    }

    [Theory]
    [InlineData(false, "nilknown")]
    [InlineData(true, "unavailable")]
    [InlineData(null, "notasked")]
    public void An_empty_list_says_why_it_is_empty(bool? answered, string reason)
    {
        var told = new Told();
        if (answered is { } yes)
            told.Answers("medicines.any", "x", new AnswerValue.YesNo(yes))
                .Answers("allergies.any", "x", new AnswerValue.YesNo(yes));
        var lists = Sections(BundleExport.Document(told.Source()))
            .Where(section => section.Code?.Coding[0].System == "http://loinc.org")
            .ToList();

        Assert.Equal(2, lists.Count);
        Assert.All(lists, list => Assert.Equal(reason, list.EmptyReason.Coding[0].Code));
    }

    [Fact]
    public void An_allergy_is_the_patients_unconfirmed_word()
    {
        var allergy = Only<AllergyIntolerance>(BundleExport.Document(Typical().Source()));

        Assert.Equal("penicillin, hives all over", allergy.Code.Text);
        Assert.Equal("unconfirmed", allergy.VerificationStatus.Coding[0].Code);
        Assert.Equal("active", allergy.ClinicalStatus.Coding[0].Code);
    }

    [Fact]
    public void A_red_flag_leads_to_its_words_and_a_withdrawn_one_is_inactive()
    {
        var told = Typical();
        told.Flags.Add(Patient.Flag("fever", Urgency.SameDay));
        told.Flags.Add(Patient.Flag("blisters", Urgency.Emergency, withdrawnBy: "m3"));
        var flags = All<Flag>(BundleExport.Document(told.Source()));

        Assert.Equal([Flag.FlagStatus.Active, Flag.FlagStatus.Inactive], flags.Select(flag => flag.Status!.Value));
        Assert.NotNull(flags[1].Period.End);
        Assert.All(
            flags,
            flag =>
            {
                var evidence = Assert.Single(
                    flag.Extension,
                    extension => extension.Url.EndsWith("flag-evidence", StringComparison.Ordinal)
                );
                Assert.Equal("it hurts", evidence.GetExtensionValue<FhirString>("quote")?.Value);
            }
        );
    }

    [Fact]
    public void The_words_of_a_flag_that_answered_a_question_name_that_question()
    {
        var told = Typical();
        var flag = Patient.Flag("rash", Urgency.SameDay);
        var evidence = flag.Flag.Evidence[0] with { Item = new ItemKey(new LinkId("reason.main")) };
        told.Flags.Add(flag with { Flag = flag.Flag with { Evidence = [evidence] } });
        var bundle = BundleExport.Document(told.Source());
        var words = Only<Flag>(bundle)
            .Extension.Single(each => each.Url.EndsWith("flag-evidence", StringComparison.Ordinal));

        Assert.Equal("reason.main", words.GetExtensionValue<FhirString>("linkId")?.Value);
        Assert.Equal(
            $"urn:uuid:{Only<QuestionnaireResponse>(bundle).Id}",
            words.GetExtensionValue<ResourceReference>("answer")?.Reference
        );
    }

    [Fact]
    public void Numbers_are_observations_with_the_forms_codes_and_units()
    {
        var observations = All<Observation>(BundleExport.Document(Typical().Source()));

        var itch = Assert.Single(observations, each => each.Code.Text == "Itch");
        Assert.Equal(7, ((Integer)itch.Value).Value);
        Assert.Contains("the worst itch", Assert.Single(itch.Note).Text, StringComparison.Ordinal);
        var sleep = Assert.Single(observations, each => each.Code.Coding.Any(code => code.Code == "93832-4"));
        var hours = (Quantity)sleep.Value;
        Assert.Equal((6.5m, "h", "http://unitsofmeasure.org"), (hours.Value!.Value, hours.Code, hours.System));
    }

    [Fact]
    public void A_number_that_was_said_as_a_range_stays_one()
    {
        var told = new Told().Answers("skin.itch", "7 or 8", new AnswerValue.Number(7) { Low = 7, High = 8 });
        var range = (Hl7.Fhir.Model.Range)Only<Observation>(BundleExport.Document(told.Source())).Value;

        Assert.Equal((7m, 8m), (range.Low.Value!.Value, range.High.Value!.Value));
    }

    [Fact]
    public void The_provenance_says_which_versions_and_whether_a_model_drafted()
    {
        var plain = Only<Provenance>(BundleExport.Document(Typical().Source()));
        var claim = new Core.Briefs.Claim(new PatientText("The itch is 7."), []);
        var drafted = BundleExport.Document(
            Typical().Source(brief => brief with { Narrative = new("ollama/x", "1", [claim], 0) })
        );

        Assert.False(plain.GetExtensionValue<FhirBoolean>(ModelDrafted)!.Value);
        Assert.Subset(
            plain.Entity.Select(entity => entity.What.Identifier.System.Split('/')[^1]).ToHashSet(),
            new HashSet<string> { "form-version", "content-version", "rules-version", "software-version" }
        );
        var provenance = Only<Provenance>(drafted);
        Assert.True(provenance.GetExtensionValue<FhirBoolean>(ModelDrafted)!.Value);
        Assert.Contains(
            provenance.Agent,
            agent => agent.Who.Display?.StartsWith("ollama/x", StringComparison.Ordinal) == true
        );
        Assert.Contains(
            Sections(drafted),
            section => section.Text?.Div.Contains("The itch is 7.", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public void The_sections_are_the_briefs_and_hold_the_patients_words_as_words()
    {
        var told = Typical().Says("reason.main", "<script>alert(1)</script> & \u202eevil\u0007");
        var source = told.Source();
        var composition = Only<Composition>(BundleExport.Document(source));

        Assert.Equal(
            source.Brief.Sections.Select(section => section.Title),
            composition.Section.Select(section => section.Title)
        );
        var reason = composition.Section.Single(section => section.Code.Coding[0].Code == "reason").Text.Div;
        Assert.Contains("&lt;script&gt;", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', reason);
    }

    private const string ModelDrafted = "https://intakebot.example/fhir/StructureDefinition/model-drafted";

    private static T Only<T>(Bundle bundle)
        where T : Resource => Assert.Single(All<T>(bundle));

    private static List<T> All<T>(Bundle bundle)
        where T : Resource => [.. bundle.Entry.Select(entry => entry.Resource).OfType<T>()];

    private static HashSet<string> Ids(Bundle bundle) => [.. bundle.Entry.Select(entry => entry.Resource.Id)];

    private static IEnumerable<Composition.SectionComponent> Sections(Bundle bundle) =>
        Flatten(((Composition)bundle.Entry[0].Resource).Section);

    private static IEnumerable<Composition.SectionComponent> Flatten(
        IEnumerable<Composition.SectionComponent> sections
    ) => sections.SelectMany(section => Flatten(section.Section).Prepend(section));

    private static IEnumerable<string> References(Bundle bundle)
    {
        using var json = JsonDocument.Parse(BundleExport.Write(bundle));
        return [.. References(json.RootElement)];
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "reference", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : References(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
