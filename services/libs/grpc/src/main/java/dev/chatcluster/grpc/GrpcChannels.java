package dev.chatcluster.grpc;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One channel a service that we call, found by name in the configuration: {@code
 * grpc.<name>.target}.
 */
@ApplicationScoped
public class GrpcChannels {
  private static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  private final Config config = ConfigProvider.getConfig();
  private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();

  public ManagedChannel to(String service) {
    return channels.computeIfAbsent(service, this::open);
  }

  private ManagedChannel open(String service) {
    String target = config.getValue("grpc." + service + ".target", String.class);
    return NettyChannelBuilder.forTarget(target)
        .usePlaintext()
        .maxInboundMessageSize(MAX_MESSAGE_BYTES)
        // A server that has vanished without a word is noticed within so long.
        .keepAliveTime(10, TimeUnit.SECONDS)
        .keepAliveTimeout(3, TimeUnit.SECONDS)
        .build();
  }

  @PreDestroy
  void close() {
    channels.values().forEach(ManagedChannel::shutdownNow);
  }
}
