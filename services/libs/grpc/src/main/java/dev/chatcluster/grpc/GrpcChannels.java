package dev.chatcluster.grpc;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

  /** How soon a further server is called that has come under the same name. */
  private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(30);

  private final Config config = ConfigProvider.getConfig();
  private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("grpc-names").factory());

  public ManagedChannel to(String service) {
    return channels.computeIfAbsent(service, this::open);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it runs until the clock is stopped
  private ManagedChannel open(String service) {
    String target = config.getValue("grpc." + service + ".target", String.class);
    ManagedChannel channel =
        NettyChannelBuilder.forTarget(target)
            .usePlaintext()
            // Calls go to all servers that the name has, in turn.
            .defaultLoadBalancingPolicy("round_robin")
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            // A server that has vanished without a word is noticed within so long.
            .keepAliveTime(10, TimeUnit.SECONDS)
            .keepAliveTimeout(3, TimeUnit.SECONDS)
            .build();
    // A name is looked up again only when a connection breaks, or by this. Calls under way are not
    // disturbed.
    clock.scheduleWithFixedDelay(
        channel::enterIdle, LOOK_UP_AGAIN.toSeconds(), LOOK_UP_AGAIN.toSeconds(), TimeUnit.SECONDS);
    return channel;
  }

  @PreDestroy
  void close() {
    clock.shutdownNow();
    channels.values().forEach(ManagedChannel::shutdownNow);
  }
}
