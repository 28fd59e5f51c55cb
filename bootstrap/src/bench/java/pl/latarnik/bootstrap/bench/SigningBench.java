package pl.latarnik.bootstrap.bench;

import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodII;

/**
 * Signing a KOD II with ECDSA through the port, from its content to its link, beside bare Bouncy
 * Castle signing the same text with the same key: once by its quickest interface with the same kind
 * of nonce, once through its provider as most programs call it.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class SigningBench {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final BigInteger SERIAL = new BigInteger("01F42D54DA3E29C5", 16);
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final Material material = Material.make();
  private final KodII.Unsigned content = content();

  @Benchmark
  public String signOfLatarnik() {
    return material.signer().sign(content, NOW).get().link();
  }

  @Benchmark
  public BigInteger[] signOfBouncyCastle() throws GeneralSecurityException {
    ECDSASigner bare = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    bare.init(true, material.bareKey());
    return bare.generateSignature(MessageDigest.getInstance("SHA-256").digest(text()));
  }

  @Benchmark
  public byte[] signOfBouncyCastleProvider() throws GeneralSecurityException {
    Signature bare = Signature.getInstance("SHA256withPLAIN-ECDSA", PROVIDER);
    bare.initSign(material.keys().getPrivate());
    bare.update(text());
    return bare.sign();
  }

  /** Removes the vault. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(material.folder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private byte[] text() {
    return content.textToSign().getBytes(StandardCharsets.UTF_8);
  }

  private static KodII.Unsigned content() {
    Nip seller = Nip.of("5265877635");
    return new KodII.Unsigned(
        CodeOrigin.of("https://qr-test.ksef.mf.gov.pl"),
        ContextIdentifier.of(seller),
        seller,
        CertificateSerial.from(SERIAL),
        InvoiceHash.from(ExactBytes.of("an invoice".getBytes(StandardCharsets.UTF_8))));
  }

  /** A key with a certificate of type Offline, taken into a vault and prepared for both sides. */
  private record Material(
      KeyPair keys, ECPrivateKeyParameters bareKey, Path folder, OfflineSigner signer) {

    static Material make() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        ECPrivateKeyParameters bareKey =
            new ECPrivateKeyParameters(
                ((ECPrivateKey) keys.getPrivate()).getD(),
                new ECDomainParameters(
                    CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1)));
        Path folder = Files.createTempDirectory("latarnik-bench");
        return new Material(keys, bareKey, folder, signerOf(keys, folder));
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException("nothing to sign with", e);
      }
    }

  private static OfflineSigner signerOf(KeyPair keys, Path folder)
      throws IOException, OperatorCreationException {
    X500Name subject = new X500Name("C=PL, CN=Bench");
    byte[] certificate =
        new JcaX509v3CertificateBuilder(
                subject,
                SERIAL,
                Date.from(NOW.minusSeconds(3600)),
                Date.from(NOW.plusSeconds(3600)),
                subject,
                keys.getPublic())
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(PROVIDER)
                    .build(keys.getPrivate()))
            .getEncoded();
    KeyStoreCertificateVault vault =
        new KeyStoreCertificateVault(folder, VaultProtection.bySecretFile());
    vault
        .add(
            ExactBytes.of(certificate),
            Option.some(ExactBytes.of(keys.getPrivate().getEncoded())),
            new char[0],
            NOW)
        .get();
    return vault.signer();
  }
}
}
