package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.crd.SchemaDefaults;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Installations as tests need them. */
final class Installations {
  static final OperatorDefaults DEFAULTS =
      new OperatorDefaults("registry.example.org/chatcluster", "1.2.3", "cloudflared:1");

  private Installations() {}

  static Installation read(String file) {
    ChatCluster resource = SchemaDefaults.read(Path.of(file));
    resource.getMetadata().setNamespace("talk");
    resource.getMetadata().setUid("11111111-2222-3333-4444-555555555555");
    return with(resource, Map.of());
  }

  /** Every Secret that is read has the keys which it may need. */
  static Installation with(ChatCluster resource, Map<String, Map<String, String>> more) {
    var named = new Installation(resource, DEFAULTS, new SecretValues(Map.of()));
    Map<String, Map<String, String>> values = new HashMap<>();
    Map<String, String> all = new HashMap<>();
    for (String key :
        List.of(
            "username",
            "password",
            "url",
            "ca.crt",
            "credentials.json",
            "admin-token",
            "access-key-id",
            "secret-access-key",
            "api-key",
            "webhook-key",
            "private.pem")) {
      all.put(key, "the-" + key);
    }
    Secrets.read(named).forEach(name -> values.put(name, all));
    values.putAll(more);
    return new Installation(resource, DEFAULTS, new SecretValues(values));
  }
}
