package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.model.Installation;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why pods are replaced. */
public enum RestartReason {
  /** Another image. */
  IMAGE_CHANGED("ImageChanged"),
  /** The ConfigMap that the pods read. */
  CONFIGURATION_CHANGED("ConfigurationChanged"),
  /** A Secret that the pods read. */
  SECRET_CHANGED("SecretChanged"),
  /** Something else in the resource: sizes, options, placement. */
  PODS_CHANGED("PodsChanged");

  private final String word;

  RestartReason(String word) {
    this.word = word;
  }

  /** The reason of the Event. */
  public String word() {
    return word;
  }

  /** Why pods were replaced between the two; empty when they were not. */
  static Optional<RestartReason> between(@Nullable HasMetadata before, HasMetadata after) {
    PodTemplateSpec old = template(before);
    PodTemplateSpec now = template(after);
    if (old == null || now == null || Objects.equals(old, now)) {
      return Optional.empty();
    }
    if (!images(old).equals(images(now))) {
      return Optional.of(IMAGE_CHANGED);
    }
    if (differ(old, now, Installation.CONFIGURATION_HASH)) {
      return Optional.of(CONFIGURATION_CHANGED);
    }
    return Optional.of(differ(old, now, Installation.SECRETS_HASH) ? SECRET_CHANGED : PODS_CHANGED);
  }

  private static @Nullable PodTemplateSpec template(@Nullable HasMetadata resource) {
    return switch (resource) {
      case Deployment deployment -> deployment.getSpec().getTemplate();
      case StatefulSet set -> set.getSpec().getTemplate();
      case null, default -> null;
    };
  }

  private static List<String> images(PodTemplateSpec template) {
    return template.getSpec().getContainers().stream().map(Container::getImage).toList();
  }

  private static boolean differ(PodTemplateSpec old, PodTemplateSpec now, String annotation) {
    return !Objects.equals(
        old.getMetadata().getAnnotations().get(annotation),
        now.getMetadata().getAnnotations().get(annotation));
  }
}
