using IntakeBot.Host.Security;

namespace IntakeBot.Host.Patient;

/// <summary>POST <c>/intake/leave</c>: this browser forgets the conversation; the clinic keeps it.</summary>
internal static class LeaveIntake
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup("")
            .RequireValidForms(() =>
                TypedResults.Text(
                    "This page was out of date. Go back, reload it and try again.\n"
                        + "Esta página había caducado. Vuelva atrás, cárguela de nuevo e inténtelo otra vez.",
                    statusCode: StatusCodes.Status400BadRequest
                )
            )
            .AllowAnonymous()
            .MapPost("/intake/leave", Leave)
            .WithMetadata(PatientPage.SmallForm);

    private static SeeOther Leave(HttpContext context)
    {
        PatientSessions.End(context);
        return new SeeOther("/");
    }
}
