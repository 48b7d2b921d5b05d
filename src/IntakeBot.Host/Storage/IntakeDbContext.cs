using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntakeBot.Host.Storage;

/// <summary>The database: conversations, briefs, audit, clinicians, and the keys that protect cookies and tokens.</summary>
internal sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options)
    : IdentityDbContext<Clinician>(options),
        IDataProtectionKeyContext
{
    public DbSet<IntakeRow> Intakes => Set<IntakeRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<BriefRow> Briefs => Set<BriefRow>();

    public DbSet<SignOffRow> SignOffs => Set<SignOffRow>();

    public DbSet<BriefRequestRow> BriefRequests => Set<BriefRequestRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ChannelConversationRow> ChannelConversations => Set<ChannelConversationRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Pinned, so that the tables do not follow whatever options the host gives to Identity.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MapIntakes(builder);
        MapBriefs(builder);
        MapOutbox(builder);
        builder.Entity<ChannelConversationRow>(conversation =>
        {
            conversation.ToTable("channel_conversations");
            conversation.HasKey(row => row.Key);
            conversation.Property(row => row.Version).IsConcurrencyToken();
        });
        builder.Entity<ContentRow>(content =>
        {
            content.ToTable("content_versions");
            content.HasKey(row => row.Version);
        });
        builder.Entity<AuditRow>(audit =>
        {
            audit.ToTable("audit");
            audit.HasKey(row => row.Id);
            audit.Property(row => row.Kind).HasConversion<string>();
            audit.HasIndex(row => row.ConversationId);
        });
    }

    private static void MapIntakes(ModelBuilder builder)
    {
        builder.Entity<IntakeRow>(intake =>
        {
            intake.ToTable("intakes");
            intake.HasKey(row => row.ConversationId);
            intake.Property(row => row.Version).IsConcurrencyToken();
            intake.Property(row => row.Phase).HasConversion<string>();
            intake.HasIndex(row => row.CreatedAt);
            intake.HasIndex(row => row.UpdatedAt);
        });
        builder.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("activities");
            activity.HasKey(row => new { row.ConversationId, row.Sequence });
            activity.HasIndex(row => new { row.ConversationId, row.ActivityId }).IsUnique();
            activity.HasOne<IntakeRow>().WithMany().HasForeignKey(row => row.ConversationId);
        });
        builder.Entity<AttachmentRow>(attachment =>
        {
            attachment.ToTable("attachments");
            attachment.HasKey(row => new { row.ConversationId, row.FileId });
            attachment.HasOne<IntakeRow>().WithMany().HasForeignKey(row => row.ConversationId);
        });
    }

    private static void MapBriefs(ModelBuilder builder)
    {
        builder.Entity<BriefRow>(brief =>
        {
            brief.ToTable("briefs");
            brief.HasKey(row => new { row.ConversationId, row.Version });
            brief.HasOne<IntakeRow>().WithMany().HasForeignKey(row => row.ConversationId);
        });
        builder.Entity<SignOffRow>(signed =>
        {
            signed.ToTable("brief_sign_offs");
            signed.HasKey(row => new { row.ConversationId, row.Version });
            signed
                .HasOne<BriefRow>()
                .WithOne()
                .HasForeignKey<SignOffRow>(row => new { row.ConversationId, row.Version });
        });
        builder.Entity<BriefRequestRow>(request =>
        {
            request.ToTable("brief_requests");
            request.HasKey(row => row.ConversationId);
            request.HasOne<IntakeRow>().WithOne().HasForeignKey<BriefRequestRow>(row => row.ConversationId);
        });
    }

    private static void MapOutbox(ModelBuilder builder) =>
        builder.Entity<OutboxRow>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.HasKey(row => row.Id);
            outbox.Property(row => row.State).HasConversion<string>();
            outbox.HasIndex(row => row.MessageId).IsUnique();
            outbox.HasIndex(row => new
            {
                row.State,
                row.Kind,
                row.OrderingKey,
                row.Id,
            });
        });

    /// <summary>Moments are kept in UTC, in the type that every provider can order by.</summary>
    internal sealed class UtcMoment()
        : ValueConverter<DateTimeOffset, DateTime>(
            moment => moment.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
        );
}
