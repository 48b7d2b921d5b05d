using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>How the outbox is delivered (section <c>Delivery</c>).</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How long one attempt may take. What was begun when a process died is tried again soon after this.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause after the first failure; each further one doubles it.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause, also where the receiver asks for a longer one.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>What could not be delivered for so long is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The pause after so many attempts that failed.</summary>
    public TimeSpan Pause(int attempts, TimeSpan? asked)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        var pause = asked > doubled ? asked.Value : doubled;
        return pause > LongestPause ? LongestPause : pause;
    }
}

/// <summary>Checked at start; each failure names the key and the mend.</summary>
internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var failures = new List<string>();
        Check(nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(50), "00:05:00");
        Check(nameof(options.FirstPause), options.FirstPause, TimeSpan.FromMilliseconds(1), "00:05:00");
        Check(nameof(options.LongestPause), options.LongestPause, options.FirstPause, "1.00:00:00");
        Check(nameof(options.GiveUpAfter), options.GiveUpAfter, TimeSpan.FromMinutes(1), "30.00:00:00");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string key, TimeSpan value, TimeSpan least, string most)
        {
            if (value < least || value > TimeSpan.Parse(most, System.Globalization.CultureInfo.InvariantCulture))
                failures.Add($"Delivery:{key} is out of range. Set it to a time from {least} to {most}.");
        }
    }
}
