package dev.chatcluster.user.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A unit of work is one database transaction; events go out with its commit. */
@ApplicationScoped
public class TransactionalWork implements UnitOfWork {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalWork.class);

  private final Transactions transactions;

  @Inject
  public TransactionalWork(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T returning(Supplier<T> work) {
    try {
      return transactions.run(work::get, e -> true);
    } catch (RuntimeException e) {
      if (isAway(e)) {
        LOG.warn("The database is away: {}", e.toString());
        throw new UserException.Unavailable("The database does not answer now; try again.");
      }
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A supplier throws no checked exception", e);
    }
  }

  /**
   * No connection to be had, one that broke (SQLSTATE class 08), or a server going down or up
   * (57P).
   */
  private static boolean isAway(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
      }
    }
    return false;
  }
}
