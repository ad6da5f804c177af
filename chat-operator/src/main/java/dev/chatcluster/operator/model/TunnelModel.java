package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Cloudflare;
import dev.chatcluster.operator.api.v1alpha1.TunnelRule;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Cloudflare tunnel: cloudflared with a configuration that sends everything to the edge. */
final class TunnelModel {
  private static final String NAME = "cloudflared";
  private static final int METRICS_PORT = 2000;
  private static final String CONFIG = "/etc/cloudflared/config/config.yaml";

  private TunnelModel() {}

  static List<HasMetadata> resources(Installation installation) {
    Cloudflare wanted = installation.spec().cloudflare();
    if (wanted == null) {
      return List.of();
    }
    installation.secrets().require(wanted.credentials().name(), wanted.credentials().key());
    String configuration = Serialization.asYaml(Sorted.map(configuration(installation, wanted)));
    List<HasMetadata> all = new ArrayList<>();
    all.add(
        new ConfigMapBuilder()
            .withMetadata(installation.meta(NAME, NAME))
            .withData(Map.of("config.yaml", configuration))
            .build());
    all.add(deployment(installation, wanted, configuration));
    if (wanted.replicas() > 1) {
      all.add(budget(installation));
    }
    return all;
  }

  /** In the words of cloudflared's own configuration. */
  static Map<String, Object> configuration(Installation installation, Cloudflare wanted) {
    String edge = "http://" + installation.host("edge") + ":" + ServiceKind.EDGE.port;
    List<Object> rules = new ArrayList<>();
    List<TunnelRule> own = wanted.ingress();
    if (own != null) {
      own.forEach(rule -> rules.add(rule(rule, edge)));
    }
    List<String> hosts = installation.spec().hosts();
    for (String host : hosts == null ? List.<String>of() : hosts) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("hostname", host);
      rule.put("service", edge);
      if (wanted.access() != null) {
        rule.put(
            "originRequest",
            Map.of(
                "access",
                Map.of(
                    "required", true,
                    "teamName", wanted.access().teamName(),
                    "audTag", wanted.access().audTag())));
      }
      rules.add(rule);
    }
    // cloudflared demands a last rule that takes the rest.
    rules.add(Map.of("service", "http_status:404"));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("tunnel", wanted.tunnelId());
    all.put("credentials-file", "/etc/cloudflared/credentials/credentials.json");
    all.put("metrics", "0.0.0.0:" + METRICS_PORT);
    all.put("no-autoupdate", true);
    all.put("ingress", rules);
    return all;
  }

  private static Map<String, Object> rule(TunnelRule wanted, String edge) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("hostname", wanted.hostname());
    if (wanted.path() != null) {
      rule.put("path", wanted.path());
    }
    rule.put("service", wanted.service() == null ? edge : wanted.service());
    if (wanted.noTLSVerify()) {
      rule.put("originRequest", Map.of("noTLSVerify", true));
    }
    return rule;
  }

  private static HasMetadata deployment(
      Installation installation, Cloudflare wanted, String configuration) {
    String image =
        wanted.image() == null ? installation.defaults().cloudflaredImage() : wanted.image();
    var container =
        Pods.container(installation, NAME, image)
            .withArgs("tunnel", "--config", CONFIG, "run")
            .addNewPort()
            .withName("metrics")
            .withContainerPort(METRICS_PORT)
            .withProtocol("TCP")
            .endPort()
            .withStartupProbe(Pods.http("/ready", METRICS_PORT, 2, 60))
            .withLivenessProbe(Pods.http("/ready", METRICS_PORT, 10, 6))
            .withReadinessProbe(Pods.http("/ready", METRICS_PORT, 5, 2))
            .withResources(Pods.resources(null, "20m", "48Mi", "192Mi"))
            .addToVolumeMounts(
                Pods.mountReadOnly("config", "/etc/cloudflared/config"),
                Pods.mountReadOnly("credentials", "/etc/cloudflared/credentials"))
            .build();
    var credentials = wanted.credentials();
    return new DeploymentBuilder()
        .withMetadata(installation.meta(NAME, NAME))
        .withNewSpec()
        .withReplicas(wanted.replicas())
        .withNewSelector()
        .withMatchLabels(installation.selector(NAME))
        .endSelector()
        .withTemplate(
            Pods.template(
                installation,
                NAME,
                Map.of(
                    Installation.CONFIGURATION_HASH, Hashes.of(configuration),
                    Installation.SECRETS_HASH,
                        installation.secrets().hash(List.of(credentials.name()))),
                container,
                List.of(
                    Pods.configVolume("config", installation.name(NAME)),
                    Pods.secretVolume(
                        "credentials",
                        credentials.name(),
                        Map.of(credentials.key(), "credentials.json"))),
                45))
        .endSpec()
        .build();
  }

  private static HasMetadata budget(Installation installation) {
    return new PodDisruptionBudgetBuilder()
        .withMetadata(installation.meta(NAME, NAME))
        .withNewSpec()
        .withMaxUnavailable(new IntOrString(1))
        .withNewSelector()
        .withMatchLabels(installation.selector(NAME))
        .endSelector()
        .endSpec()
        .build();
  }
}
