package dev.chatcluster.auth.throttling;

import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.Throttle;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The one table of how much is too much. */
public final class Rates {
  private final Map<Throttle.Kind, Rate> table = new EnumMap<>(Throttle.Kind.class);

  public Rates(Function<Throttle.Kind, Rate> of) {
    for (Throttle.Kind kind : Throttle.Kind.values()) {
      table.put(kind, of.apply(kind));
    }
  }

  Rate of(Throttle.Kind kind) {
    return table.get(kind);
  }
}
