package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.chatcluster.contracts.auth.v1.GetMailActionRequest;
import dev.chatcluster.contracts.auth.v1.GetMailAddressRequest;
import dev.chatcluster.contracts.auth.v1.GetMailAddressResponse;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Addresses and links are for who sends the mails, and for nobody else. */
class AccountMailIT {
  private static final ManagedChannel CHANNEL = MailSender.channel(AuthServer.get().port());
  private static final Clock CLOCK = MovableClock.ofService();

  private final String handle = People.newHandle();
  private final UUID id = People.id(People.signedUp(handle));

  @Test
  void whoSendsTheMailsLearnsWhereTo() {
    var address = address("Bearer " + MailSender.token(CLOCK));

    assertThat(address.getEmail()).isEqualTo(handle + "@example.org");
    assertThat(address.getVerified()).isFalse();
    assertThat(address.getLocale()).isEqualTo("en");
    assertThat(address.getDisplayName()).isEqualTo("Person " + handle);
  }

  @Test
  void withoutATokenNothingIsTold() {
    assertThat(refused(null)).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(refused("Basic abc")).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(refused("Bearer ")).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(refused("Bearer nonsense")).isEqualTo(Status.Code.UNAUTHENTICATED);
    String personal = People.signedUp().accessToken;
    assertThat(refused("Bearer " + personal)).isEqualTo(Status.Code.UNAUTHENTICATED);
  }

  @Test
  void aTokenMustSayAllThatItMust() {
    assertRefused(claims -> claims.issuer("chat-service"));
    assertRefused(claims -> claims.issuer(null));
    assertRefused(claims -> claims.audience("mailchip"));
    assertRefused(claims -> claims.audience((String) null));
    assertRefused(claims -> claims.jwtID(null));
    assertRefused(claims -> claims.issueTime(null));
    assertRefused(claims -> claims.expirationTime(null));
    assertRefused(claims -> claims.issueTime(in(-91)).expirationTime(in(-31)));
    assertRefused(claims -> claims.issueTime(in(40)).expirationTime(in(90)));
    assertRefused(claims -> claims.expirationTime(in(120)));
  }

  @Test
  void clocksMayDifferByHalfAMinute() {
    assertAccepted(claims -> claims.issueTime(in(-80)).expirationTime(in(-20)));
    assertAccepted(claims -> claims.issueTime(in(20)).expirationTime(in(60)));
  }

  @Test
  void aSignatureMustBeOfAPublishedKeyAndOfTheOneAlgorithm() throws Exception {
    // It names the known key and is signed by another.
    var foreign =
        new com.nimbusds.jose.jwk.ECKey.Builder(MailSender.newKey())
            .keyID(MailSender.key().getKeyID())
            .build();
    assertThat(refused("Bearer " + MailSender.token(foreign, CLOCK, c -> c)))
        .isEqualTo(Status.Code.UNAUTHENTICATED);
    JWTClaimsSet claims = SignedJWT.parse(MailSender.token(CLOCK)).getJWTClaimsSet();
    assertThat(refused("Bearer " + new PlainJWT(claims).serialize()))
        .isEqualTo(Status.Code.UNAUTHENTICATED);
    // The public key as a shared secret.
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(MailSender.key().getKeyID()).build();
    var confused = new SignedJWT(header, claims);
    confused.sign(new MACSigner(MailSender.key().toPublicJWK().toJSONString()));
    assertThat(refused("Bearer " + confused.serialize())).isEqualTo(Status.Code.UNAUTHENTICATED);
  }

  @Test
  void theLinkOfAMailIsAsWellGuarded() {
    var request = GetMailActionRequest.newBuilder().setActionId(UUID.randomUUID().toString());
    assertThat(code(() -> MailSender.calls(CHANNEL, null).getMailAction(request.build())))
        .isEqualTo(Status.Code.UNAUTHENTICATED);
  }

  @Test
  void callsAreCounted() {
    address("Bearer " + MailSender.token(CLOCK));
    refused(null);
    assertThat(new Client().get("/metrics").response().body())
        .containsPattern("auth_service_calls_total\\S* [1-9]")
        .containsPattern("auth_service_calls_refused_total\\S* [1-9]");
  }

  @Test
  void whatIsNotThereAndWhatIsNoId() {
    String token = "Bearer " + MailSender.token(CLOCK);
    var calls = MailSender.calls(CHANNEL, token);
    var nobody = GetMailAddressRequest.newBuilder().setUserId(UUID.randomUUID().toString());
    var noId = GetMailAddressRequest.newBuilder().setUserId("1");
    var unknown = GetMailActionRequest.newBuilder().setActionId(UUID.randomUUID().toString());
    assertThat(code(() -> calls.getMailAddress(nobody.build()))).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(code(() -> calls.getMailAddress(noId.build())))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(() -> calls.getMailAction(unknown.build()))).isEqualTo(Status.Code.NOT_FOUND);
  }

  private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> changed) {
    assertThat(refused("Bearer " + MailSender.token(MailSender.key(), CLOCK, changed)))
        .isEqualTo(Status.Code.UNAUTHENTICATED);
  }

  private void assertAccepted(UnaryOperator<JWTClaimsSet.Builder> changed) {
    address("Bearer " + MailSender.token(MailSender.key(), CLOCK, changed));
  }

  private static Date in(int seconds) {
    return Date.from(CLOCK.instant().plus(Duration.ofSeconds(seconds)));
  }

  private Status.Code refused(String authorization) {
    return code(() -> address(authorization));
  }

  private static Status.Code code(Runnable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call::run).getStatus().getCode();
  }

  private GetMailAddressResponse address(String authorization) {
    return MailSender.calls(CHANNEL, authorization)
        .getMailAddress(GetMailAddressRequest.newBuilder().setUserId(id.toString()).build());
  }
}
