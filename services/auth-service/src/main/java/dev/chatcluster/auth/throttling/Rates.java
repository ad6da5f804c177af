package dev.chatcluster.auth.throttling;

import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.Throttle;

/** The one table of how much is too much. */
public record Rates(
    Rate registrationsByAddress, Rate loginsByAddress, Rate loginFailuresByAccount) {
  Rate of(Throttle.Kind kind) {
    return switch (kind) {
      case REGISTRATION_BY_ADDRESS -> registrationsByAddress;
      case LOGIN_BY_ADDRESS -> loginsByAddress;
      case LOGIN_FAILURE_BY_ACCOUNT -> loginFailuresByAccount;
    };
  }
}
