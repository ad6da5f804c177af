package dev.chatcluster.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.bench.api.Event;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {
  private final Books books = new Books();
  private final Event one = message(11, "one");
  private final Event two = message(12, "two");
  private final Event three = message(13, "three");

  private static Event message(long seq, String id) {
    return new Event("c", seq, Event.MESSAGE_CREATED, "ann", id, "text");
  }

  @BeforeEach
  void annWritesThree() {
    List.of("one", "two", "three").forEach(id -> books.written("ann", id));
  }

  private void acknowledgeAll() {
    books.acknowledged("one", 11);
    books.acknowledged("two", 12);
    books.acknowledged("three", 13);
  }

  private void show(Event... events) {
    for (Event event : events) {
      books.shown("ann", event);
      books.shown("bob", event);
    }
  }

  @Test
  void whenAllIsWellNothingIsFound() {
    acknowledgeAll();
    show(one, two, three);
    Verdict verdict = books.compare(List.of(one, two, three));
    assertThat(verdict).isEqualTo(new Verdict(3, 3, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(verdict.clean()).isTrue();
  }

  @Test
  void anAcknowledgedMessageThatIsNotInTheLogIsLost() {
    acknowledgeAll();
    show(one, two);
    Verdict verdict = books.compare(List.of(one, two));
    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(verdict.clean()).isFalse();
  }

  @Test
  void aMessageThatWasNeverAcknowledgedIsUnsentAndNotLost() {
    books.acknowledged("one", 11);
    show(one);
    Verdict verdict = books.compare(List.of(one));
    assertThat(verdict.unsent()).isEqualTo(2);
    assertThat(verdict.lost()).isZero();
  }

  @Test
  void theSameIdTwiceInTheLogIsDoubledAndShownTwice() {
    acknowledgeAll();
    Event again = message(14, "two");
    show(one, two, three, again);
    Verdict verdict = books.compare(List.of(one, two, three, again));
    assertThat(verdict.doubled()).isEqualTo(1);
    assertThat(verdict.shownTwice()).isEqualTo(2);
  }

  @Test
  void anotherOrderThanThatOfWritingIsFound() {
    books.acknowledged("one", 12);
    books.acknowledged("two", 11);
    books.acknowledged("three", 13);
    List<Event> log = List.of(message(11, "two"), message(12, "one"), three);
    log.forEach(this::show);
    assertThat(books.compare(log).outOfOrder()).isEqualTo(1);
  }

  @Test
  void aWrongSeqAndAHoleInTheLogAreFound() {
    books.acknowledged("one", 99);
    books.acknowledged("two", 12);
    books.acknowledged("three", 14);
    List<Event> log = List.of(one, two, message(14, "three"));
    log.forEach(this::show);
    assertThat(books.compare(log).wrongSeq()).isEqualTo(2);
  }

  @Test
  void whatAClientWasNotShownOrShownInAnotherOrderIsFound() {
    acknowledgeAll();
    books.shown("ann", one);
    books.shown("ann", three);
    books.shown("ann", two);
    books.shown("bob", one);
    Verdict verdict = books.compare(List.of(one, two, three));
    assertThat(verdict.shownOutOfOrder()).isEqualTo(1);
    assertThat(verdict.notShown()).isEqualTo(2);
  }
}
