package dev.chatcluster.auth;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes people nobody had before. */
public final class People {
  static final String PASSWORD = "a good long phrase";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private People() {}

  static String newHandle() {
    return "person" + COUNT.incrementAndGet();
  }

  static Map<String, Object> form(String handle) {
    var form = new LinkedHashMap<String, Object>();
    form.put("handle", handle);
    form.put("email", handle + "@example.org");
    form.put("displayName", "Person " + handle);
    form.put("password", PASSWORD);
    return form;
  }

  /** Signed up, and signed in by that. */
  static Client signedUp(String handle) {
    var client = new Client();
    var answer = client.post("/api/auth/register", form(handle));
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return client;
  }

  static Client signedUp() {
    return signedUp(newHandle());
  }

  static Client signedIn(String handle) {
    var client = new Client();
    var answer = client.post("/api/auth/login", Map.of("login", handle, "password", PASSWORD));
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return client;
  }

  static UUID id(Client client) {
    return claim(client, "sub");
  }

  static UUID sessionId(Client client) {
    return claim(client, "sid");
  }

  private static UUID claim(Client client, String name) {
    try {
      return UUID.fromString(
          SignedJWT.parse(client.accessToken).getJWTClaimsSet().getStringClaim(name));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
