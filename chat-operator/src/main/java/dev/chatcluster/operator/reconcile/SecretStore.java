package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.model.Generated;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.OperatorDefaults;
import dev.chatcluster.operator.model.SecretValues;
import dev.chatcluster.operator.model.Secrets;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Secrets, and makes once those that are random. */
final class SecretStore {
  private final KubernetesClient client;
  private final Kinds kinds;
  private final SecureRandom random = new SecureRandom();

  SecretStore(KubernetesClient client, Kinds kinds) {
    this.client = client;
    this.kinds = kinds;
  }

  /** Everything that the installation reads; what is to be generated exists then. */
  Installation load(ChatCluster resource, OperatorDefaults defaults) {
    var named = new Installation(resource, defaults, new SecretValues(Map.of()));
    Map<String, Map<String, String>> values = new HashMap<>();
    for (Generated wanted : Secrets.generated(named)) {
      values.put(wanted.name(), decoded(ensure(named, wanted)));
    }
    for (String name : Secrets.read(named)) {
      if (!values.containsKey(name)) {
        Secret secret = get(named.namespace(), name);
        if (secret != null) {
          values.put(name, decoded(secret));
        }
      }
    }
    return new Installation(resource, defaults, new SecretValues(values));
  }

  Set<String> generatedNames(Installation installation) {
    return Secrets.generated(installation).stream()
        .map(Generated::name)
        .collect(Collectors.toSet());
  }

  private Secret ensure(Installation installation, Generated wanted) {
    Secret existing =
        kinds
            .secret(installation.namespace(), wanted.name())
            .orElseGet(() -> get(installation.namespace(), wanted.name()));
    if (existing != null) {
      return existing;
    }
    Map<String, String> data = new HashMap<>();
    wanted.keys().forEach((key, value) -> data.put(key, base64(generate(value))));
    Secret made =
        new SecretBuilder()
            .withNewMetadata()
            .withName(wanted.name())
            .withNamespace(installation.namespace())
            .withLabels(
                Map.of(
                    Installation.MANAGED_BY,
                    Installation.MANAGER,
                    Installation.INSTANCE,
                    installation.name()))
            .withOwnerReferences(
                wanted.outlives() ? List.of() : List.of(owner(installation.resource())))
            .endMetadata()
            .withType(wanted.keys().containsKey("username") ? "kubernetes.io/basic-auth" : "Opaque")
            .withData(data)
            .build();
    try {
      return client.resource(made).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        return Objects.requireNonNull(get(installation.namespace(), wanted.name()));
      }
      throw e;
    }
  }

  private @Nullable Secret get(String namespace, String name) {
    return client.secrets().inNamespace(namespace).withName(name).get();
  }

  private static OwnerReference owner(ChatCluster resource) {
    return new OwnerReferenceBuilder()
        .withApiVersion(resource.getApiVersion())
        .withKind(resource.getKind())
        .withName(resource.getMetadata().getName())
        .withUid(resource.getMetadata().getUid())
        .build();
  }

  private String generate(Generated.Value value) {
    return switch (value) {
      case Generated.Value.Hex hex -> HexFormat.of().formatHex(bytes(hex.bytes()));
      case Generated.Value.Base64 base64 ->
          Base64.getEncoder().encodeToString(bytes(base64.bytes()));
      case Generated.Value.Literal literal -> literal.text();
    };
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> decoded(Secret secret) {
    Map<String, String> data = secret.getData() == null ? Map.of() : secret.getData();
    return data.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    new String(
                        Base64.getDecoder().decode(entry.getValue()), StandardCharsets.UTF_8)));
  }
}
