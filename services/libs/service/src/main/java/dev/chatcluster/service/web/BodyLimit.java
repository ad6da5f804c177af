package dev.chatcluster.service.web;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.service.problem.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is longer than a request of ours can be, in our words. The server has a limit of its
 * own ({@code server.max-payload-size}), whose answer says nothing; it stands higher, against those
 * who send without end.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(1)
public class BodyLimit implements ContainerRequestFilter {
  private final long maxBytes;

  @Inject
  public BodyLimit(
      @ConfigProperty(name = "requests.max-bytes", defaultValue = "65536") long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      // In chunks: nobody knows yet.
      request.setEntityStream(new Bounded(request.getEntityStream(), maxBytes));
    } else if (Long.parseLong(length) > maxBytes) { // the server has checked that it is a number
      request.abortWith(ProblemResponses.of(problem(maxBytes)));
    }
  }

  private static Problem problem(long maxBytes) {
    return Problem.of(
        413,
        "too-large",
        "Request Entity Too Large",
        "A request may have " + maxBytes + " bytes at most");
  }

  private static final class Bounded extends FilterInputStream {
    private final long maxBytes;
    private long count;

    Bounded(InputStream body, long maxBytes) {
      super(body);
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      count += Math.max(0, read);
      if (count > maxBytes) {
        throw new ProblemException(problem(maxBytes));
      }
    }
  }
}
