package dev.chatcluster.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/**
 * {@code @Transactional} for a service with one database: REQUIRED semantics, undone by any
 * exception.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactionalInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Transactions transactions;

  @Inject
  public TransactionalInterceptor(Transactions transactions) {
    this.transactions = transactions;
  }

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    return transactions.run(invocation::proceed, e -> true);
  }
}
