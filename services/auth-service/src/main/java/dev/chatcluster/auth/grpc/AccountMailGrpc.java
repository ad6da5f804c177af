package dev.chatcluster.auth.grpc;

import dev.chatcluster.auth.mail.domain.MailLookup;
import dev.chatcluster.tokens.service.ServiceTokenVerifier;
import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Where mail goes and what stands in it, for who has a service token. */
@Dependent
public class AccountMailGrpc implements BindableService {
  private final ServerServiceDefinition guarded;

  @Inject
  public AccountMailGrpc(MailLookup lookup, ServiceTokenVerifier tokens, MetricRegistry metrics) {
    guarded =
        ServerInterceptors.intercept(
            new AccountMails(lookup), new ServiceTokenGuard(tokens, metrics));
  }

  @Override
  public ServerServiceDefinition bindService() {
    return guarded;
  }
}
