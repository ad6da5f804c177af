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
import org.jspecify.annotations.Nullable;

@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
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
  public OwnProfileView me() {
    return OwnProfileView.of(profiles.ofCaller(caller.userId(), caller.token().handle()));
  }

  @PATCH
  @Path("/me")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnProfileView change(@Nullable ProfilePatch patch) {
    if (patch == null) {
      throw ProblemException.invalid("body", "Must not be empty");
    }
    return OwnProfileView.of(
        profiles.change(caller.userId(), caller.token().handle(), patch.toChange()));
  }

  @GET
  @Path("/{id}")
  public ProfileView get(@PathParam("id") String id) {
    return ProfileView.of(profiles.get(Ids.parse("id", id)));
  }

  @GET
  public Page<ProfileView> getAll(@QueryParam("ids") @Nullable String ids) {
    List<UUID> asked = Ids.parseList("ids", ids, limits.maxIds());
    return new Page<>(profiles.getAll(asked).stream().map(ProfileView::of).toList(), null);
  }

  @GET
  @Path("/search")
  public Page<ProfileView> search(
      @QueryParam("q") @Nullable String q,
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
