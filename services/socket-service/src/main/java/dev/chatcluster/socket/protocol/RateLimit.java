package dev.chatcluster.socket.protocol;

/** A token bucket for one socket; only the socket's reader uses it. */
public final class RateLimit {
  private final double perNano;
  private final double burst;
  private double tokens;
  private long last;

  /**
   * A full bucket.
   *
   * @param perSecond what goes on for ever; twice as many at once
   */
  public RateLimit(int perSecond, long nowNanos) {
    perNano = perSecond / 1e9;
    burst = perSecond * 2.0;
    tokens = burst;
    last = nowNanos;
  }

  public boolean allows(long nowNanos) {
    tokens = Math.min(burst, tokens + (nowNanos - last) * perNano);
    last = nowNanos;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
