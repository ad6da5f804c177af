package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real API server takes the examples, fills defaults in, and refuses each fixture for its reason.
 */
@Tag("api-server")
class RulesIT {
  private static final String NAMESPACE = "rules";
  private static KubernetesClient client;

  @BeforeAll
  static void install() {
    client = Installed.definition(NAMESPACE);
  }

  @AfterAll
  static void close() {
    client.close();
  }

  static Stream<Path> examples() {
    return Yaml.files(Yaml.EXAMPLES).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheExample(Path file) {
    GenericKubernetesResource stored = apply(Yaml.parse(Yaml.read(file)));
    client.resource(stored).delete();
    JsonNode spec = spec(stored);
    assertThat(spec.at("/images/pullPolicy").asText()).isEqualTo("IfNotPresent");
    assertThat(spec.at("/services/frontend/topologySpread").asText())
        .isEqualTo("kubernetes.io/hostname");
    assertThat(spec.at("/auth/accessTokenLifetime").asText()).isEqualTo("5m");
    assertThat(spec.at("/paused").isBoolean()).isTrue();
  }

  static Stream<Path> fixtures() {
    return Fixture.files();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void refuses(Path file) {
    Fixture fixture = Fixture.read(file);
    fixture.taken().forEach(RulesIT::apply);
    assertThatThrownBy(() -> apply(fixture.refused()))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining(fixture.message());
    client
        .genericKubernetesResources("chatcluster.dev/v1alpha1", "ChatCluster")
        .inNamespace(NAMESPACE)
        .delete();
  }

  private static GenericKubernetesResource apply(JsonNode resource) {
    var named = (ObjectNode) resource.deepCopy();
    ((ObjectNode) named.get("metadata")).put("namespace", NAMESPACE);
    return client
        .resource(read(named))
        .fieldValidation(io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation.STRICT)
        .serverSideApply();
  }

  private static GenericKubernetesResource read(JsonNode resource) {
    try {
      return new ObjectMapper().treeToValue(resource, GenericKubernetesResource.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode spec(GenericKubernetesResource stored) {
    return new ObjectMapper().valueToTree(stored.getAdditionalProperties().get("spec"));
  }
}
