package dev.chatcluster.socket.protocol;

import org.jspecify.annotations.Nullable;

/** A frame that cannot be carried out as it is. */
public final class FrameException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable Long frameId;

  FrameException(String code, String detail, @Nullable Long frameId) {
    super(detail, null, false, false);
    this.code = code;
    this.frameId = frameId;
  }

  /** malformed-frame, unknown-event, unknown-field or validation-failed. */
  public String code() {
    return code;
  }

  public @Nullable Long frameId() {
    return frameId;
  }

  public String detail() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
