package dev.chatcluster.notification.push.webpush;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys of the curve P-256 as Web Push writes them: uncompressed points. */
final class P256 {
  private static final int PART = 32;
  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  static KeyPair newPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /**
   * Reads a point.
   *
   * @throws GeneralSecurityException when it is not on the curve: an agreement with such a point
   *     would give our key away
   */
  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (point.length != 1 + 2 * PART || point[0] != 4) {
      throw new GeneralSecurityException("no uncompressed point of P-256");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + PART));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + PART, 1 + 2 * PART));
    BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    BigInteger right =
        x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB()).mod(p);
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
      throw new GeneralSecurityException("the point is not on the curve");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
  }

  static ECPrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), CURVE));
  }

  static byte[] point(PublicKey key) {
    ECPoint point = ((ECPublicKey) key).getW();
    return ByteBuffer.allocate(1 + 2 * PART)
        .put((byte) 4)
        .put(part(point.getAffineX()))
        .put(part(point.getAffineY()))
        .array();
  }

  static byte[] part(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] part = new byte[PART];
    int length = Math.min(PART, bytes.length);
    System.arraycopy(bytes, bytes.length - length, part, PART - length, length);
    return part;
  }

  private static ECParameterSpec curve() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows P-256", e);
    }
  }
}
