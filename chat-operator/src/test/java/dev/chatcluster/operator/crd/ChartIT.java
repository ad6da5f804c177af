package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The charts on a real API server: it takes all that they render, and gives the operator its
 * rights.
 */
@Tag("api-server")
class ChartIT {
  private static final String OPERATOR = Yaml.ROOT.resolve("charts/chat-operator").toString();
  private static final String NAME = "chatclusters.chatcluster.dev";
  @TempDir private Path home;
  private Command command;
  private KubernetesClient client;

  @BeforeEach
  void start() throws IOException {
    client = ApiServer.client();
    command = new Command(home);
    var definition = client.apiextensions().v1().customResourceDefinitions().withName(NAME);
    definition.delete();
    definition.waitUntilCondition(Objects::isNull, 30, TimeUnit.SECONDS);
    for (String namespace : List.of("chat", "chat-test")) {
      client
          .resource(
              new io.fabric8.kubernetes.api.model.NamespaceBuilder()
                  .withNewMetadata()
                  .withName(namespace)
                  .endMetadata()
                  .build())
          .serverSideApply();
    }
  }

  @AfterEach
  void uninstall() throws IOException, InterruptedException {
    command.run("helm", "uninstall", "chat-operator", "--namespace", "chat-system");
    // Deleting the definition would delete every ChatCluster.
    assertThat(definition()).isNotNull();
    client.close();
  }

  private void install(String verb, String chart, String... more)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("helm", verb, "chat-operator", chart, "--namespace=chat-system"));
    if (verb.equals("install")) {
      words.add("--create-namespace");
    }
    words.addAll(List.of(more));
    command.run(words.toArray(String[]::new));
  }

  private CustomResourceDefinition definition() {
    return client.apiextensions().v1().customResourceDefinitions().withName(NAME).get();
  }

  @Test
  void anUpgradeUpgradesTheDefinition() throws IOException, InterruptedException {
    Path old = home.resolve("chat-operator");
    copy(Path.of(OPERATOR), old);
    Path file = old.resolve("files").resolve(Yaml.DEFINITION);
    Files.writeString(file, Files.readString(file).replace("name: URL", "name: Address"));

    install("install", old.toString());
    assertThat(columns()).contains("Address").doesNotContain("URL");
    install("upgrade", OPERATOR);
    assertThat(columns()).contains("URL").doesNotContain("Address");
  }

  private List<String> columns() {
    return definition().getSpec().getVersions().getFirst().getAdditionalPrinterColumns().stream()
        .map(CustomResourceColumnDefinition::getName)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster", "namespaced"})
  void theOperatorHasTheseRightsAndNoOthers(String kind) throws IOException, InterruptedException {
    install(
        "install",
        OPERATOR,
        "--set",
        kind.equals("cluster") ? "watchNamespaces=null" : "watchNamespaces={chat}");
    var text = new StringBuilder();
    for (String namespace : List.of("chat", "chat-test", "chat-system")) {
      text.append("# in ").append(namespace).append('\n').append(rights(namespace));
    }
    Path expected = Yaml.ROOT.resolve("chat-operator/src/test/resources/rights/" + kind + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(expected));
  }

  /** Beyond what every account may; sorted, as roles are told in no order. */
  private String rights(String namespace) throws IOException, InterruptedException {
    List<String> own = rights(namespace, "chat-operator");
    own.removeAll(rights(namespace, "somebody"));
    return String.join("\n", own) + "\n";
  }

  private List<String> rights(String namespace, String account)
      throws IOException, InterruptedException {
    return command
        .run(
            "kubectl",
            "auth",
            "can-i",
            "--list",
            "--namespace=" + namespace,
            "--as=system:serviceaccount:chat-system:" + account,
            "--as-group=system:authenticated")
        .lines()
        .skip(1)
        .map(line -> line.stripTrailing().replaceAll(" {2,}", "  "))
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void everythingThatCanBeSwitchedOnIsTaken() throws IOException, InterruptedException {
    install(
        "install",
        OPERATOR,
        "--values",
        Yaml.ROOT.resolve("charts/golden/chat-operator/full.values.yaml").toString(),
        "--set",
        "crds.install=true,metrics.serviceMonitor.enabled=false");
    // What the pod may not be, the API server itself says: without a node nothing else checks it.
    command.run(
        "kubectl",
        "label",
        "namespace",
        "chat-system",
        "pod-security.kubernetes.io/enforce=restricted");
    String warnings =
        command.run(
            "kubectl", "--namespace=chat-system", "rollout", "restart", "deployment/chat-operator");
    assertThat(warnings).doesNotContain("Warning");
  }

  @Test
  void oneReleaseIsOneChatCluster() throws IOException, InterruptedException {
    install("install", OPERATOR);
    Path values = home.resolve("values.yaml");
    for (Path example : Yaml.files(Yaml.EXAMPLES)) {
      String text = Files.readString(example);
      Files.writeString(values, text.substring(text.indexOf("\nspec:") + 1));
      String chart = Yaml.ROOT.resolve("charts/chatcluster").toString();
      command.run("helm", "install", "talk", chart, "--namespace=chat", "--values=" + values);
      assertThat(command.run("kubectl", "--namespace=chat", "get", "chat", "talk", "-o=name"))
          .contains("chatcluster.chatcluster.dev/talk");
      command.run("helm", "uninstall", "talk", "--namespace=chat");
    }
  }
}
