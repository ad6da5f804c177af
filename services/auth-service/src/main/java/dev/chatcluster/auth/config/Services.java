package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.AccessTokens;
import dev.chatcluster.auth.domain.AccountChange;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AddressCheck;
import dev.chatcluster.auth.domain.AdminToken;
import dev.chatcluster.auth.domain.CurrentPassword;
import dev.chatcluster.auth.domain.FailureCounts;
import dev.chatcluster.auth.domain.FailureWatch;
import dev.chatcluster.auth.domain.Ids;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.KnownOrigins;
import dev.chatcluster.auth.domain.PasswordHasher;
import dev.chatcluster.auth.domain.Registration;
import dev.chatcluster.auth.domain.RevokedAccess;
import dev.chatcluster.auth.domain.SessionCleaning;
import dev.chatcluster.auth.domain.SessionEnding;
import dev.chatcluster.auth.domain.SessionList;
import dev.chatcluster.auth.domain.SessionOpening;
import dev.chatcluster.auth.domain.SessionPolicy;
import dev.chatcluster.auth.domain.SessionRefresh;
import dev.chatcluster.auth.domain.Sessions;
import dev.chatcluster.auth.domain.SignIn;
import dev.chatcluster.auth.domain.SignInWatch;
import dev.chatcluster.auth.domain.SigningKeyStore;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.UserEvents;
import dev.chatcluster.auth.passwords.Argon2PasswordHasher;
import dev.chatcluster.auth.passwords.HashingSettings;
import dev.chatcluster.auth.throttling.Rates;
import dev.chatcluster.auth.throttling.RedisThrottle;
import dev.chatcluster.auth.tokens.DerivedKeys;
import dev.chatcluster.auth.tokens.JwtAccessTokens;
import dev.chatcluster.auth.tokens.KeySeal;
import dev.chatcluster.auth.tokens.SigningKeys;
import dev.chatcluster.auth.tokens.TokenSettings;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.metrics.MetricRegistry;
import redis.clients.jedis.UnifiedJedis;

/** The domain's classes know no framework; here they get what they need. */
@ApplicationScoped
public class Services {
  @Produces
  @Singleton
  Ids ids(Clock clock) {
    return () -> Uuid7.next(clock);
  }

  @Produces
  @Singleton
  PasswordHasher passwordHasher(HashingSettings settings) {
    return new Argon2PasswordHasher(settings);
  }

  @Produces
  @Singleton
  Throttle throttle(UnifiedJedis redis, Rates rates, Clock clock, MetricRegistry metrics) {
    return new RedisThrottle(redis, rates, clock, metrics);
  }

  @Produces
  @Singleton
  SigningKeys signingKeys(
      SigningKeyStore store, KeySchedule schedule, KeySeal seal, UnitOfWork work, Clock clock) {
    return new SigningKeys(store, schedule, seal, work, clock);
  }

  @Produces
  @Singleton
  AccessTokens accessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
    return new JwtAccessTokens(keys, settings, clock);
  }

  @Produces
  @Singleton
  SignInWatch signInWatch(KnownOrigins known, DerivedKeys keys, UserEvents events) {
    return new SignInWatch(known, keys.hashFor("known origins"), events);
  }

  @Produces
  @Singleton
  FailureWatch failureWatch(
      FailureCounts counts, DerivedKeys keys, UserEvents events, UnitOfWork work, Clock clock) {
    return new FailureWatch(counts, keys.hashFor("sign-in failures"), events, work, clock);
  }

  @Produces
  @Singleton
  CurrentPassword currentPassword(PasswordHasher hasher, Throttle throttle, FailureWatch failures) {
    return new CurrentPassword(hasher, throttle, failures);
  }

  @Produces
  @Singleton
  SessionOpening sessionOpening(
      Sessions sessions,
      SignInWatch watch,
      AccessTokens tokens,
      SessionPolicy policy,
      Ids ids,
      Clock clock) {
    return new SessionOpening(sessions, watch, tokens, policy, ids, clock);
  }

  @Produces
  @Singleton
  Registration registration(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpening sessions,
      AddressCheck addressCheck,
      UserEvents events,
      Throttle throttle,
      AdminToken adminToken,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new Registration(
        accounts, hasher, sessions, addressCheck, events, throttle, adminToken, work, ids, clock);
  }

  @Produces
  @Singleton
  SignIn signIn(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpening sessions,
      Throttle throttle,
      FailureWatch failures,
      UnitOfWork work) {
    return new SignIn(accounts, hasher, sessions, throttle, failures, work);
  }

  @Produces
  @Singleton
  SessionRefresh sessionRefresh(
      Sessions sessions,
      Accounts accounts,
      AccessTokens tokens,
      UserEvents events,
      RevokedAccess revokedAccess,
      SessionPolicy policy,
      UnitOfWork work,
      Clock clock) {
    return new SessionRefresh(
        sessions, accounts, tokens, events, revokedAccess, policy, work, clock);
  }

  @Produces
  @Singleton
  SessionEnding sessionEnding(
      Sessions sessions,
      UserEvents events,
      RevokedAccess revokedAccess,
      UnitOfWork work,
      Clock clock) {
    return new SessionEnding(sessions, events, revokedAccess, work, clock);
  }

  @Produces
  @Singleton
  SessionList sessionList(Sessions sessions, UnitOfWork work, Clock clock) {
    return new SessionList(sessions, work, clock);
  }

  @Produces
  @Singleton
  SessionCleaning sessionCleaning(
      Sessions sessions,
      FailureCounts failures,
      SessionPolicy policy,
      UnitOfWork work,
      Clock clock) {
    return new SessionCleaning(sessions, failures, policy, work, clock);
  }

  @Produces
  @Singleton
  AccountChange accountChange(
      Accounts accounts,
      Sessions sessions,
      PasswordHasher hasher,
      UserEvents events,
      RevokedAccess revokedAccess,
      CurrentPassword currentPassword,
      UnitOfWork work,
      Clock clock) {
    return new AccountChange(
        accounts, sessions, hasher, events, revokedAccess, currentPassword, work, clock);
  }
}
