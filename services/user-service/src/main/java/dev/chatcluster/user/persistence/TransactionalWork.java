package dev.chatcluster.user.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.domain.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** A unit of work is one database transaction; events go out with its commit. */
@ApplicationScoped
public class TransactionalWork implements UnitOfWork {
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
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A supplier throws no checked exception", e);
    }
  }
}
