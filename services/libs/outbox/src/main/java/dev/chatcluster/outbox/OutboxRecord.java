package dev.chatcluster.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event on its way through the WAL to Kafka.
 *
 * @param key decides the partition: events with one key keep their order
 * @param headers passed on as Kafka headers, trace context among them
 */
public record OutboxRecord(String topic, String key, byte[] value, Map<String, String> headers) {
  private static final byte VERSION = 1;

  public OutboxRecord(String topic, String key, byte[] value) {
    this(topic, key, value, Map.of());
  }

  public byte[] encode() {
    var bytes = new ByteArrayOutputStream(value.length + 96);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(topic);
      out.writeUTF(key);
      out.writeShort(headers.size());
      for (var header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.writeInt(value.length);
      out.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IOException when the bytes are not ours: any role may write to the WAL
   */
  static OutboxRecord decode(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte version = in.readByte();
      if (version != VERSION) {
        throw new IOException("unknown version " + version);
      }
      String topic = in.readUTF();
      String key = in.readUTF();
      int count = in.readUnsignedShort();
      Map<String, String> headers = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        headers.put(in.readUTF(), in.readUTF());
      }
      int length = in.readInt();
      if (length != in.available()) {
        throw new IOException("length " + length + " does not fit " + in.available() + " bytes");
      }
      return new OutboxRecord(topic, key, in.readAllBytes(), headers);
    }
  }
}
