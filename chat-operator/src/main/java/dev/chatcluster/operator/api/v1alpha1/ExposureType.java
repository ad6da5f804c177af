package dev.chatcluster.operator.api.v1alpha1;

/** How the edge is reached. */
public enum ExposureType {
  ClusterIP,
  NodePort,
  Ingress,
  Gateway,
  CloudflareTunnel
}
