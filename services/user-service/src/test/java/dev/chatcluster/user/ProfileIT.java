package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileIT {
  @Test
  void aRegisteredPersonHasAProfile() {
    Person ada = Person.registered("ada.lovelace", "Ada Lovelace");
    var profile = ada.get("/api/users/" + ada.id()).json();
    assertThat(profile.path("handle").asText()).isEqualTo("ada.lovelace");
    assertThat(profile.path("displayName").asText()).isEqualTo("Ada Lovelace");
  }
}
