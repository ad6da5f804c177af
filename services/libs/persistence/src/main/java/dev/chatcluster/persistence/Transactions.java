package dev.chatcluster.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** One transaction a thread: the session that repositories and plain JDBC share. */
@ApplicationScoped
public class Transactions {
  /** Work on the connection of the current transaction. */
  @FunctionalInterface
  public interface JdbcWork<T> {
    T with(Connection connection) throws SQLException;
  }

  private static final ThreadLocal<StatelessSession> CURRENT = new ThreadLocal<>();
  private final SessionFactory factory;

  @Inject
  public Transactions(SessionFactory factory) {
    this.factory = factory;
  }

  /**
   * Runs the work in the current transaction, or in a new one that commits when the work returns.
   *
   * @param rollsBack for which exceptions of the work the transaction is undone
   */
  public <T> T run(Callable<T> work, Predicate<Throwable> rollsBack) throws Exception {
    if (CURRENT.get() != null) {
      return work.call();
    }
    try (StatelessSession session = factory.openStatelessSession()) {
      var transaction = session.beginTransaction();
      CURRENT.set(session);
      try {
        T result = work.call();
        transaction.commit();
        return result;
      } catch (Throwable e) {
        if (transaction.isActive()) {
          if (rollsBack.test(e)) {
            transaction.rollback();
          } else {
            transaction.commit();
          }
        }
        throw e;
      } finally {
        CURRENT.remove();
      }
    }
  }

  /** The current transaction's connection, for what is plain SQL. */
  public <T> T jdbc(JdbcWork<T> work) {
    return session().doReturningWork(work::with);
  }

  StatelessSession session() {
    @Nullable StatelessSession session = CURRENT.get();
    if (session == null) {
      throw new IllegalStateException("No transaction: call this from a @Transactional method");
    }
    return session;
  }
}
