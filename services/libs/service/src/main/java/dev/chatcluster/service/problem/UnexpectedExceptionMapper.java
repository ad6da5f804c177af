package dev.chatcluster.service.problem;

import dev.chatcluster.service.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort: logged in full under the correlation id, told to the caller without any detail.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionMapper.class);

  @Override
  public Response toResponse(Throwable e) {
    LOG.error("Request {} failed", Correlation.current(), e);
    return ProblemResponses.of(
        Problem.of(
            500,
            "internal-error",
            "Something failed on our side",
            "Try again; if it stays, tell the correlation id."));
  }
}
