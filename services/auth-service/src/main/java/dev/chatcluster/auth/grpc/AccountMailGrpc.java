package dev.chatcluster.auth.grpc;

import dev.chatcluster.auth.mail.domain.MailLookup;
import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** Where mail goes and what stands in it, for who has a service token. */
@Dependent
public class AccountMailGrpc implements BindableService {
  private final ServerServiceDefinition guarded;

  /**
   * Guards the calls.
   *
   * @param lookup made when it is first asked, as are the {@link ServiceCalls}
   */
  @Inject
  public AccountMailGrpc(Provider<MailLookup> lookup, ServiceCalls calls) {
    guarded =
        ServerInterceptors.intercept(new AccountMails(lookup::get), new ServiceTokenGuard(calls));
  }

  @Override
  public ServerServiceDefinition bindService() {
    return guarded;
  }
}
