package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.preference.application.PreferenceService;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notifications/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
@ApplicationScoped
public class PreferenceResource {
  private final PreferenceService preferences;
  private final Caller caller;

  @Inject
  public PreferenceResource(PreferenceService preferences, Caller caller) {
    this.preferences = preferences;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getPreferences", summary = "What I want to hear of")
  public PreferencesBody get() {
    return PreferencesBody.of(preferences.of(caller.userId()));
  }

  @PUT
  @Operation(operationId = "putPreferences", summary = "Change what I want to hear of")
  public PreferencesBody put(PreferencesBody body) {
    return PreferencesBody.of(
        preferences.put(caller.userId(), Words.required("body", body).read()));
  }
}
