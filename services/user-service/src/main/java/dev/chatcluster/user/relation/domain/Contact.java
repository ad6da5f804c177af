package dev.chatcluster.user.relation.domain;

import dev.chatcluster.user.profile.domain.ContactPolicy;

/**
 * How somebody stands to another person.
 *
 * @param blocked one of the two has blocked the other
 */
public record Contact(ContactPolicy policy, boolean blocked, boolean friend) {}
