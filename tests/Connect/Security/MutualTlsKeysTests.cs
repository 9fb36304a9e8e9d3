using System.Security.Cryptography.X509Certificates;
using LaborSpark.Spark.Connect.Security;

namespace LaborSpark.Spark.Connect.Tests.Security;

[TestFixture]
internal sealed class MutualTlsKeysTests
{
    private static readonly MutualTlsKeys Keys = MutualTlsKeys.Create();

    [Test]
    public void ServerCertificate_IsForLoopbackOnly()
    {
        using var certificate = X509Certificate2.CreateFromPem(Keys.ServerCertificatePem);
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.That(names.EnumerateIPAddresses().Select(address => address.ToString()), Is.EqualTo(new[] { "127.0.0.1" }));
    }

    [Test]
    public void ServerKey_IsPkcs8AsNettyReadsIt() => Assert.That(Keys.ServerKeyPem, Does.StartWith("-----BEGIN PRIVATE KEY-----"));

    [Test]
    public void ServerCertificate_OfThisRun_IsSignedByItsAuthority() => Assert.That(Trusts(Keys.Authority, Keys.ServerCertificatePem), Is.True);

    [Test]
    public void ServerCertificate_OfAnotherRun_IsNotTrusted() => Assert.That(Trusts(Keys.Authority, MutualTlsKeys.Create().ServerCertificatePem), Is.False);

    [Test]
    public void Authority_KeepsNoKey() => Assert.That(Keys.Authority.HasPrivateKey, Is.False);

    private static bool Trusts(X509Certificate2 authority, string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
