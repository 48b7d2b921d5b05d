using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IntakeBot.Host.Storage;

/// <summary>
/// For the two commands that follow a change of the model, which need no database:
/// <c>dotnet ef migrations add NAME -o Storage/Migrations</c>, then
/// <c>dotnet ef dbcontext optimize -o Storage/Compiled -n IntakeBot.Host.Storage.Compiled</c>, which spares every start
/// the building of the model.
/// </summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<IntakeDbContext>
{
    public IntakeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IntakeDbContext>().UseSqlite("Data Source=:memory:").Options);
}
