package dev.chatcluster.user.profile.rest;

import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.Caller;
import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.profile.domain.ProfileSearch;
import dev.chatcluster.user.profile.domain.Profiles;
import dev.chatcluster.user.profile.domain.SearchHit;
import dev.chatcluster.user.profile.domain.SearchPosition;
import dev.chatcluster.user.profile.domain.SearchQuery;
import dev.chatcluster.user.rest.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
@ApplicationScoped
public class ProfileResource {
  private final Profiles profiles;
  private final ProfileSearch search;
  private final Limits limits;
  private final Caller caller;

  @Inject
  public ProfileResource(Profiles profiles, ProfileSearch search, Limits limits, Caller caller) {
    this.profiles = profiles;
    this.search = search;
    this.limits = limits;
    this.caller = caller;
  }

  @GET
  @Path("/me")
  @Operation(operationId = "getOwnProfile", summary = "My profile and who may write to me")
  public OwnProfileView me() {
    return OwnProfileView.of(profiles.ofCaller(caller.userId(), caller.token().handle()));
  }

  @PATCH
  @Path("/me")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeOwnProfile", summary = "Change what is given of my profile")
  public OwnProfileView change(@Nullable ProfilePatch patch) {
    if (patch == null) {
      throw ProblemException.invalid("body", "Must not be empty");
    }
    return OwnProfileView.of(
        profiles.change(caller.userId(), caller.token().handle(), patch.toChange()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getProfile", summary = "A person's profile")
  @APIResponseSchema(value = ProfileView.class, responseCode = "200", responseDescription = "OK")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ProfileView get(@PathParam("id") String id) {
    return ProfileView.of(profiles.get(Ids.parse("id", id)));
  }

  @GET
  @Operation(
      operationId = "getProfiles",
      summary = "Several people's profiles; those who do not exist are left out")
  public Page<ProfileView> getAll(
      @Parameter(required = true, description = "1 to 100 ids, separated by commas")
          @QueryParam("ids")
          @Nullable String ids) {
    List<UUID> asked = Ids.parseList("ids", ids, limits.maxIds());
    return new Page<>(profiles.getAll(asked).stream().map(ProfileView::of).toList(), null);
  }

  @GET
  @Path("/search")
  @Operation(
      operationId = "searchProfiles",
      summary = "Find people by handle and name, best first",
      description =
          "The handle itself stands before handles that begin so, then words of names that begin so,"
              + " then what resembles it. People who blocked me or whom I blocked are left out, and"
              + " so am I.")
  public Page<ProfileView> search(
      @Parameter(
              required = true,
              schema = @Schema(minLength = 1, maxLength = SearchQuery.MAX_LENGTH))
          @QueryParam("q")
          @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    SearchQuery query = SearchQuery.of(q == null ? "" : q);
    int size = PageSize.of(limit);
    SearchPosition after = Cursor.decode(cursor, 4, ProfileResource::position);
    List<SearchHit> hits = search.search(caller.userId(), query, after, size + 1);
    return Page.of(hits, size, ProfileResource::cursor).map(hit -> ProfileView.of(hit.profile()));
  }

  private static Cursor cursor(SearchHit hit) {
    SearchPosition at = hit.position();
    return Cursor.of(at.rank(), at.similarity(), at.handle(), at.id());
  }

  private static SearchPosition position(List<String> key) {
    return new SearchPosition(
        Integer.parseInt(key.get(0)),
        Float.parseFloat(key.get(1)),
        key.get(2),
        UUID.fromString(key.get(3)));
  }
}
