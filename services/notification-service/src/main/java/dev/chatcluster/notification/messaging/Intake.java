package dev.chatcluster.notification.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.messaging.Retry;
import dev.chatcluster.notification.domain.NotificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a poll's records in: all in one go, or one by one where one of them spoils it. What cannot
 * be handled is set aside, so that it holds up nothing behind it; while something that is needed is
 * away, all wait.
 */
@ApplicationScoped
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Reads a record; null for what is of no interest. */
  @FunctionalInterface
  interface Reader<E> {
    @Nullable E read(byte[] value) throws InvalidProtocolBufferException;
  }

  /** Handles events in their order, all or none. */
  @FunctionalInterface
  interface Handler<E> {
    void handle(List<E> events) throws Exception;
  }

  private record Heard<E>(ConsumerRecord<String, byte[]> source, E event) {}

  private final DeadLetters deadLetters;

  @Inject
  public Intake(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  <E> void take(ConsumerRecords<String, byte[]> polled, Reader<E> reader, Handler<E> handler)
      throws InterruptedException {
    Retry.untilDone(
        "Batch of " + polled.count() + " events", () -> handle(polled, reader, handler));
  }

  private <E> void handle(
      ConsumerRecords<String, byte[]> polled, Reader<E> reader, Handler<E> handler)
      throws Exception {
    List<Heard<E>> heard = new ArrayList<>(polled.count());
    for (ConsumerRecord<String, byte[]> source : polled) {
      E event = read(source, reader);
      if (event != null) {
        heard.add(new Heard<>(source, event));
      }
    }
    try {
      handler.handle(heard.stream().map(Heard::event).toList());
    } catch (Exception e) {
      if (!isOfTheData(e)) {
        throw e;
      }
      LOG.warn("A batch of {} cannot be handled, going one by one", heard.size(), e);
      for (Heard<E> one : heard) {
        handleAlone(one, handler);
      }
    }
  }

  private <E> @Nullable E read(ConsumerRecord<String, byte[]> source, Reader<E> reader) {
    try {
      return reader.read(source.value());
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      deadLetters.add(source, e);
      return null;
    }
  }

  private <E> void handleAlone(Heard<E> one, Handler<E> handler) throws Exception {
    try {
      handler.handle(List.of(one.event()));
    } catch (Exception e) {
      if (!isOfTheData(e)) {
        throw e;
      }
      deadLetters.add(one.source(), e);
    }
  }

  /**
   * Whether the same again would fail the same: SQLSTATE classes 22 (data exception) and 23
   * (constraint), and what is no trouble with a database or a service that is away.
   */
  private static boolean isOfTheData(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
      }
      if (cause instanceof NotificationException.Unavailable
          || cause instanceof InterruptedException) {
        return false;
      }
    }
    return true;
  }
}
