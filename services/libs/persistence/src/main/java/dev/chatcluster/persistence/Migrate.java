package dev.chatcluster.persistence;

import java.io.PrintStream;
import java.util.Map;

/**
 * Migrates the database of the service on whose class path it runs, and ends: for a deployment that
 * does so once before it starts any replica. It reads DB_URL, DB_USER and DB_PASSWORD as the
 * service does.
 */
public final class Migrate {
  private Migrate() {}

  /** Exits with 0 when the schema is current. */
  public static void main(String[] args) {
    System.exit(run(System.getenv(), System.out, System.err));
  }

  static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
    String url = environment.getOrDefault("DB_URL", "");
    String password = environment.getOrDefault("DB_PASSWORD", "");
    try {
      var migrations =
          new Migrations(
              required(environment, "DB_URL"),
              required(environment, "DB_USER"),
              required(environment, "DB_PASSWORD"));
      out.println(migrations.migrate());
      return 0;
    } catch (RuntimeException e) {
      err.println("Migration failed: " + withoutSecrets(reason(e), url, password));
      return 1;
    }
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }

  /** One line: the innermost cause knows why, what is around it only that it failed. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }

  /** A URL may hold a password among its parameters. */
  private static String withoutSecrets(String text, String url, String password) {
    int parameters = url.indexOf('?');
    String safe = parameters < 0 ? text : text.replace(url.substring(parameters), "");
    return password.isBlank() ? safe : safe.replace(password, "***");
  }
}
