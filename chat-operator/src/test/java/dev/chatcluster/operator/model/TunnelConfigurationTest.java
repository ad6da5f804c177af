package dev.chatcluster.operator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cloudflared is given is what it documents. */
class TunnelConfigurationTest {
  @Test
  void theConfigurationKeepsToTheDocumentedSchema() throws IOException {
    assertThat(schema().validate(rendered(), InputFormat.YAML)).isEmpty();
  }

  /** The schema notices what cloudflared would refuse or overlook. */
  @ParameterizedTest
  @CsvSource({
    "ingress:, ingresss:",
    "noTLSVerify: true, noTlsVerify: true",
    "required: true, required: yes please",
    "http_status:404, nothing",
    "teamName, team",
  })
  void aMistakeIsNoticed(String right, String wrong) throws IOException {
    String configuration = rendered();
    assertThat(configuration).contains(right);
    assertThat(schema().validate(configuration.replace(right, wrong), InputFormat.YAML))
        .isNotEmpty();
  }

  private static String rendered() {
    return Plan.of(Installations.read("src/test/resources/golden/tunnel.yaml"))
        .resources()
        .filter(ConfigMap.class::isInstance)
        .map(ConfigMap.class::cast)
        .filter(map -> map.getMetadata().getName().endsWith("-cloudflared"))
        .map(map -> map.getData().get("config.yaml"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Files.readString(Path.of("src/test/resources/cloudflared.schema.json")),
            InputFormat.JSON,
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
