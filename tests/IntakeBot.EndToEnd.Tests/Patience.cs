using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>How long every browser test waits for what it expects: a busy machine is slow, not wrong.</summary>
internal static class Patience
{
    public const int Milliseconds = 90_000;

    // Not where one test opens its page: whichever ran before that would still wait the library's five seconds.
    [ModuleInitializer]
    internal static void Set() => Assertions.SetDefaultExpectTimeout(Milliseconds);
}
