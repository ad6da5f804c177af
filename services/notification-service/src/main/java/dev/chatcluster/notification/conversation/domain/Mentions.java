package dev.chatcluster.notification.conversation.domain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who are named in a text: {@code @handle}. */
public final class Mentions {
  /** As auth-service lets handles be; not in the middle of a word, as in an address of mail. */
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-zA-Z0-9][a-zA-Z0-9._-]{1,30}[a-zA-Z0-9])");

  private Mentions() {}

  /** The handles that a text names, in lower case. */
  public static Set<String> in(String text) {
    Set<String> handles = new HashSet<>();
    if (text.indexOf('@') >= 0) {
      Matcher mention = MENTION.matcher(text);
      while (mention.find()) {
        handles.add(mention.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return handles;
  }
}
