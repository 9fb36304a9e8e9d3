using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LaborSpark.Spark.Connect.Security;

/// <summary>An authority of our own and two keys signed by it, for one run: ECDSA P-256, one for the server on 127.0.0.1 and one for us.</summary>
internal sealed class MutualTlsKeys
{
    // A run may last for weeks; a certificate that ends within it would end it too.
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private MutualTlsKeys(X509Certificate2 authority, X509Certificate2 client, string serverCertificatePem, string serverKeyPem)
    {
        Authority = authority;
        Client = client;
        ServerCertificatePem = serverCertificatePem;
        ServerKeyPem = serverKeyPem;
    }

    /// <summary>The authority's certificate, without its key, which nobody keeps.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>Our certificate with its key.</summary>
    public X509Certificate2 Client { get; }

    /// <summary>The authority's certificate as PEM.</summary>
    public string AuthorityPem => Authority.ExportCertificatePem();

    /// <summary>The server's certificate as PEM.</summary>
    public string ServerCertificatePem { get; }

    /// <summary>The server's key as PKCS8 PEM.</summary>
    public string ServerKeyPem { get; }

    /// <summary>Makes fresh keys.</summary>
    public static MutualTlsKeys Create()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("CN=LaborSpark run", authorityKey);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));

        // An hour back: the JVM may run on a host whose clock is behind.
        var from = DateTimeOffset.UtcNow.AddHours(-1);
        using var authority = request.CreateSelfSigned(from, from + Life);
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var server = Sign(authority, Request("CN=Spark Connect", serverKey), "1.3.6.1.5.5.7.3.1");
        using var clientKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var client = Sign(authority, Request("CN=LaborSpark", clientKey), "1.3.6.1.5.5.7.3.2");
        return new MutualTlsKeys(
            X509CertificateLoader.LoadCertificate(authority.RawData),
            client.CopyWithPrivateKey(clientKey),
            server.ExportCertificatePem(),
            serverKey.ExportPkcs8PrivateKeyPem());
    }

    private static CertificateRequest Request(string name, ECDsa key) => new(name, key, HashAlgorithmName.SHA256);

    private static X509Certificate2 Sign(X509Certificate2 authority, CertificateRequest request, string usage)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        var serial = RandomNumberGenerator.GetBytes(16);

        // A serial number is positive, and not padded.
        serial[0] = 0x40;
        return request.Create(authority, authority.NotBefore, authority.NotAfter, serial);
    }
}
