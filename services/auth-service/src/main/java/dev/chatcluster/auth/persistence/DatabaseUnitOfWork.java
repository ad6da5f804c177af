package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** A unit of work is a transaction, undone by any exception. */
@ApplicationScoped
public class DatabaseUnitOfWork implements UnitOfWork {
  private final Transactions transactions;

  @Inject
  public DatabaseUnitOfWork(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    try {
      return transactions.run(work::get, e -> true);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // a supplier throws nothing else
    }
  }
}
