package dev.chatcluster.socket.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private static final String MESSAGE = "01900000-0000-7000-8000-000000000001";
  private static final String ROOM = "01900000-0000-7000-8000-000000000002";
  private static final UUID MESSAGE_ID = UUID.fromString(MESSAGE);
  private static final UUID ROOM_ID = UUID.fromString(ROOM);
  private static final List<String> EVENTS_WITH_DATA =
      List.of(
          "chat:send",
          "chat:seen",
          "chat:typing:start",
          "chat:typing:stop",
          "chat:join",
          "chat:leave",
          "chat:sync",
          "auth:refresh",
          "presence");

  private final FrameReader reader = new FrameReader(Limits.STANDARD);

  /** Quotes are written as ' for the reader's sake. */
  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String frame(String event, String data) {
    return json("{'event':'" + event + "','id':7,'data':" + data + "}");
  }

  private FrameException refused(String text) {
    return catchThrowableOfType(FrameException.class, () -> reader.read(text));
  }

  static Stream<Arguments> everyEvent() {
    String room = "{'conversationId':'" + ROOM + "'}";
    return Stream.of(
        Arguments.of(
            "chat:send",
            "{'id':'" + MESSAGE + "','conversationId':'" + ROOM + "','content':'hello'}",
            new ClientFrame.Send(MESSAGE_ID, ROOM_ID, "hello")),
        Arguments.of(
            "chat:send",
            "{'id':'"
                + MESSAGE
                + "','conversationId':'"
                + ROOM
                + "','content':'hello','type':'text'}",
            new ClientFrame.Send(MESSAGE_ID, ROOM_ID, "hello")),
        Arguments.of(
            "chat:seen",
            "{'conversationId':'" + ROOM + "','seq':3}",
            new ClientFrame.Seen(ROOM_ID, 3, true)),
        Arguments.of(
            "chat:seen",
            "{'conversationId':'" + ROOM + "','seq':3,'status':'READ'}",
            new ClientFrame.Seen(ROOM_ID, 3, true)),
        Arguments.of(
            "chat:seen",
            "{'conversationId':'" + ROOM + "','seq':3,'status':'DELIVERED'}",
            new ClientFrame.Seen(ROOM_ID, 3, false)),
        Arguments.of("chat:typing:start", room, new ClientFrame.Typing(ROOM_ID, true)),
        Arguments.of("chat:typing:stop", room, new ClientFrame.Typing(ROOM_ID, false)),
        Arguments.of("chat:join", room, new ClientFrame.Look(ROOM_ID, true)),
        Arguments.of("chat:leave", room, new ClientFrame.Look(ROOM_ID, false)),
        Arguments.of(
            "chat:sync",
            "{'conversations':[{'conversationId':'" + ROOM + "','after':0}]}",
            new ClientFrame.Sync(List.of(new ClientFrame.SyncPoint(ROOM_ID, 0)))),
        Arguments.of("chat:sync", "{'conversations':[]}", new ClientFrame.Sync(List.of())),
        Arguments.of("auth:refresh", "{'token':'abc'}", new ClientFrame.RefreshToken("abc")),
        Arguments.of("presence", "{'status':'AWAY'}", new ClientFrame.Presence(true)),
        Arguments.of("presence", "{'status':'ONLINE'}", new ClientFrame.Presence(false)),
        Arguments.of("ping", "{}", new ClientFrame.Ping()));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void everyEventIsReadWithItsNumber(String event, String data, ClientFrame expected)
      throws FrameException {
    assertThat(reader.read(frame(event, data))).isEqualTo(new ClientFrame.Numbered(7L, expected));
  }

  @Test
  void theNumberAndEmptyDataMayBeLeftOut() throws FrameException {
    assertThat(reader.read(json("{'event':'ping'}")))
        .isEqualTo(new ClientFrame.Numbered(null, new ClientFrame.Ping()));
    assertThat(reader.read(json("{'event':'ping','data':null}")))
        .isEqualTo(new ClientFrame.Numbered(null, new ClientFrame.Ping()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "null",
        "[]",
        "5",
        "'text'",
        "{",
        "{}",
        "{'event':null}",
        "{'data':{}}",
        "{'event':'ping'} x",
        "{'event':'ping'}{'event':'ping'}",
        "{'event':'ping','event':'ping'}"
      })
  void whatIsNoFrameIsRefused(String text) {
    assertThat(refused(json(text)).code()).isEqualTo("malformed-frame");
  }

  @Test
  void nestingIsBounded() {
    String deep = "{'event':'ping','data':" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThat(refused(json(deep)).code()).isEqualTo("validation-failed");
  }

  @Test
  void anUnknownEventIsRefusedUnderItsNumber() {
    FrameException e = refused(frame("chat:shout", "{}"));
    assertThat(e.code()).isEqualTo("unknown-event");
    assertThat(e.frameId()).isEqualTo(7);
  }

  static List<String> eventsWithData() {
    return EVENTS_WITH_DATA;
  }

  @ParameterizedTest
  @MethodSource("eventsWithData")
  void anUnknownFieldIsRefusedByItsName(String event) {
    FrameException e = refused(frame(event, "{'colour':'red'}"));
    assertThat(e.code()).isEqualTo("unknown-field");
    assertThat(e.detail()).startsWith("colour: ");
    assertThat(e.frameId()).isEqualTo(7);
  }

  @Test
  void anUnknownFieldOfTheFrameItselfAndOfAPingIsRefused() {
    assertThat(refused(json("{'event':'ping','from':'me'}")).code()).isEqualTo("unknown-field");
    assertThat(refused(frame("ping", "{'from':'me'}")).code()).isEqualTo("unknown-field");
  }

  @ParameterizedTest
  @MethodSource("eventsWithData")
  void dataThatIsNeededMayNotBeMissingOrNull(String event) {
    for (String text :
        List.of(
            json("{'event':'" + event + "','id':7}"), frame(event, "null"), frame(event, "{}"))) {
      FrameException e = refused(text);
      assertThat(e).as(text).isNotNull();
      assertThat(e.code()).as(text).isEqualTo("validation-failed");
      assertThat(e.detail()).as(text).endsWith("This field is needed");
    }
  }

  @ParameterizedTest
  @MethodSource("eventsWithData")
  void dataThatIsNoObjectIsRefused(String event) {
    for (String data : List.of("5", "true", "'text'", "''", "[]", "[1]")) {
      assertThat(refused(frame(event, data))).as(data).isNotNull();
    }
  }

  static Stream<Arguments> wrongFields() {
    String ids = "'id':'" + MESSAGE + "','conversationId':'" + ROOM + "'";
    String room = "'conversationId':'" + ROOM + "'";
    return Stream.of(
        Arguments.of("chat:send", "{'conversationId':'" + ROOM + "','content':'x'}", "id"),
        Arguments.of("chat:send", "{'id':'" + MESSAGE + "','content':'x'}", "conversationId"),
        Arguments.of("chat:send", "{" + ids + "}", "content"),
        Arguments.of("chat:send", "{" + ids + ",'content':null}", "content"),
        Arguments.of("chat:send", "{" + ids + ",'content':5}", "content"),
        Arguments.of("chat:send", "{" + ids + ",'content':true}", "content"),
        Arguments.of("chat:send", "{" + ids + ",'content':['x']}", "content"),
        Arguments.of("chat:send", "{" + ids + ",'content':'x','type':'image'}", "type"),
        Arguments.of(
            "chat:send", "{'id':'no-id','conversationId':'" + ROOM + "','content':'x'}", "id"),
        Arguments.of("chat:send", "{'id':'','conversationId':'" + ROOM + "','content':'x'}", "id"),
        Arguments.of("chat:send", "{'id':5,'conversationId':'" + ROOM + "','content':'x'}", "id"),
        Arguments.of("chat:seen", "{" + room + "}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':0}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':-1}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':1.5}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':'1'}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':99999999999999999999}", "seq"),
        Arguments.of("chat:seen", "{" + room + ",'seq':1,'status':'LIKED'}", "status"),
        Arguments.of("chat:join", "{'conversationId':'0190'}", "conversationId"),
        Arguments.of(
            "chat:join", "{'conversationId':'AZAAAAAAcACAAAAAAAAAAg=='}", "conversationId"),
        Arguments.of("chat:typing:start", "{'conversationId':7}", "conversationId"),
        Arguments.of("chat:sync", "{'conversations':{}}", "conversations"),
        Arguments.of("chat:sync", "{'conversations':[null]}", "conversations"),
        Arguments.of(
            "chat:sync", "{'conversations':[{'after':1}]}", "conversations.conversationId"),
        Arguments.of("chat:sync", "{'conversations':[{" + room + "}]}", "conversations.after"),
        Arguments.of(
            "chat:sync", "{'conversations':[{" + room + ",'after':-1}]}", "conversations.after"),
        Arguments.of("auth:refresh", "{'token':17}", "token"),
        Arguments.of("presence", "{'status':'BUSY'}", "status"),
        Arguments.of("presence", "{'status':1}", "status"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aFieldThatIsMissingOrWrongIsNamed(String event, String data, String field) {
    FrameException e = refused(frame(event, data));
    assertThat(e).isNotNull();
    assertThat(e.code()).isEqualTo("validation-failed");
    assertThat(e.detail()).startsWith(field + ": ");
    assertThat(e.frameId()).isEqualTo(7);
  }

  @Test
  void aWrongPointOfASyncIsNamedWithItsPlace() {
    String good = "{'conversationId':'" + ROOM + "','after':0}";
    String bad = "{'conversationId':'" + ROOM + "','after':'x'}";
    FrameException e = refused(frame("chat:sync", "{'conversations':[" + good + "," + bad + "]}"));
    assertThat(e.detail()).startsWith("conversations.1.after: ");
  }

  @Test
  void theNumberMustBeAWholeNumber() {
    assertThat(refused(json("{'event':'ping','id':'7'}")).code()).isEqualTo("validation-failed");
    assertThat(refused(json("{'event':'ping','id':1.5}")).code()).isEqualTo("validation-failed");
  }

  @Test
  void contentIsBoundedInCharactersAndNotInCodeUnits() throws FrameException {
    String start = "{'id':'" + MESSAGE + "','conversationId':'" + ROOM + "','content':'";
    String emoji = "\uD83D\uDE00";
    assertThat(reader.read(frame("chat:send", start + emoji.repeat(8000) + "'}"))).isNotNull();
    FrameException e = refused(frame("chat:send", start + "x".repeat(8001) + "'}"));
    assertThat(e.code()).isEqualTo("validation-failed");
    assertThat(e.detail()).startsWith("content: ");
  }

  @Test
  void aSyncIsBounded() throws FrameException {
    assertThat(reader.read(sync(50)).frame()).isInstanceOf(ClientFrame.Sync.class);
    FrameException e = refused(sync(51));
    assertThat(e.code()).isEqualTo("validation-failed");
    assertThat(e.detail()).startsWith("conversations: ");
  }

  private static String sync(int points) {
    String all =
        IntStream.range(0, points)
            .mapToObj(i -> "{'conversationId':'" + UUID.randomUUID() + "','after':" + i + "}")
            .collect(Collectors.joining(","));
    return frame("chat:sync", "{'conversations':[" + all + "]}");
  }
}
