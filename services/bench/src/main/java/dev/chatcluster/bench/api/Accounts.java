package dev.chatcluster.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.bench.time.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in, registering them when they are new. Password hashes are dear on purpose, so that
 * refresh cookies are kept in a file from run to run.
 */
public final class Accounts implements AutoCloseable {
  /** Hashing is what takes the time, and the server has few cores. */
  private static final int AT_ONCE = 4;

  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

  /** A limit that asks for a longer pause is a limit to be raised, not waited for. */
  private static final long LONGEST_PAUSE_SECONDS = 5;

  private final ChatApi api;
  private final @Nullable Path file;
  private final ObjectNode cookies;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Set<String> registered = ConcurrentHashMap.newKeySet();

  /**
   * @param file where cookies are kept; null keeps none
   */
  public Accounts(ChatApi api, @Nullable Path file) {
    this.api = api;
    this.file = file;
    this.cookies = file != null && Files.exists(file) ? stored(file) : Json.object();
  }

  private static ObjectNode stored(Path file) {
    try {
      return Json.read(Files.readAllBytes(file)) instanceof ObjectNode known
          ? known
          : Json.object();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The people's accounts in the same order. */
  public List<Account> of(List<Person> people) {
    try (var executor = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var answers = new ArrayList<Future<Account>>();
      for (Person person : people) {
        Account known = accounts.get(person.handle());
        answers.add(
            executor.submit(() -> known != null ? known : new Account(api, person, enter(person))));
      }
      var all = new ArrayList<Account>();
      for (Future<Account> answer : answers) {
        Account account = answer.get();
        accounts.put(account.person().handle(), account);
        all.add(account);
      }
      all.forEach(this::awaitProfile);
      return all;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      save();
    }
  }

  /** An account is an event away from being known to the other services. */
  private void awaitProfile(Account account) {
    if (registered.remove(account.userId()) && !Wait.until(KNOWN_WITHIN, () -> isKnown(account))) {
      throw new IllegalStateException(
          account.person().handle() + " has no profile after " + KNOWN_WITHIN);
    }
  }

  private boolean isKnown(Account account) {
    try {
      api.get(account, "/api/users/" + account.userId());
      return true;
    } catch (ApiException e) {
      if (e.status() != 404) {
        throw e;
      }
      return false;
    }
  }

  private Session enter(Person person) {
    JsonNode cookie = cookies.path(person.handle());
    if (cookie.isTextual()) {
      try {
        return api.refresh(cookie.asText());
      } catch (ApiException e) {
        if (e.status() != 401) {
          throw e;
        }
      }
    }
    try {
      Session session = patiently(() -> api.register(person));
      registered.add(session.userId());
      return session;
    } catch (ApiException e) {
      if (e.status() != 409) {
        throw e;
      }
      return patiently(() -> api.login(person));
    }
  }

  private static Session patiently(Supplier<Session> attempt) {
    while (true) {
      try {
        return attempt.get();
      } catch (ApiException e) {
        if (e.status() != 429 || e.retryAfterSeconds() > LONGEST_PAUSE_SECONDS) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofSeconds(Math.max(1, e.retryAfterSeconds())).toNanos());
      }
    }
  }

  private void save() {
    if (file == null) {
      return;
    }
    accounts.forEach((handle, account) -> cookies.put(handle, account.session().cookie()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!Files.exists(file)) {
        var mine =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, mine);
      }
      Files.write(file, Json.write(cookies));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renewals rotate the cookies: the last ones are kept. */
  @Override
  public void close() {
    save();
  }
}
