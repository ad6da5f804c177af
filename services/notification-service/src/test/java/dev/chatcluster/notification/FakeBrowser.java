package dev.chatcluster.notification;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a browser, and what it does with a push (RFC 8291, from the reader's side). */
record FakeBrowser(KeyPair keys, byte[] auth) {
  static FakeBrowser create() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      byte[] auth = new byte[16];
      new SecureRandom().nextBytes(auth);
      return new FakeBrowser(generator.generateKeyPair(), auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, Object> subscription(String endpoint) {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return Map.of(
        "endpoint",
        endpoint,
        "keys",
        Map.of("p256dh", base64.encodeToString(point()), "auth", base64.encodeToString(auth)));
  }

  byte[] point() {
    ECPoint w = ((ECPublicKey) keys.getPublic()).getW();
    return ByteBuffer.allocate(65)
        .put((byte) 4)
        .put(part(w.getAffineX()))
        .put(part(w.getAffineY()))
        .array();
  }

  private static byte[] part(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] part = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, part, 32 - length, length);
    return part;
  }

  byte[] decrypt(byte[] body) throws GeneralSecurityException {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte[] salt = new byte[16];
    buffer.get(salt);
    buffer.getInt();
    byte[] senderPoint = new byte[buffer.get()];
    buffer.get(senderPoint);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(publicKey(senderPoint), true);
    byte[] info = concat(ascii("WebPush: info\0"), point(), senderPoint);
    byte[] shared = hkdf(auth, agreement.generateSecret(), info, 32);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(hkdf(salt, shared, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
        new GCMParameterSpec(128, hkdf(salt, shared, ascii("Content-Encoding: nonce\0"), 12)));
    byte[] padded = cipher.doFinal(sealed);
    return Arrays.copyOf(padded, padded.length - 1);
  }

  private PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    var w =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(w, ((ECPublicKey) keys.getPublic()).getParams()));
  }

  /** HKDF by hand, so that both sides cannot share one mistake. */
  private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] extracted = hmac(salt, secret);
    return Arrays.copyOf(hmac(extracted, concat(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
