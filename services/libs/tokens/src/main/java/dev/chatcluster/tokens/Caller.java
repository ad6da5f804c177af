package dev.chatcluster.tokens;

import dev.chatcluster.service.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who makes the current request. */
@RequestScoped
public class Caller {
  private @Nullable AccessToken token;

  void set(AccessToken verified) {
    token = verified;
  }

  /**
   * The verified token.
   *
   * @throws ProblemException 401 when the request has none
   */
  public AccessToken token() {
    AccessToken current = token;
    if (current == null) {
      throw ProblemException.unauthenticated("unauthenticated", "This needs an access token");
    }
    return current;
  }

  public UUID userId() {
    return token().userId();
  }
}
