using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Defne.Ledger.Api.Security;

/// <summary>Who proves persons in production. Section <c>Oidc</c>.</summary>
public sealed record OidcOptions
{
    /// <summary>Issuer, https.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Audience the tokens must name.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Signature algorithms taken.</summary>
    public string[] Algorithms { get; init; } = ["RS256", "PS256", "ES256"];

    /// <summary>Claim that holds the person's id.</summary>
    public string PersonClaim { get; init; } = "sub";
}

/// <summary>Tokens prove a person; what he may do the ledger knows. Nothing is open but health and the API's own description.</summary>
public static class LedgerSecurity
{
    /// <summary>Issuer and audience of development tokens.</summary>
    public const string DevelopmentIssuer = "defne-ledger-development";

    /// <summary>Registers authentication, default deny and limits.</summary>
    public static void AddLedgerSecurity(this WebApplicationBuilder builder, byte[]? developmentKey)
    {
        var oidc = builder.Configuration.GetSection("Oidc").Get<OidcOptions>() ?? new OidcOptions();
        builder.Services.AddSingleton(oidc);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(jwt =>
        {
            jwt.MapInboundClaims = false;
            // A token of nobody, or of the process manager, proves no person.
            jwt.Events = new JwtBearerEvents
            {
                OnTokenValidated = token =>
                {
                    if (PersonOf(token.Principal!) is null) token.Fail("no person");
                    return Task.CompletedTask;
                },
            };
            jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(60);
            jwt.TokenValidationParameters.NameClaimType = builder.Environment.IsDevelopment() ? "sub" : oidc.PersonClaim;
            if (builder.Environment.IsDevelopment())
            {
                jwt.TokenValidationParameters.ValidIssuer = jwt.TokenValidationParameters.ValidAudience = DevelopmentIssuer;
                jwt.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
                jwt.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(developmentKey ?? DevelopmentKey());
                return;
            }

            jwt.Authority = oidc.Authority;
            jwt.Audience = oidc.Audience;
            jwt.RequireHttpsMetadata = true;
            jwt.TokenValidationParameters.ValidAlgorithms = oidc.Algorithms;
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        if (!builder.Environment.IsDevelopment())
            builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
                .Validate(_ => Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var issuer) && issuer.Scheme == Uri.UriSchemeHttps && oidc.Audience.Length > 0,
                    "Oidc:Authority (https) and Oidc:Audience are required outside Development.")
                .ValidateOnStart();

        var writes = builder.Configuration.GetValue("Limits:WritesPerMinute", 600);
        var concurrent = builder.Configuration.GetValue("Limits:Concurrent", 128);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(http.User.Identity?.Name ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = writes, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter("read")),
                PartitionedRateLimiter.Create<HttpContext, string>(_ =>
                    RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = concurrent })));
            limits.OnRejected = async (rejected, ct) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                await Problems.LedgerProblems.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "limit", "Too many requests",
                    "Bir dakika içinde çok fazla işlem gönderildi. Bir dakika bekleyip yeniden deneyin.");
            };
        });
    }

    /// <summary>Puts them into the request's way, and refuses to serve development tokens beyond this machine.</summary>
    public static void UseLedgerSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        if (app.Environment.IsDevelopment())
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
                if (addresses.FirstOrDefault(a => !new Uri(a.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal)).IsLoopback) is not { } open) return;
                Console.Error.WriteLine($"Development serves loopback addresses only, not {open}.");
                Environment.ExitCode = 1;
                app.Lifetime.StopApplication();
            });
    }

    /// <summary>A token that proves a person to a development host, for twelve hours unless told otherwise.</summary>
    public static string DevelopmentToken(string person, Role? role, byte[]? key = null, TimeSpan? life = null, TimeProvider? clock = null)
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = person };
        if (role is { } hat) claims["role"] = hat.ToString();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = DevelopmentIssuer, Audience = DevelopmentIssuer, Claims = claims, IssuedAt = now, NotBefore = now, Expires = now + (life ?? TimeSpan.FromHours(12)),
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key ?? DevelopmentKey()), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The person a request's token proves; null for a token of nobody, or of the process manager.</summary>
    public static string? PersonOf(ClaimsPrincipal user) =>
        user.Identity?.Name is { Length: > 0 } person && FormatRules.IsId(person) && !string.Equals(person, Act.System, StringComparison.OrdinalIgnoreCase) ? person : null;

    // Random, kept beside the private cluster, readable by its owner alone.
    private static byte[] DevelopmentKey()
    {
        var file = Path.Combine(Paths.State, "development-key");
        if (!File.Exists(file))
        {
            var made = $"{file}.{Environment.ProcessId}";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(made, options))
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
            try
            {
                File.Move(made, file, overwrite: false);
            }
            catch (IOException)
            {
                // Another verb was first; its key holds.
                File.Delete(made);
            }
        }

        return Convert.FromHexString(File.ReadAllText(file).Trim());
    }
}
