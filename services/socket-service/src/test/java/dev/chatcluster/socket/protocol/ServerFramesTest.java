package dev.chatcluster.socket.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.chat.v1.GroupChanged;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.MemberRole;
import dev.chatcluster.contracts.chat.v1.MembersChanged;
import dev.chatcluster.contracts.chat.v1.MessageState;
import dev.chatcluster.contracts.chat.v1.Role;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.contracts.notification.v1.Notification;
import dev.chatcluster.contracts.notification.v1.NotificationKind;
import dev.chatcluster.service.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServerFramesTest {
  private static final String ROOM = "01900000-0000-7000-8000-000000000002";
  private static final String MESSAGE = "01900000-0000-7000-8000-000000000003";
  private static final String ADA = "00000000-0000-4000-8000-00000000000a";
  private static final String BOB = "00000000-0000-4000-8000-00000000000b";
  private static final String COMMON =
      "'conversationId':'"
          + ROOM
          + "','seq':4,'type':'%s','actorId':'"
          + ADA
          + "','at':'1970-01-01T00:00:01Z'";

  private static void same(String frame, String expected) {
    assertThat(tree(frame)).isEqualTo(tree(expected.replace('\'', '"')));
  }

  private static JsonNode tree(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static LogEvent.Builder event() {
    return LogEvent.newBuilder().setSeq(4).setActorId(ADA).setAtMs(1000);
  }

  private static MessageState.Builder message() {
    return MessageState.newBuilder()
        .setMessageId(MESSAGE)
        .setSeq(4)
        .setSenderId(ADA)
        .setCreatedAtMs(1000);
  }

  private static String frame(LogEvent.Builder event) {
    return ServerFrames.event(EventView.of(ROOM, event.build()));
  }

  private static String expected(String name, String type, String rest) {
    return "{'event':'" + name + "','data':{" + COMMON.formatted(type) + rest + "}}";
  }

  private static String expectedMessage(String content, String edited, String deleted) {
    return ",'message':{'id':'"
        + MESSAGE
        + "','conversationId':'"
        + ROOM
        + "','seq':4,'senderId':'"
        + ADA
        + "','type':'text','content':"
        + content
        + ",'createdAt':'1970-01-01T00:00:01Z','editedAt':"
        + edited
        + ",'deletedAt':"
        + deleted
        + "}";
  }

  @Test
  void aNotificationHasWhatAppliesToItsKind() {
    var mention =
        Notification.newBuilder()
            .setId(ROOM)
            .setKind(NotificationKind.NOTIFICATION_KIND_MENTION)
            .setAtMs(1000)
            .setActorId(ADA)
            .setActorName("Ada")
            .setConversationId(ROOM)
            .setMessageId(MESSAGE)
            .setSeq(4)
            .build();
    same(
        ServerFrames.notificationNew(mention, 2),
        "{'event':'notification:new','data':{'notification':{'id':'"
            + ROOM
            + "','kind':'mention','at':'1970-01-01T00:00:01Z','read':false,'actorId':'"
            + ADA
            + "','actorName':'Ada','conversationId':'"
            + ROOM
            + "','messageId':'"
            + MESSAGE
            + "','seq':4},'unread':2}}");
    same(
        ServerFrames.notificationRead(List.of(), 0),
        "{'event':'notification:read','data':{'ids':null,'unread':0}}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerFrames.notificationNew(Notification.getDefaultInstance(), 1));
  }

  @Test
  void aMessageComesUnderTheNameOfWhatHappenedToIt() {
    same(
        frame(event().setMessageCreated(message().setContent("hello"))),
        expected("chat:receive", "message.created", expectedMessage("'hello'", "null", "null")));
    same(
        frame(event().setMessageEdited(message().setContent("hi").setEditedAtMs(2000))),
        expected(
            "message:update",
            "message.edited",
            expectedMessage("'hi'", "'1970-01-01T00:00:02Z'", "null")));
    same(
        frame(event().setMessageDeleted(message().setDeletedAtMs(3000))),
        expected(
            "message:delete",
            "message.deleted",
            expectedMessage("null", "null", "'1970-01-01T00:00:03Z'")));
  }

  @Test
  void aGroupsChangesCarryWhatTheyChanged() {
    same(
        frame(event().setGroupRenamed(GroupChanged.newBuilder().setName("Crew"))),
        expected("group:update", "group.renamed", ",'name':'Crew'"));
    same(
        frame(
            event()
                .setGroupPhotoChanged(
                    GroupChanged.newBuilder().setName("Crew").setPhotoUrl("https://x/y"))),
        expected("group:update", "group.photo-changed", ",'name':'Crew','photoUrl':'https://x/y'"));
  }

  @Test
  void membersComeWithTheirRoles() {
    var change =
        MembersChanged.newBuilder()
            .addAdded(MemberRole.newBuilder().setUserId(ADA).setRole(Role.ROLE_OWNER))
            .addRemoved(BOB)
            .addRoles(MemberRole.newBuilder().setUserId(BOB).setRole(Role.ROLE_ADMIN));
    String rest =
        ",'added':[{'userId':'"
            + ADA
            + "','role':'OWNER'}],'removed':['"
            + BOB
            + "'],'roles':[{'userId':'"
            + BOB
            + "','role':'ADMIN'}]";
    same(
        frame(event().setMembersChanged(change)),
        expected("group:members", "members.changed", rest));
    same(
        frame(event().setConversationCreated(change)),
        expected("group:members", "conversation.created", rest));
  }

  @Test
  void anEventThatSaysNothingIsNotPassedOn() {
    LogEvent nothing = event().build();
    assertThatIllegalArgumentException().isThrownBy(() -> EventView.of(ROOM, nothing));
  }

  @Test
  void answersEchoTheNumberOfTheFrameAndOthersHaveNone() {
    UUID room = UUID.fromString(ROOM);
    same(ServerFrames.pong(3L), "{'event':'pong','id':3,'data':{}}");
    same(ServerFrames.pong(null), "{'event':'pong','data':{}}");
    same(
        ServerFrames.refreshed(3L, Instant.EPOCH),
        "{'event':'auth:refreshed','id':3,'data':{'expiresAt':'1970-01-01T00:00:00Z'}}");
    same(
        ServerFrames.syncDone(3L, room, 9, false),
        "{'event':'chat:sync:done','id':3,'data':{'conversationId':'"
            + ROOM
            + "','lastSeq':9,'hasMore':false}}");
    same(
        ServerFrames.reset(3L, room, 9),
        "{'event':'chat:reset','id':3,'data':{'conversationId':'" + ROOM + "','lastSeq':9}}");
    same(
        ServerFrames.error(3L, "not-found", "Nothing."),
        "{'event':'error','id':3,'data':{'code':'not-found','detail':'Nothing.'}}");
  }

  @Test
  void theFirstFrameTellsWhoIAmAndWhatIMay() {
    same(
        ServerFrames.ready(
            UUID.fromString(ADA), UUID.fromString(BOB), Instant.EPOCH, Limits.STANDARD),
        "{'event':'session:ready','data':{'userId':'"
            + ADA
            + "','sessionId':'"
            + BOB
            + "','expiresAt':'1970-01-01T00:00:00Z','limits':{'maxFrameBytes':65536,'sendsPerSecond':100}}}");
  }

  @Test
  void whatBecameOfASendIsToldByTheMessagesId() {
    same(
        ServerFrames.sendAck(MESSAGE, ROOM, 4),
        "{'event':'chat:send:ack','data':{'id':'"
            + MESSAGE
            + "','conversationId':'"
            + ROOM
            + "','seq':4}}");
    same(
        ServerFrames.sendError(null, MESSAGE, ROOM, "blocked", "No.", false),
        "{'event':'chat:send:error','data':{'id':'"
            + MESSAGE
            + "','conversationId':'"
            + ROOM
            + "','code':'blocked','detail':'No.','retryable':false}}");
  }

  @Test
  void whatOthersDoIsToldByPersonAndConversation() {
    UUID room = UUID.fromString(ROOM);
    UUID ada = UUID.fromString(ADA);
    String who = "'conversationId':'" + ROOM + "','userId':'" + ADA + "'";
    same(
        ServerFrames.seenAck(ROOM, ADA, 3, 4),
        "{'event':'chat:seen:ack','data':{" + who + ",'readSeq':3,'deliveredSeq':4}}");
    same(
        ServerFrames.typing(room, ada, true),
        "{'event':'chat:typing:update','data':{" + who + ",'typing':true}}");
    same(ServerFrames.look(room, ada, true), "{'event':'chat:user:joined','data':{" + who + "}}");
    same(ServerFrames.look(room, ada, false), "{'event':'chat:user:left','data':{" + who + "}}");
  }
}
